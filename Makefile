# The commands of the project; README.md says what each is for.
# Needs make and Python 3.11 or newer; everything else goes into .venv, from hash-checked lock files.

.DEFAULT_GOAL := build
.PHONY: build serve publish test check lowest golden docs bench clean lock
SHELL := /bin/sh

BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PY := $(BIN)/python
LOWEST := $(BIN:.venv/%=build/lowest/%)
ARGS ?=

build: .venv/runtime.stamp ## the site of the own profile, or of the sample if there is none
	$(BIN)/prep build $(ARGS)

serve: .venv/runtime.stamp ## the site at a local address, built anew whenever a source changes
	$(BIN)/prep serve $(ARGS)

publish: .venv/runtime.stamp ## show what becomes public; with ARGS="--to REPOSITORY" push it
	$(BIN)/prep publish $(ARGS)

test: check .venv/browser.stamp ## everything
	$(PY) -m pytest $(ARGS)

check: .venv/dev.stamp ## style, types, import rules
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(BIN)/lint-imports --no-logo

lowest: .venv/dev.stamp ## the tests but those of the browser, with the lowest versions that pyproject.toml allows
	$(BIN)/uv venv --quiet --clear --python $(PY) build/lowest
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --resolution lowest-direct \
		--python $(PY) --no-header --quiet --output-file build/lowest/versions.txt
	$(BIN)/uv pip sync --quiet --python build/lowest build/lowest/versions.txt
	$(LOWEST)/python -m pytest -m "not browser" $(ARGS)

golden: .venv/dev.stamp ## rewrite tests/golden from what is rendered now; review the difference as text
	$(PY) -m pytest tests/golden --update-golden $(ARGS)

docs: .venv/dev.stamp ## rewrite the tables of docs/guide that come from the code
	$(PY) -m tools.reference_tables

bench: .venv/dev.stamp ## how long things take, against named baselines
	$(PY) -m benchmarks $(ARGS)

clean: ## remove the generated site and pages, never a file of yours
	@if [ -x $(BIN)/prep ]; then $(BIN)/prep clean; fi
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build *.egg-info

lock: .venv/dev.stamp ## write the lock files anew; ARGS=--upgrade for newer versions
	$(call lock,runtime,--extra build)
	$(call lock,dev,--extra build --extra dev --constraints requirements/runtime.txt)

# One lock file for Linux, macOS and Windows and every Python from 3.11 on; without index lines.
define lock
$(BIN)/uv pip compile pyproject.toml $(2) --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet $(ARGS) \
	--output-file requirements/$(1).txt
endef

# The environment moves with nothing: a moved folder or a vanished Python gets a new one, however new its stamps.
MOVED := $(shell [ "$$(cat .venv/place 2>/dev/null)" = "$(CURDIR)" ] && $(PY) -c '' 2>/dev/null || echo moved)
.PHONY: moved
moved: ;

define environment
@if [ "$$(cat .venv/place 2>/dev/null)" != "$(CURDIR)" ] || ! $(PY) -c '' 2>/dev/null; then \
	for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
		if "$$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			found="$$python"; break; \
		fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Python 3.11 or newer with venv is needed; on Debian and Ubuntu: apt-get install python3-venv" >&2; \
		exit 1; \
	fi; \
	echo "creating .venv"; \
	rm -rf .venv && "$$found" -m venv .venv && printf '%s\n' "$(CURDIR)" > .venv/place; \
fi
endef

define install
$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/$(1).txt
$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-index --no-build-isolation -e .
endef

.venv/runtime.stamp: requirements/runtime.txt pyproject.toml $(MOVED)
	$(environment)
	$(call install,runtime)
	@touch $@

.venv/dev.stamp: requirements/dev.txt pyproject.toml $(MOVED)
	$(environment)
	$(call install,dev)
	@touch $@ .venv/runtime.stamp

.venv/browser.stamp: .venv/dev.stamp tests/browser/install.py
	$(PY) tests/browser/install.py
	@touch $@
