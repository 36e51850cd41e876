# CareerFit. `make run` opens the program; `make test` checks everything. Both get what they need
# first (tools/setup.sh), and start at once when it is there.
#
# VENV    the folder of the virtual environment
# PYTHON  the Python to make it with, 3.11 or newer

VENV ?= .venv
PYTHON ?= python3

bin := $(VENV)/bin
screen := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname)))
purpose := $(if $(screen),window,report)
demo := build/careerfit-demo.pdf

.PHONY: run test check bench screenshots samples schemas i18n lock icons bundle try-bundle deb try-deb

PROGRAM := dist/careerfit

run: $(VENV)/.ready-$(purpose) # the window; without a screen, a demonstration report
ifneq ($(screen),)
	$(bin)/python -m careerfit
else
	@mkdir -p $(dir $(demo))
	$(bin)/python -m careerfit demo -o $(demo)
	@echo "There is no screen here. The demonstration report is $(CURDIR)/$(demo)"
endif

test: check # everything that has to hold
	QT_QPA_PLATFORM=offscreen $(bin)/python -m pytest -n logical --dist loadfile --no-loadscope-reorder --cov --cov-report=
	$(bin)/python -m coverage report --fail-under=100

check: $(VENV)/.ready-test # the fast checks
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports --no-logo

bench: $(VENV)/.ready-test # benchmarks/README.md says what is measured
	$(bin)/python -m benchmarks

screenshots: $(VENV)/.ready-test # remake the pictures in docs/pictures, all sizes in build/screenshots
	$(bin)/python tools/screenshots.py docs/pictures

samples: $(VENV)/.ready-test # remake resources/samples/*.pdf and the pictures of their pages
	$(bin)/python -m tools.samples

schemas: $(VENV)/.ready-test # write docs/*.schema.json anew, after a change of what they describe
	$(bin)/python -m tools.schemas docs

i18n: $(VENV)/.ready-test # take new sentences of the window into resources/i18n, and compile
	$(bin)/python tools/translate.py

icons: $(VENV)/.ready-test # remake resources/icons after a change of gui/widgets/icon.py
	$(bin)/python -m tools.bundle.icons --shapes resources/icons

bundle: $(VENV)/.ready-test # a folder that runs without Python: docs/packaging.md
	$(bin)/pyinstaller --noconfirm --log-level ERROR --workpath build/bundle --distpath dist tools/bundle/careerfit.spec
	@echo "The bundle is $(CURDIR)/$(PROGRAM)"

try-bundle: bundle # run it in a clean Debian; needs root and debootstrap
	$(bin)/python -m tools.bundle.trial $(PROGRAM)

deb: bundle # a package for Debian of that folder, in dist/
	$(bin)/python -m tools.bundle.deb dist

try-deb: deb # install, run and remove it in a clean Debian
	$(bin)/python -m tools.bundle.trial $$(ls dist/*.deb)

lock: $(VENV)/.ready-test # remake requirements/ from pyproject.toml; UPGRADE=1 for newest versions
	$(bin)/python -m pip install --quiet uv
	$(compile) --output-file requirements/run.txt
	$(compile) --output-file requirements/dev.txt --group dev --constraints requirements/run.txt

compile = $(bin)/uv pip compile pyproject.toml --no-config --universal --python-version 3.11 \
	--generate-hashes --no-strip-extras --no-emit-index-url --no-header --no-annotate --quiet $(if $(UPGRADE),--upgrade)

$(VENV)/.ready-test: requirements/dev.txt tools/setup.sh
$(VENV)/.ready-%: requirements/run.txt tools/setup.sh
	PYTHON=$(PYTHON) tools/setup.sh $* $(VENV)
	@touch $@
