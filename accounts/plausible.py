"""Days and moments that forms take: of our time, so that every zone's clock can show them."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

YEARS = range(1900, 2200)
# No place is further from UTC; PostgreSQL refuses offsets beyond sixteen hours.
FURTHEST = dt.timedelta(hours=14)


def check_day(day: dt.date) -> None:
    """Raise ValidationError for a year in which nobody of us lives."""
    if day.year not in YEARS:
        raise ValidationError(_("Name a day between 1900 and 2199."), code="year")


def check_moment(moment: dt.datetime) -> None:
    """Raise ValidationError as `check_day`, and for an offset that no place on earth has."""
    check_day(moment)
    if abs(moment.utcoffset() or dt.timedelta()) > FURTHEST:
        raise ValidationError(_("No clock on earth is that far from UTC."), code="offset")
