#!/usr/bin/env bash
# Builds the release program and measures it. Options go to bench.py: `scripts/bench.sh --help`.
set -euo pipefail
source "$(dirname "$0")/common.sh"

need_packages python3 wrk
scripts/build.sh
exec python3 scripts/bench.py "$@"
