#!/usr/bin/env bash
# Builds what is not built, makes the first admin token of a new data folder, and serves.
set -euo pipefail
source "$(dirname "$0")/common.sh"

data=${DATA:-./data}
listen=${LISTEN:-127.0.0.1:8080}
program=.build/release/muster

scripts/build.sh
if [[ -n ${MUSTER_DATABASE_URL:-}${MUSTER_DATABASE_URL_FILE:-} ]]; then
    place=() where='the PostgreSQL database'
else
    place=(--data "$data") where=$data
fi

# Whether nobody has made a token yet: a new place for data.
is_new() {
    ((${#place[@]})) || { [[ $("$program" token list --json 2>/dev/null || true) =~ ^[][:space:][]*$ ]]; return; }
    [[ ! -e $data/muster.sqlite ]]
}

if is_new; then
    answer=$("$program" token create "${place[@]}" --role admin --name admin)
    printf 'Your first admin token. It is shown this once; only its hash is kept:\n\n    %s\n\n' "${answer##*[[:space:]]}"
fi
printf 'Muster is at http://%s/ with its data in %s (stop it with Ctrl-C).\n' "$listen" "$where"
printf 'More tokens: %s token create %s--role editor --name NAME\n\n' "$program" "${place[*]:+${place[*]} }"
exec "$program" serve "${place[@]}" --listen "$listen"
