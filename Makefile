# The two commands of the README are `make demo` and `make test`; both set up what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
REPORT := build/report/virhelan-ammattiopisto.html

.PHONY: demo test check bench build clean

demo: $(VENV)/run ## check the example providers and write an HTML report
	@BIN=$(BIN) REPORT=$(REPORT) sh docs/demo.sh

test: $(VENV)/dev ## run every test
	$(BIN)/python -m pytest -n auto

check: $(VENV)/dev ## lint, types, layers, and generated files in sync
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/linkml-lint --config schema/.linkmllint.yaml schema
	$(BIN)/parasta build --check

bench: $(VENV)/dev ## measure start-up and checking, as ratios in one run
	$(BIN)/python tests/bench/bench.py

build: $(VENV)/dev ## make the generated files again
	$(BIN)/parasta build

$(VENV)/run: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) "pip>=25.1"
	$(PIP) --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run
	$(PIP) --group dev
	@touch $@

clean: ## remove what make made
	rm -rf $(VENV) build/report .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
