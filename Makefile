# Everything a newcomer needs: `make run` and `make test` do all set-up themselves.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PORT   ?= 8080
# The learners of a checkout live in the checkout, unless you say otherwise.
export LILI_STORE ?= sqlite:///$(CURDIR)/.lili/learners.db

.PHONY: run test check format model screenshots clean

run: $(VENV)/.runs
	@echo 'In this checkout, lili is $(BIN)/lili'
	@exec $(BIN)/lili serve --host 127.0.0.1 --port $(PORT)

test: $(VENV)/.ready
	$(BIN)/python -m pytest

check: $(VENV)/.ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lili model --check
	$(MAKE) test

format: $(VENV)/.ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

model: $(VENV)/.ready
	$(BIN)/lili model

screenshots: $(VENV)/.ready
	$(BIN)/python docs/take_screenshots.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# What runs Lili, and what tests her besides: Google's message classes alone are 145 MB.
$(VENV)/.runs: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Lili needs Python 3.11 or newer: make PYTHON=/path/to/python3.11'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'This Python has no venv. On Debian or Ubuntu: sudo apt-get install -y python3-venv'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[documents,messenger]'
	@touch $@

$(VENV)/.ready: $(VENV)/.runs
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[all]'
	@touch $@
