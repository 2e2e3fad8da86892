#!/bin/sh
# Remakes both lists of locked requirements from pyproject.toml, keeping versions that still fit;
# "--upgrade" takes the newest, "--upgrade-package NAME" that of one. check.sh brings uv along.
set -eu
cd -- "$(dirname -- "$(readlink -f -- "$0")")/.."
PATH=$PWD/.venv/bin:$PATH

lock() {
    uv pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "sh packaging/lock.sh" pyproject.toml "$@"
}

lock --output-file packaging/requirements.txt "$@"
lock --group dev --constraint packaging/requirements.txt \
    --output-file packaging/requirements-dev.txt "$@"
