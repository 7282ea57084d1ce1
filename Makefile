# Alongside: each line does all its own set-up. The README says what the first two do.
PYTHON3 ?= python3
BIN = .venv/bin
# What the lock gave us is what we use: pyright asks the network for nothing.
export PYRIGHT_PYTHON_IGNORE_WARNINGS = 1

.PHONY: help run test offscreen desktop check formatted lint types law format bench screenshots \
	coverage lock ready-to-check ready-to-test

help:
	@echo "make run          open Alongside (without a display: play a practice review)"
	@echo "make test         every test, then the real window"
	@echo "make check        format, lint, types and the import law"
	@echo "make format       put the code in the house format"
	@echo "make bench        measure, and write docs/benchmarks.md"
	@echo "make screenshots  draw the screens as pictures"
	@echo "make coverage     which lines no test reaches"
	@echo "make lock         lock the libraries again, after changing pyproject.toml"

run:
	@$(PYTHON3) requirements/set_up.py run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    echo "There is no display here, so Alongside plays a practice review without a window."; \
	    $(BIN)/python -m app practice --no-window --replace --out practice-output && \
	    echo "Its packs and pictures of its screens are in practice-output/"; \
	else \
	    $(BIN)/python -m app; \
	fi

test: offscreen desktop

offscreen: ready-to-test
	$(BIN)/python -m pytest

desktop: ready-to-test
	bash tests/desktop/run.sh

check: formatted lint types law

formatted: ready-to-check
	$(BIN)/ruff format --check

lint: ready-to-check
	$(BIN)/ruff check

types: ready-to-check
	$(BIN)/pyright

law: ready-to-check
	$(BIN)/lint-imports

format: ready-to-check
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: ready-to-test
	$(BIN)/python -m tests.benchmarks

screenshots: ready-to-test
	$(BIN)/python -m tests.screenshots

coverage: ready-to-test
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

ready-to-check:
	@$(PYTHON3) requirements/set_up.py check

ready-to-test:
	@$(PYTHON3) requirements/set_up.py test

# The locks name no registry, so that each machine uses its own.
LOCK = .tools/bin/uv pip compile --quiet --universal --generate-hashes --no-header \
	--no-emit-index-url --python-version 3.11
lock: ready-to-check
	$(LOCK) --group tools -o requirements/tools.txt
	$(LOCK) pyproject.toml --group dev -o requirements/dev.txt
	$(LOCK) pyproject.toml -c requirements/dev.txt -o requirements/run.txt
	$(LOCK) --group build -c requirements/dev.txt -o requirements/build.txt
