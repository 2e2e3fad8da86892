#!/bin/sh
# Starts TalentDesk from a checkout and hands on every argument; the first start sets it up.
set -eu
. "$(dirname -- "$(readlink -f -- "$0")")/setup.sh"

case ${1-open} in open) window=yes ;; esac
set_up requirements
# -P: a click.py in the user's folder is not our click.
exec "$venv/bin/python" -P -m talentdesk "$@"
