"""Names of places to choose from: time zones by region, countries by their holidays."""

import zoneinfo
from functools import cache
from itertools import groupby
from unicodedata import normalize

from babel import Locale
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from holidays import registry

REGIONS = {
    "Africa": _("Africa"),
    "America": _("America"),
    "Antarctica": _("Antarctica"),
    "Arctic": _("Arctic"),
    "Asia": _("Asia"),
    "Atlantic": _("Atlantic"),
    "Australia": _("Australia"),
    "Europe": _("Europe"),
    "Indian": _("Indian Ocean"),
    "Pacific": _("Pacific"),
}


@cache
def zone_choices() -> list[tuple[object, object]]:
    """Every IANA zone named after a city, in groups of its region; UTC first."""
    names = sorted(n for n in zoneinfo.available_timezones() if n.split("/")[0] in REGIONS)
    groups = groupby((n for n in names if "/" in n), lambda name: name.split("/")[0])
    return [
        ("UTC", "UTC"),
        *((REGIONS[region], [(n, city_of(n)) for n in found]) for region, found in groups),
    ]


def city_of(zone: str) -> str:
    """The place in a zone's name: "America/Argentina/Salta" is Salta, Argentina."""
    return ", ".join(reversed(zone.replace("_", " ").split("/")[1:]))


def country_choices() -> list[tuple[str, str]]:
    """ISO codes and names of the countries whose public holidays are known."""
    return _countries_in((get_language() or settings.LANGUAGE_CODE).partition("-")[0])


@cache
def _countries_in(language: str) -> list[tuple[str, str]]:
    """Sorted as a reader expects: Ávila beside Avilés, not after Zamora."""
    names = Locale(language).territories
    named = [(entry[1], names[entry[1]]) for entry in registry.COUNTRIES.values()]
    return sorted(
        named, key=lambda country: normalize("NFKD", country[1]).encode("ascii", "ignore")
    )
