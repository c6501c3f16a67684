# `make run` and `make test` do all the set-up themselves; the other targets use that of `make test`.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.NOTPARALLEL:

PY := .venv/bin/python
# Processes that `make test` uses (tests of engines wait for these a good part of the time), and rounds of each kill -9 test in `make soak`.
WORKERS ?= 3
ROUNDS ?= 300
# How long `make soak` keeps a window open over a busy engine.
MINUTES ?= 20
# The checkout's place is part of the name: a moved one is set up again.
READY := .venv/.ready-$(shell pwd | cksum | cut -d' ' -f1)
PROJECT := pyproject.toml packaging/setup-python.sh packaging/hatch_build.py

.PHONY: help run test bench soak screenshots check clean lock translations system-run system-test compiled
.PHONY: check-format check-lint check-types check-layers check-code check-length check-translations

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

run: system-run $(READY)-run compiled ## Opens the window; ARGS="list --json" runs a command instead
	@exec .venv/bin/insula $(ARGS)

test: check ## All checks and all tests
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup $(ARGS)

bench: system-test $(READY)-test compiled ## Measures; prints a table and writes build/benchmarks.json
	$(PY) -m tests.benchmarks $(ARGS)

soak: system-test $(READY)-test compiled ## Hundreds of kill -9 per verb (ROUNDS), and a window left open for MINUTES
	INSULA_SOAK_ROUNDS=$(ROUNDS) INSULA_SOAK_MINUTES=$(MINUTES) $(PY) -m pytest -m soak --timeout 14400 $(ARGS)

screenshots: system-test $(READY)-test compiled ## Every view and dialog, in build/screenshots/
	$(PY) -m tests.screenshots $(ARGS)

check: check-format check-lint check-types check-layers check-code check-length check-translations ## Checks only
check-format check-lint check-types check-layers check-code check-length check-translations: | system-test $(READY)-test compiled

check-format:
	$(PY) -m ruff format --check .
check-lint:
	$(PY) -m ruff check .
check-types:
	$(PY) -m mypy
check-layers:
	.venv/bin/lint-imports --no-logo
check-code:
	$(PY) packaging/check_code.py
check-length:
	$(PY) packaging/check_length.py
check-translations:
	$(PY) packaging/check_translations.py

translations: system-test $(READY)-test ## Brings i18n/*.ts up to date with the sources
	$(PY) packaging/update_translations.py

lock: $(READY)-test ## Pins anew what pyproject.toml allows (ARGS=--upgrade: the newest of everything)
	bash packaging/lock.sh $(ARGS)

clean: ## Removes what was built, and .venv
	rm -rf .venv build dist desktop/insula/_compiled .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

system-run:
	@bash packaging/setup-debian.sh run
system-test:
	@bash packaging/setup-debian.sh test

$(READY)-run: packaging/constraints.txt $(PROJECT)
	@bash packaging/setup-python.sh $(if $(wildcard $(READY)-test),test,run)
	@touch $@
$(READY)-test: packaging/constraints-test.txt $(PROJECT)
	@bash packaging/setup-python.sh test
	@touch $@ $(READY)-run

# Only what is older than its sources; part of the editable install too.
compiled:
	@$(PY) packaging/compile_resources.py
