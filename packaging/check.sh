#!/bin/sh
# Sets up a development environment and runs every check, the cheap ones first; further arguments
# go to pytest.
set -eu
. "$(dirname -- "$(readlink -f -- "$0")")/setup.sh"

# step NAME PYTHON-ARGUMENTS: runs one check; its failure is ours.
step() {
    printf '\n== %s\n' "$1"
    shift
    "$venv/bin/python" -P "$@"
}

window=yes
set_up requirements-dev
PATH=$PATH:/usr/sbin  # where cupsd is
if ! { command -v pdftotext && command -v pdftoppm && command -v Xvfb &&
    command -v lp && command -v cupsd; } >/dev/null; then
    install_packages $(packages system-packages-check) || {
        say "tests of printed pages will be skipped; an administrator can change that with:"
        install_command $(packages system-packages-check) >&2
    }
fi

if ! "$venv/bin/python" -c 'import PySide6.QtWidgets' 2>/dev/null; then
    say "Qt cannot be loaded, so the tests of the window are left out"
    # Without its plugin pytest knows no Qt settings, and would rather stop than say so.
    set -- -p no:pytest-qt -o strict_config=false -W ignore::pytest.PytestConfigWarning \
        --ignore=tests/gui --ignore=tests/features "$@"
fi

cd -- "$root"
# Qt wants a UTF-8 locale and a folder of its own; neither is sure to be there.
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
if [ -z "${XDG_RUNTIME_DIR-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    trap 'rm -rf -- "$XDG_RUNTIME_DIR"' EXIT
fi

step "ruff format" -m ruff format --check
step "ruff check" -m ruff check
step mypy -m mypy
step lint-imports -c 'from importlinter.cli import lint_imports_command as check; check()'
step pytest -m pytest -n auto "$@"
