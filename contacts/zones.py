"""Time zones by the names that people give them: a city's, in English or in the reader's words."""

import zoneinfo
from functools import cache

from babel import Locale
from django.conf import settings
from django.utils.translation import get_language

from accounts.forms import all_zones
from accounts.places import city_of
from contacts.folding import fold


def zone_of(words: str) -> str:
    """The one IANA zone that is called so, whatever the case and the accents; "" for none."""
    if words in _all_names():
        return words
    return _zones_by_name(_language()).get(fold(words), "")


def zones_like(words: str) -> list[str]:
    """Zones in whose names the words occur: what somebody may have meant."""
    folded = fold(words)
    named = _zones_by_name(_language()).items()
    return sorted({zone for name, zone in named if folded and folded in name})


def _language() -> str:
    return (get_language() or settings.LANGUAGE_CODE).partition("-")[0]


@cache
def _zones_by_name(language: str) -> dict[str, str]:
    """Of two names of one place the longer holds: America/Argentina/Salta, not America/Salta."""
    words = Locale(language).time_zones
    zones = sorted(all_zones(), key=lambda zone: (zone.count("/"), zone))
    found: dict[str, str] = {}
    for zone in zones:
        city = words[zone].get("city", "") if zone in words else ""
        names = (zone, city_of(zone), zone.split("/")[-1], city)
        found |= {fold(name): zone for name in names if name}
    return found


@cache
def _all_names() -> set[str]:
    """Read once: they are files on the disk."""
    return zoneinfo.available_timezones()
