# `make run` sets up and serves the site; `make test` sets up and passes the tests.
# The newest Python from 3.11 on that starts: pyenv puts commands on the path that do not.
PYTHON ?= $(or $(shell for python in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; \
	done),$(error There is no Python 3.11 or newer))

VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
# What the data file is made from; tests/conftest.py has the same list.
RELEASE := $(shell find browser/embedded/data browser/embedded/search browser/embedded/release -type f -not -name '*.pyc' | sed 's/ /\\ /g')
STATIC := $(shell find static -type f)

# Python stores the bytecode of the tests, whatever the shell says: without it every run compiles them all again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run test quick fuzz check bench shots lock release catalogs dev

setup: var/onet.sqlite3 var/static/.made

# The lock names all there is to install: left to resolve, pip would look at releases that are newer than the lock.
$(VENV)/.run-time: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	touch $@

# The client of a Redis: make setup REDIS=1
ifdef REDIS
setup: $(VENV)/.redis
endif

$(VENV)/.redis: requirements-redis.txt $(VENV)/.run-time
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-redis.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run-time
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.txt
	touch $@

# A release that you loaded yourself stays, until this version cannot read it.
var/onet.sqlite3: $(VENV)/.run-time $(RELEASE)
	mkdir -p var
	$(MANAGE) load_onet --keep --data $@
	touch $@

var/static/.made: $(VENV)/.run-time $(STATIC)
	$(MANAGE) collectstatic --noinput --clear --verbosity 0
	touch $@

run: setup
	options=$$($(MANAGE) server_options) && exec $(BIN)/granian $$options onetsite.wsgi:application

dev: $(VENV)/.dev setup

# All of them on every core, with coverage; or what ARGS says: make test ARGS="tests/pages -k nurse"
test: dev
	$(BIN)/python -m pytest $(or $(ARGS),-n auto --dist worksteal --cov --cov-fail-under=100)

# Half a minute: the client, caches and middleware, what no page is needed for, and one page of each kind.
quick: dev
	$(BIN)/python -m pytest -n auto tests/test_*.py tests/caching tests/middleware tests/onet tests/templatetags \
		tests/pages/test_every_page.py::test_first_of_a_kind_keeps_its_promises

# Mutated answers on every page, others each time: make fuzz ROUNDS=100. A failure names its seed: FUZZ_SEED=... repeats it.
fuzz: dev
	FUZZ_SEED=$(or $(FUZZ_SEED),$$(date +%s)) FUZZ_ROUNDS=$(or $(ROUNDS),10) $(BIN)/python -m pytest -n auto \
		--hypothesis-profile=thorough tests/fuzz tests/onet/test_xml_properties.py tests/v2/test_values.py

check: dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/djade --check --target-version 5.2 $$(find templates -name '*.html')
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/python -m tests.locks
	BEHIND_HTTPS=on $(MANAGE) check --deploy --fail-level WARNING

bench: dev
	$(BIN)/python -m tests.bench $(ARGS)

shots: dev
	$(BIN)/python -m tests.shots $(ARGS)

# The newest of everything: make lock ARGS=--upgrade
COMPILE := $(BIN)/uv pip compile pyproject.toml --generate-hashes --no-header --universal --python-version 3.11 --quiet
lock: $(VENV)/.dev
	$(COMPILE) $(ARGS) -o requirements.txt
	$(COMPILE) $(ARGS) --extra redis -c requirements.txt -o requirements-redis.txt
	$(COMPILE) $(ARGS) --group dev -o requirements-dev.txt

# Our own words in Spanish: brings the catalog up to date with the sources, tells what is to be translated.
catalogs: dev
	DJANGO_SETTINGS_MODULE=onetsite.settings $(BIN)/python -m tests.catalogs

# Figures of another release: make release FROM=db_30_2_text.zip COMPANION=companion.zip NEWER=companion_2026.zip
release: dev
	$(MANAGE) extract_release $(FROM) $(COMPANION) $(NEWER)
