import re
from datetime import date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = re.compile(r"^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})$")


def read_date(text: str) -> date | None:
    """`08 Feb 2026`, Excel's `7-Feb-22` or ISO; None for anything else rather than a guess."""
    text = text.strip()
    try:
        named = _NAMED.match(text)
        if not named:
            return date.fromisoformat(text[:10]) if text[4:5] == "-" else None
        day, month, year = named.groups()
        full_year = int(year) if len(year) == 4 else 2000 + int(year)
        return date(full_year, _MONTHS.index(month[:3].lower()) + 1, int(day))
    except ValueError:
        return None
