# Two commands do everything: `make demo` and `make test`. Each sets up what is missing first.
# Another interpreter: make demo PYTHON=/path/to/python3.11
# Training: make train MINUTES=120 RUN=runs/second

BIN := .venv/bin
RUN := runs/latest
MINUTES := 90
export PYTHON

.DEFAULT_GOAL := help
OUT := dist
# Of the tests; each takes a core and up to 4 GB.
WORKERS := 2
FLAVOUR := standard
.PHONY: help setup demo test lint translations train bundle-test installer installer-test clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 23

setup: ## Python environment in .venv with the legseg command, and the system's libraries
	@"$(or $(PYTHON),python3)" installer/setup_environment.py

demo: setup ## simulate, segment and compare a patient with three visits; results in out/demo
	$(BIN)/legseg demo -o out/demo --open

test: setup ## all tests, with coverage
	@rm -f .coverage .coverage.* # a child that a test kills leaves half a file
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --cov --cov-report=term:skip-covered

lint: setup ## format, lint, types and imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

translations: setup ## find the window's texts for the translators, and compile what they have done
	$(BIN)/python -m installer.translations.update_translations

train: setup ## train the network on simulated thighs and put it into resources/models
	$(BIN)/python -m inference_engine.training.train_model --run $(RUN) --minutes $(MINUTES)
	$(BIN)/python -m inference_engine.training.export_model --run $(RUN)

bundle-test: setup ## freeze the program and try it: window, worker, demo patient
	$(BIN)/python installer/build.py --only freeze --flavour $(FLAVOUR) -o $(OUT)
	$(BIN)/python installer/check_bundle.py $(OUT)/$(FLAVOUR)/legseg

installer: setup ## .deb and .run for Linux in dist; Windows and macOS: installer/windows, installer/macos
	$(BIN)/python installer/build.py --flavour $(FLAVOUR) -o $(OUT)

installer-test: installer ## install the .deb on a clean Debian without Python or network, and use it (root)
	$(BIN)/python installer/smoke_test.py $(OUT)/legseg_*.deb

clean: ## remove results and caches; .venv stays
	rm -rf out build $(OUT) .coverage .coverage.* htmlcov *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find inference_engine legseg_desktop tests installer -name __pycache__ -type d -prune -exec rm -rf {} +
