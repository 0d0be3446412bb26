#!/usr/bin/env bash
# Builds the release program at .build/release/muster, stripped and without Swift libraries to install beside it.
# Calls the package manager only when a source is newer: even an idle `swift build` takes seconds.
set -euo pipefail
source "$(dirname "$0")/common.sh"

program=.build/release/muster
stamp=.build/release/.muster-built

is_current() {
    [[ -x $program && -e $stamp && -z $(find Package.swift Sources scripts/build.sh -newer "$stamp" -print -quit) ]]
}

is_current && exit 0
need_build_tools
say "Building $program (some minutes the first time)"
# Taken before the build, so that a source saved during it counts as newer.
begun=$(mktemp)
trap 'rm -f "$begun"' EXIT
swift build -c release --static-swift-stdlib --product muster -Xlinker -s >&2
if ldd "$program" | grep -q -i swift; then
    die "$program needs Swift libraries at run time: it must be linked with --static-swift-stdlib."
fi
mv "$begun" "$stamp"
