# `make help` lists what can be done here.
.DEFAULT_GOAL := help
SHELL := /bin/bash

# Where `make serve` listens, and the folder of its data.
LISTEN ?= 127.0.0.1:8080
DATA ?= ./data
export LISTEN DATA

.PHONY: help serve test build format lint docs golden bench bench-postgres soak

help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile
	@echo "Variables of serve: LISTEN=$(LISTEN) DATA=$(DATA)"

serve: ## Builds what is not built, and serves on LISTEN with the data in DATA
	@scripts/serve.sh

test: ## Sets up what the tests need, and runs all of them
	@scripts/test.sh

build: ## Builds the release program at .build/release/muster
	@scripts/build.sh

format: ## Formats the sources
	swift format --in-place --parallel --recursive Sources Tests Package.swift

lint: ## Checks the format of the sources
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

docs: ## Writes the generated reference and openapi.json anew
	swift run --quiet apigen

golden: ## Writes the answers of the golden files anew; read the difference before you commit it
	MUSTER_RECORD=1 swift test --disable-xctest --filter Golden

bench: ## Measures the ratios of docs/performance.md on this machine
	@scripts/bench.sh

bench-postgres: ## Measures the ratios of docs/scale.md, on a PostgreSQL of its own
	@scripts/bench_postgres.sh

soak: ## Runs what takes longer than CI may: 1,000 kills, a million mutated requests, Patroni
	@scripts/soak.sh
