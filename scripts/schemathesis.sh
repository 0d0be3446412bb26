#!/usr/bin/env bash
# Tests a running server against the openapi.json that it serves. Usage: schemathesis.sh PROGRAM [OPTION…]
set -euo pipefail
source "$(dirname "$0")/common.sh"

program=$1
shift
need_packages curl python3-venv

need_python_packages scripts/schemathesis-requirements.txt

folder=$(mktemp -d)
server=
cleanup() {
    [[ -z $server ]] || kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT

answer=$("$program" token create --data "$folder/data" --role admin --name schemathesis)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$program" serve --data "$folder/data" --listen "127.0.0.1:$port" >"$folder/log" 2>&1 &
server=$!
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/healthz/ready"; do
    kill -0 "$server" 2>/dev/null && ((SECONDS < 60)) || {
        cat "$folder/log" >&2
        die "The server did not become ready."
    }
    sleep 0.1
done

code=0
.venv/bin/schemathesis --config-file scripts/schemathesis.toml run "http://127.0.0.1:$port/openapi.json" \
    --header "Authorization: Bearer ${answer##*[[:space:]]}" "$@" || code=$?
kill -0 "$server" 2>/dev/null || {
    tail -n 50 "$folder/log" >&2
    die "The server ended during the run."
}
exit "$code"
