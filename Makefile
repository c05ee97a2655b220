# `make run` and `make test` are all there is to know; each does its own set-up.
PYTHON ?= python3
VENV := .venv/bin

.PHONY: run manage test bench faults mails messages screenshots installed installed-for-tests

run: installed
	@$(VENV)/python -m config.launch

# make manage ARGS="import_contacts Connections.csv --user ana@example.org"
manage: installed
	@$(VENV)/python -m config.launch $(or $(ARGS),help)

# make test ARGS="tests/contacts -k merge" runs that part of the tests only. What is quick to say
# comes first; types are checked beside the tests, they would keep one core waiting.
test: installed-for-tests
ifdef ARGS
	@$(VENV)/pytest $(ARGS)
else
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target check-style check-templates check-migrations
	@$(MAKE) --no-print-directory --jobs 2 check-types check-behaviour
endif

check-style:
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .

check-types:
	@DATABASE_URL=postgresql:///unused REDIS_URL=redis://unused $(VENV)/mypy .

check-templates:
	@$(VENV)/djlint --lint --quiet templates

check-migrations:
	@DJANGO_SETTINGS_MODULE=tests.settings $(VENV)/python manage.py makemigrations --check --dry-run

check-behaviour:
	@$(VENV)/pytest --numprocesses 3 --no-loadscope-reorder --durations 15 --durations-min 5

# Lighthouse, one of its tables, comes with what the tests need.
bench: installed-for-tests
	@$(VENV)/python -m bench $(ARGS)

faults: installed-for-tests
	@$(VENV)/python -m tests.faults $(ARGS)
	@FAULT_RUNS=100 MOVE_EXAMPLES=200 $(VENV)/pytest --hypothesis-profile searching -m "fault or hypothesis"
	@API_EXAMPLES=200 $(VENV)/pytest --hypothesis-profile searching tests/api/test_schema.py

# Takes the pictures of the README anew.
screenshots: installed-for-tests
	@KEEP_SCREENSHOTS=1 $(VENV)/pytest tests/journeys/test_screenshots.py

# Brings the catalogues of translations up to date with the sources; needs GNU gettext.
messages: installed
	@$(VENV)/python -m config.launch makemessages --all --add-location file --ignore tests --ignore bench

mails: installed
	@$(VENV)/python -m config.launch migrate --verbosity 0
	@$(VENV)/python -m config.launch mails $(ARGS)

installed:
	@$(PYTHON) -I config/install.py

installed-for-tests:
	@$(PYTHON) -I config/install.py --tests
