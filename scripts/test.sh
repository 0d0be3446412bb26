#!/usr/bin/env bash
# Sets up what the tests need, then runs every one of them, the format's and the generated files' checks included.
set -euo pipefail
source "$(dirname "$0")/common.sh"

export MUSTER_STRICT=1
begun=$SECONDS

need_packages curl faketime fiu-utils libfiu-dev libvips-tools nodejs openssl pgbouncer postgresql-15 prometheus \
    prometheus-alertmanager python3-venv sqlite3
need_build_tools
need_python_packages scripts/test-requirements.txt

step "format" swift format lint --strict --parallel --recursive Sources Tests Package.swift
step "build, warnings as errors" swift build --build-tests
results=$(mktemp)
trap 'rm -f "$results"' EXIT
swift_tests() {
    local engine=$1
    shift
    MUSTER_TEST_ENGINE=$engine swift test --skip-build --parallel --disable-xctest \
        --experimental-maximum-parallelization-width 8 "$@" 2>&1 | tee -a "$results"
}
step "tests on SQLite" swift_tests sqlite
step "tests on PostgreSQL" swift_tests postgres --filter 'IncidentStorageTests|IncidentServiceTests|IncidentServerTests|EndToEndTests'
step "tests behind PgBouncer" swift_tests pgbouncer --filter 'IncidentServiceTests|PageWalkTests|QueryPropertyTests'
step "generated files are up to date" .build/debug/apigen --check
step "schemathesis" scripts/schemathesis.sh .build/debug/muster

# What the runs on one engine leave out is part of the run on the other.
left_out() { grep -a "Test .* skipped: .*$1" "$results" | sort -u | wc -l; }
say "Tests of one engine only: $(left_out 'SQLite only') of SQLite, $(left_out 'PostgreSQL only') of PostgreSQL."
if grep -a ' skipped[.:]' "$results" | grep -a -v 'not on this engine' >&2; then
    [[ ${CI:-} != true ]] || die "No test may be skipped in CI."
else
    say "Skipped: nothing."
fi
grep -a 'Test run with' "$results"
say "All of it passed in $((SECONDS - begun)) s."
