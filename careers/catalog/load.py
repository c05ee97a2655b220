"""Fills an empty database from the tables that come with the project."""

from django.db import transaction

from careers.catalog import shipped
from careers.catalog.figures import (
    replace_outlooks,
    replace_wage_history,
    replace_wages,
    shipped_projections,
)
from careers.catalog.store import Changes, replace_occupations, replace_titles


@transaction.atomic
def load_shipped_catalog() -> Changes:
    """Load occupations, pay, outlook and titles in one transaction; a few seconds."""
    content = shipped.read_shipped()
    changes = replace_occupations(content)
    replace_wages(shipped.FOLDER / "wages.csv", shipped.WAGES_PERIOD)
    replace_wage_history(shipped.FOLDER / "wage_history.csv", ["2023", "2024"])
    replace_outlooks(
        shipped.FOLDER / "projections.csv", shipped.OUTLOOK_PERIOD, shipped_projections
    )
    replace_titles(content)
    return changes
