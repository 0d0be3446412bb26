# shellcheck shell=bash
# What the scripts share. Sourced, never run.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# Installs those of the named Debian packages that are missing, and says which.
need_packages() {
    command -v dpkg-query >/dev/null || return 0
    local package missing=() as_root=()
    for package in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "Debian packages are missing: as root, run apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing Debian packages: ${missing[*]}"
    local log
    log=$(mktemp)
    local get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300)
    if ! "${get[@]}" install --no-install-recommends "${missing[@]}" >"$log" 2>&1 </dev/null; then
        # A fresh machine has no package lists yet, an old one has lists of versions that are gone.
        if ! { "${get[@]}" update && "${get[@]}" install --no-install-recommends "${missing[@]}"; } >>"$log" 2>&1 </dev/null; then
            cat "$log" >&2
            rm -f "$log"
            die "These Debian packages could not be installed: ${missing[*]}"
        fi
    fi
    rm -f "$log"
}

# Installs the Python packages of a file of requirements into .venv, unless they are there.
need_python_packages() {
    local requirements=$1 known
    known=.venv/$(basename "$requirements")
    cmp -s "$requirements" "$known" && return 0
    say "Installing $(grep -v '^#' "$requirements" | tr '\n' ' ')into .venv"
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$known"
}

# Ends with one sentence unless Swift 6.3 or newer is there.
need_swift() {
    local version major minor
    command -v swift >/dev/null ||
        die "Muster is built with Swift 6.3, and there is no swift in PATH: install it from https://www.swift.org/install and try again."
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p')
    IFS=. read -r major minor _ <<<"${version:-0.0}"
    ((major > 6 || (major == 6 && ${minor:-0} >= 3))) ||
        die "Muster is built with Swift 6.3 or newer, and swift in PATH is ${version:-of an unknown version}: install it from https://www.swift.org/install and try again."
}

# What every build needs: Swift runs with the first libraries; The engines and the gzip module are built against the last three.
need_build_tools() {
    need_packages ca-certificates curl g++ git libncurses6 libxml2 pkg-config tzdata libpq-dev libsqlite3-dev zlib1g-dev
    need_swift
}

# Runs a command, and says what it was for and how long it took.
step() {
    local name=$1 start=$SECONDS
    shift
    say "== $name"
    "$@" || {
        local code=$?
        say "== $name: failed after $((SECONDS - start)) s"
        return "$code"
    }
    say "== $name: passed in $((SECONDS - start)) s"
}
