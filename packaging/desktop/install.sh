#!/bin/sh
# Puts TalentDesk into the desktop's menu for this user, opens talentdesk:// links with it and offers
# it for text files; "remove" takes that back.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")
root=$(dirname -- "$(dirname -- "$here")")
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/talentdesk.desktop
icon=$share/icons/hicolor/scalable/apps/talentdesk.svg

refresh() {
    command -v update-desktop-database >/dev/null && update-desktop-database "$share/applications" || :
}

if [ "${1-}" = remove ]; then
    rm -f -- "$entry" "$icon"
    refresh
    exit
fi
mkdir -p -- "$(dirname -- "$entry")" "$(dirname -- "$icon")"
cp -- "$root/resources/icons/talentdesk.svg" "$icon"
# Blanks and signs in the path are kept from being read as several words.
start=$(printf %s "$root/packaging/start.sh" | sed 's/[\\"`$]/\\&/g')
awk -v start="$start" '/^Exec=/ { print "Exec=sh \"" start "\" open %u"; next } { print }' \
    "$here/talentdesk.desktop" >"$entry"
command -v xdg-mime >/dev/null && xdg-mime default talentdesk.desktop x-scheme-handler/talentdesk || :
refresh
