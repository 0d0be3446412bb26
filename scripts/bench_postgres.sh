#!/usr/bin/env bash
# Builds the release program and measures it on PostgreSQL. Options go to bench_postgres.py: `--help` shows them.
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_packages postgresql-15 python3 wrk
scripts/build.sh
exec python3 scripts/bench_postgres.py "$@"
