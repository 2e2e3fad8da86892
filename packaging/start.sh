#!/bin/sh
# Starts TalentDesk from a checkout and hands on every argument; the first start sets it up.
set -eu
. "$(dirname -- "$(readlink -f -- "$0")")/setup.sh"

# A window is asked for by "open" or by no command at all; the program's own options stand before.
asks_for_window() {
    while [ $# -gt 0 ]; do
        case $1 in
        --home | --language) [ $# -gt 1 ] && shift ;;
        --version | --help) return 1 ;;
        -*) ;;
        *) [ "$1" = open ] && return || return 1 ;;
        esac
        shift
    done
}
if asks_for_window "$@"; then window=yes; fi
set_up requirements
# -P: a click.py in the user's folder is not our click. By its path: "-m" looks for it first, which
# takes as long as a fifth of a command.
exec "$venv/bin/python" -P "$root/src/talentdesk/__main__.py" "$@"
