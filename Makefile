# SPDX-License-Identifier: EUPL-1.2
# Needs git, make, python3 (3.11 to 3.14) and its venv. Everything else is set up here, once.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test lang lint types lock package screenshots benchmarks begrippen rechtsstand uitvoer clean

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.klaar
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --upgrade

help: ## This list
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

$(STAMP): requirements.txt requirements-dev.txt pyproject.toml setup.py packaging/omgeving.sh
	@PYTHON='$(PYTHON)' packaging/omgeving.sh
	@touch $@

.PHONY: omgeving
omgeving: $(STAMP)
	@packaging/systeembibliotheken.sh $(BIN)/python

run: omgeving ## The demo: a municipality, its letters, and the window when there is a display
	@$(BIN)/leerplicht demo --uit demo

test: omgeving ## Lint, format, types, contracts and tests
	@.ci/controle

lang: omgeving ## The long runs: crash, mutation, histories
	@HYPOTHESIS_PROFILE=lang $(BIN)/python -m pytest -m lang --timeout 3600

lint: $(STAMP) ## Ruff and the contracts between the rooms
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-logo

types: $(STAMP) ## Mypy
	@$(BIN)/mypy

lock: $(STAMP) ## New pins with hashes for all systems, from requirements*.in
	@$(UV_COMPILE) requirements.in -o requirements.txt
	@$(UV_COMPILE) requirements-dev.in -o requirements-dev.txt

package: omgeving ## A folder that runs without Python: dist/leerplicht/
	@$(BIN)/pyinstaller --noconfirm --clean --log-level WARN packaging/leerplicht.spec
	@dist/leerplicht/leerplicht --help >/dev/null
	@du -sh dist/leerplicht

screenshots: omgeving ## The pictures of the README, made again from the demo
	@$(BIN)/python packaging/maak_beelden.py docs/beelden

benchmarks: omgeving ## Speed, as ratios within one run
	@$(BIN)/python -m benchmarks

begrippen: $(STAMP) ## The tables of docs/begrippen.md, made again from the codes
	@$(BIN)/python packaging/maak_begrippen.py

uitvoer: $(STAMP) ## docs/uitvoer.md, made again from the tables
	@$(BIN)/python packaging/maak_uitvoer.py

rechtsstand: $(STAMP) ## docs/rechtsstand.md, made again from the rules and figures
	@$(BIN)/python packaging/maak_rechtsstand.py

clean: ## Everything that was made, the demo and .venv too
	@rm -rf .venv build dist demo *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
