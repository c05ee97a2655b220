"""Names of places to choose from: time zones by region, countries by their holidays."""

import zoneinfo
from functools import cache
from itertools import groupby

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


@cache
def country_choices() -> list[tuple[str, str]]:
    """ISO codes and English names of the countries whose public holidays are known."""
    countries = ((entry[1], name) for name, entry in registry.COUNTRIES.items())
    named = ((code, name.replace("_", " ").title()) for code, name in countries)
    return sorted(named, key=lambda country: country[1])
