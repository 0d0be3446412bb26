#!/usr/bin/env bash
# Runs Muster over three PostgreSQL nodes under Patroni and etcd, all on this machine, and lets the primary change under
# writes: asked to, and killed. Says how long writes were away, and fails when one that was acknowledged is lost.
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_packages etcd-server patroni postgresql-15 python3 python3-psycopg2
if [[ -z ${MUSTER_BINARY:-} ]]; then
    scripts/build.sh
    MUSTER_BINARY=$PWD/.build/release/muster
fi
export MUSTER_BINARY
exec python3 scripts/patroni.py "$@"
