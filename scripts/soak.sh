#!/usr/bin/env bash
# Runs the tests that read these two numbers, with more rounds than CI has the time for, and a failover under Patroni.
set -euo pipefail
source "$(dirname "$0")/common.sh"

export MUSTER_STRICT=1
export MUSTER_SOAK_KILLS=${MUSTER_SOAK_KILLS:-1000}
export MUSTER_SOAK_REQUESTS=${MUSTER_SOAK_REQUESTS:-1000000}

need_packages faketime fiu-utils libfiu-dev openssl sqlite3
need_build_tools
say "$MUSTER_SOAK_KILLS kills, $MUSTER_SOAK_REQUESTS mutated requests"
step "build" swift build --build-tests
step "soak" swift test --skip-build --disable-xctest --filter "${SOAK:-Kill|Mutat}"
[[ -n ${SOAK:-} ]] || step "failover under Patroni" scripts/patroni.sh
