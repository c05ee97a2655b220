"""Figures in words: the same money, pay and range are said the same way everywhere."""

import math
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from careers.investment import LONGEST, Range
from careers.models import Pay

MINUS = "\u2212"
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}


def say_number(value: float | Decimal | None) -> str:
    """With the reader's separators; decimals only where there are some."""
    if value is None:
        return ""
    decimals = 0 if value == int(value) else 1
    return number_format(value, decimal_pos=decimals, force_grouping=True)


def say_money(value: float | None, currency: str = "USD") -> str:
    """Whole units of the currency; an hour's pay keeps its cents."""
    if value is None:
        return ""
    sign = SIGNS.get(currency, f"{currency} ")
    decimals = 2 if abs(value) < 1000 and value != int(value) else 0
    amount = number_format(abs(value), decimal_pos=decimals, force_grouping=True)
    return f"{MINUS if value < 0 else ''}{sign}{amount}"


def say_pay(pay: Pay) -> str:
    """The middle half of pay, else its middle, with the unit."""
    if pay.p25 is not None and pay.p75 is not None:
        low, high = say_money(pay.p25, pay.currency), say_money(pay.p75, pay.currency)
        return _("%(low)s to %(high)s %(unit)s") % {
            "low": low,
            "high": high,
            "unit": pay.get_unit_display(),
        }
    return f"{say_money(pay.median, pay.currency)} {pay.get_unit_display()}" if pay.median else ""


def say_years(years: float | None) -> str:
    if years is None:
        return _("not within %(years)s years") % {"years": LONGEST}
    return _("about %(years)s years from now") % {"years": round(years)}


def say_range(found: Range | None) -> str:
    """When the money could be back for the middle half: always from … to, never one number."""
    if found is None:
        return ""
    if found.earliest is None:
        return say_years(None)
    if found.latest is None:
        return _("%(years)s years from now, or never") % {"years": math.floor(found.earliest)}
    return _("%(from)s to %(to)s years from now") % {
        "from": math.floor(found.earliest),
        "to": math.ceil(found.latest),
    }
