"""The fonts of the brief on paper, and the letters they know."""

from functools import cache
from pathlib import Path

from django.conf import settings
from fontTools.ttLib import TTFont

FONTS = settings.BASE_DIR / "static" / "built" / "fonts"
SANS, SERIF = "inter", "source-serif-4"
# Letters beside the Latin ones, looked at only where a text holds more than those.
SUBSETS = ["latin", "latin-ext", "vietnamese", "cyrillic", "greek"]
PLAIN_LETTERS = frozenset(map(chr, [*range(0x20, 0x100), *range(0x2010, 0x2027)]))
# Chinese, Japanese and Korean take megabytes: they come from the system, where it has one of
# these (Debian's fonts-droid-fallback, macOS).
EAST_ASIAN = (
    Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
    Path("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
)
# Written from right to left or joined, they need more than letters side by side.
SHAPED = frozenset(map(chr, [*range(0x590, 0x10A0), *range(0x1780, 0x1800)]))


def file_of(family: str, subset: str) -> Path:
    return FONTS / f"paper-{family}-{subset}.ttf"


def east_asian() -> Path | None:
    return next((path for path in EAST_ASIAN if path.exists()), None)


def fallbacks_for(words: str) -> dict[str, Path]:
    """Name and file of each font needed beside the two that every sheet has."""
    if set(words) <= PLAIN_LETTERS:
        return {}
    needed = {subset: file_of(SANS, subset) for subset in SUBSETS[1:]}
    wide = east_asian()
    if wide and _letters_of(wide) & _unknown(words, needed):
        needed["east-asian"] = wide
    return needed


def lacks(words: str) -> bool:
    """Whether some of these letters would be boxes, or stand in a wrong order."""
    if SHAPED & set(words):
        return True
    return bool(_unknown(words, fallbacks_for(words)))


def _unknown(words: str, more: dict[str, Path]) -> set[int]:
    """Letters that neither the sheet's own font nor these have."""
    letters = {ord(letter) for letter in words if not letter.isspace()}
    return letters.difference(*map(_letters_of, [file_of(SANS, "latin"), *more.values()]))


@cache
def _letters_of(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
