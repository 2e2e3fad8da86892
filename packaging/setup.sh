# Sourced by start.sh and check.sh: makes .venv from the locked requirements and sees to the
# system libraries and the Chinese font. Says what it does on standard error; says nothing when
# there is nothing to do.

packaging=$(dirname -- "$(readlink -f -- "$0")")
root=$(dirname -- "$packaging")
venv=$root/.venv
borrowed=
# Python keeps what it has compiled beside our modules; without that each start compiles them anew.
unset PYTHONDONTWRITEBYTECODE

say() {
    printf 'TalentDesk: %s\n' "$*" >&2
}

give_up() {
    say "$@"
    exit 1
}

# set_up requirements | requirements-dev
set_up() {
    if ready "$1" && system_ready; then return; fi
    ready "$1" || [ -w "$root" ] ||
        give_up "$root cannot be written to; its owner has to run this once."
    {
        take_turns
        ready requirements || {
            make_venv
            install requirements
        }
        ready "$1" || install "$1"
        system_ready || see_to_system
    } 9<"$packaging/setup.sh"
}

# The lock goes when its descriptor does, so no crash can leave it behind.
take_turns() {
    command -v flock >/dev/null || return 0
    flock -n 9 && return
    say "waiting for another start that is setting things up"
    flock 9
}

# --- Python and the locked packages ------------------------------------------------------------

# A stamp is written when an installation is complete. It names the interpreter behind .venv, so
# that another Python rebuilds it, and not where the checkout is, so that it can be moved.
stamp() {
    readlink -f -- "$venv/bin/python"
    cat -- "$packaging/$1.txt"
}

ready() {
    [ -x "$venv/bin/python" ] && stamp "$1" | cmp -s - "$venv/$1.ready"
}

make_venv() {
    python=$(find_python)
    say "setting up Python packages in $venv (once, about 120 MB to fetch)"
    rm -rf -- "$venv"
    if has_ensurepip || { install_packages "$python-venv" && has_ensurepip; }; then
        "$python" -m venv "$venv" >&2
    else
        "$python" -m venv --without-pip "$venv" >&2
        "$python" -c 'import pip' 2>/dev/null || borrow_pip
    fi
    # Seen from site-packages, so that it stays true when the checkout is moved.
    for site in "$venv"/lib/python3*/site-packages; do
        echo ../../../../src >"$site/talentdesk.pth"
    done
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' \
            2>/dev/null; then
            echo "$name"
            return
        fi
    done
    give_up "Python 3.11, 3.12, 3.13 or 3.14 is needed and none of them is on the PATH."
}

has_ensurepip() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null
}

# Debian keeps pip out of python3. Its package can be fetched and unpacked without any rights.
# The certificates come along: a bare system has none, and Debian's pip looks for none but those.
borrow_pip() {
    command -v apt-get >/dev/null ||
        give_up "Python's module ensurepip or pip is needed; your system has it in a package."
    borrowed=$venv/borrowed
    mkdir -p "$borrowed/lists/partial"
    if ! (cd "$borrowed" && fetch_pip) >"$borrowed/log" 2>&1; then
        cat "$borrowed/log" >&2
        say "pip is missing and cannot be had here without an administrator, who has to run:"
        install_command "$python-venv" $(packages system-packages) >&2
        exit 1
    fi
    borrowed=$(echo "$borrowed"/usr/share/python-wheels/pip-*.whl)
}

fetch_pip() {
    private="-qq -o Dir::State::Lists=./lists -o Dir::Cache=./cache"
    apt-get $private update &&
        apt-get $private download python3-pip-whl ca-certificates &&
        for package in ./*.deb; do dpkg-deb -x "$package" . || return; done &&
        cat usr/share/ca-certificates/mozilla/*.crt >certificates.crt
}

pip() {
    if [ -n "$borrowed" ]; then
        certificates=/etc/ssl/certs/ca-certificates.crt
        [ -e "$certificates" ] || certificates=$venv/borrowed/certificates.crt
        PYTHONPATH=$borrowed "$venv/bin/python" -c 'import sys, pip._vendor.certifi as certifi
certificates = sys.argv.pop(1)
certifi.where = lambda: certificates
from pip._internal.cli.main import main
sys.exit(main())' "$certificates" "$@"
    elif "$venv/bin/python" -c 'import pip' 2>/dev/null; then
        "$venv/bin/python" -m pip "$@"
    else
        "${python:-$(find_python)}" -m pip --python "$venv/bin/python" "$@"
    fi
}

install() {
    pip install --quiet --no-input --disable-pip-version-check \
        --require-hashes --only-binary=:all: --requirement "$packaging/$1.txt" </dev/null >&2 ||
        give_up "the Python packages could not be installed; start again to go on."
    # pip is among the requirements itself.
    rm -rf -- "$venv/borrowed"
    borrowed=
    # For users who may not write here.
    "$venv/bin/python" -m compileall -q "$root/src" >&2 || :
    stamp "$1" >"$venv/$1.ready"
}

# --- System libraries and the font -------------------------------------------------------------

system_ready() {
    cmp -s "$packaging/system-packages.txt" "$venv/system.ready"
}

# What is missing is installed once, where that is allowed. Where it is not, or fails, it is said
# when it is news and whenever a window is asked for; everything else works without it.
see_to_system() {
    missing=$(missing_from_system)
    if [ -n "$missing" ] && ! echo "$(id -u)" $missing | cmp -s - "$venv/system.missing"; then
        install_packages $(packages system-packages) || :
        missing=$(missing_from_system)
        window=yes
    fi
    if [ -z "$missing" ]; then
        cp -- "$packaging/system-packages.txt" "$venv/system.ready" 2>/dev/null || :
        return
    fi
    echo "$(id -u)" $missing 2>/dev/null >"$venv/system.missing" || :
    [ -n "${window-}" ] || return 0
    if command -v apt-get >/dev/null; then
        say "system libraries of the window or a Chinese font are missing; what needs neither" \
            "works. An administrator can install them with:"
        install_command $(packages system-packages) >&2
    else
        say "the window and Chinese pages need these from your system:" $missing
    fi
}

# Asks the linker and the font list, not the package manager: true on every distribution.
missing_from_system() {
    [ "$(uname)" = Linux ] || return 0
    for qt in "$venv"/lib/python3*/site-packages/PySide6; do
        ldd "$qt/QtWidgets.abi3.so" "$qt/QtPrintSupport.abi3.so" \
            "$qt"/Qt/plugins/platforms/libq[ox]*.so "$qt"/Qt/plugins/xcbglintegrations/*.so \
            "$qt"/Qt/plugins/printsupport/*.so
    done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
    [ "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || echo "a Chinese font"
}

packages() {
    sed 's/#.*//' "$packaging/$1.txt"
}

install_command() {
    echo "apt-get update && apt-get install --yes --no-install-recommends" "$@"
}

# Installs Debian packages when this user may: 1 when not, or when it failed.
install_packages() {
    command -v apt-get >/dev/null || return
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        return 1
    fi
    say "installing system packages:" "$@"
    if ! log=$(apt_install "$@" 2>&1 || apt_recover "$@" 2>&1); then
        say "that failed:" "$log"
        return 1
    fi
}

apt_install() {
    apt_get install --no-install-recommends "$@"
}

# The package lists may be missing or too old, or an earlier installation cut short.
apt_recover() {
    $as_root env PATH="$PATH:/usr/sbin:/sbin" dpkg --configure -a && apt_get update && apt_install "$@"
}

apt_get() {
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq --yes -o DPkg::Lock::Timeout=300 "$@" </dev/null
}
