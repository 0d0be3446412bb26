#!/usr/bin/env bash
# Sets up what the tests need, then runs every one of them, the format's and the generated files' checks included.
set -euo pipefail
source "$(dirname "$0")/common.sh"

export MUSTER_STRICT=1
begun=$SECONDS

need_packages curl faketime fiu-utils libfiu-dev openssl python3-venv sqlite3
need_build_tools

step "format" swift format lint --strict --parallel --recursive Sources Tests Package.swift
step "build, warnings as errors" swift build --build-tests
results=$(mktemp)
trap 'rm -f "$results"' EXIT
swift_tests() { swift test --skip-build --parallel --disable-xctest 2>&1 | tee "$results"; }
step "tests" swift_tests
step "generated files are up to date" .build/debug/apigen --check
step "schemathesis" scripts/schemathesis.sh .build/debug/muster

if grep -a -q ' skipped[.:]' "$results"; then
    say "Skipped:"
    grep -a ' skipped[.:]' "$results" >&2
    [[ ${CI:-} != true ]] || die "No test may be skipped in CI."
else
    say "Skipped: nothing."
fi
grep -a 'Test run with' "$results"
say "All of it passed in $((SECONDS - begun)) s."
