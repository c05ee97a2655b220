import re
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NUMBERS = re.compile(r"^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$")
_NAMED = re.compile(r"^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})$")


def read_date(text: str) -> date | None:
    """`08 Feb 2026`, Excel's `7-Feb-22`, ISO, `7.2.2022`; None rather than a guess at `7/2/22`."""
    text = text.strip()
    try:
        if named := _NAMED.match(text):
            day, month, year = named.groups()
            return date(_full(year), _MONTHS.index(month[:3].lower()) + 1, int(day))
        if numbers := _NUMBERS.match(text):
            return _of_numbers(*numbers.groups())
        return date.fromisoformat(text[:10]) if text[4:5] == "-" else None
    except ValueError:
        return None


def _of_numbers(first: str, mark: str, second: str, year: str) -> date | None:
    """Points put the day first; elsewhere only a number above twelve tells the day."""
    if mark == "." or int(first) > 12 or first == second:
        return date(_full(year), int(second), int(first))
    return date(_full(year), int(first), int(second)) if int(second) > 12 else None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)
