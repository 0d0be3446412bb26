#!/usr/bin/env bash
# Builds what is not built, makes the first admin token of a new data folder, and serves.
set -euo pipefail
source "$(dirname "$0")/common.sh"

data=${DATA:-./data}
listen=${LISTEN:-127.0.0.1:8080}
program=.build/release/muster

scripts/build.sh
if [[ ! -e $data/muster.sqlite ]]; then
    answer=$("$program" token create --data "$data" --role admin --name admin)
    printf 'Your first admin token. It is shown this once; only its hash is kept:\n\n    %s\n\n' "${answer##*[[:space:]]}"
fi
printf 'Muster is at http://%s/ with its data in %s (stop it with Ctrl-C).\n' "$listen" "$data"
printf 'More tokens: %s token create --data %s --role editor --name NAME\n\n' "$program" "$data"
exec "$program" serve --data "$data" --listen "$listen"
