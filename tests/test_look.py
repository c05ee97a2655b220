"""The promises of docs/look.md: contrast, size, nothing inline."""

import re
from itertools import product
from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.template.loader import get_template

from tests import factories

ROOT = settings.BASE_DIR
TEMPLATES = sorted(Path(ROOT / "templates").rglob("*.html"))
# Files that are opened by themselves, outside the policy: the gallery of mails, an export's page.
APART = {"templates/dashboard/mail_gallery.html", "templates/dashboard/archive/page.html"}
ON_PAGES = [
    path
    for path in TEMPLATES
    if "emails" not in path.parts and str(path.relative_to(ROOT)) not in APART
]
TOKENS = (ROOT / "static/scss/_tokens.scss").read_text()
BUILT = ROOT / "static" / "built"
THEMES = ["light", "dark"]

# Text on what it stands on (WCAG 2.2, 1.4.3), then edges of controls and marks (1.4.11).
TEXT = [
    *product(["ink", "ink-2", "ink-3", "green", "red"], ["paper", "sheet"]),
    ("ink", "green-2"),
    ("ink-2", "green-2"),
    ("green-ink", "green-2"),
    ("ink", "amber-2"),
    ("amber", "amber-2"),
    ("ink", "red-2"),
    ("red", "red-2"),
    ("on-green", "green"),
    ("on-red", "red"),
]
EDGES = list(product(["edge", "green"], ["paper", "sheet"]))

STATIC = re.compile(r"""{% static ["']([^"']+)["']""")
INLINE = re.compile(
    r"""<style|\sstyle\s*=|\son[a-z]+\s*=\s*["']|<script(?![^>]*(?:\ssrc=|application/json))|=["']javascript:""",
    re.IGNORECASE,
)


def tokens(theme: str) -> dict[str, str]:
    block = TOKENS.split(f"@mixin {theme} {{")[1].split("\n}")[0]
    return dict(re.findall(r"--([\w-]+): #([0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: str, front: str, back: str) -> float:
    palette = tokens(theme)
    light, dark = sorted((luminance(palette[front]), luminance(palette[back])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_text_is_readable(theme, front, back):
    assert contrast(theme, front, back) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "back"), EDGES)
def test_edges_are_visible(theme, front, back):
    assert contrast(theme, front, back) >= 3


def test_themes_name_the_same_colours():
    assert tokens("light").keys() == tokens("dark").keys()


def test_nothing_is_inline():
    assert [path for path in ON_PAGES if INLINE.search(path.read_text())] == []


def test_every_template_compiles():
    for path in TEMPLATES:
        get_template(str(path.relative_to(ROOT / "templates")))


def test_named_files_exist():
    named = {name for path in TEMPLATES for name in STATIC.findall(path.read_text())}
    missing = [name for name in named if not (ROOT / "static" / name).exists()]
    made = {"js/htmx.js", "css/askwell.css", "img/icon-192.png"}
    fonts_and_guests = ("fonts/", "mfa/")
    assert [n for n in missing if n not in made and not n.startswith(fonts_and_guests)] == []


def test_templates_are_short():
    limits = {path: 60 if path.name.startswith("_") else 150 for path in TEMPLATES}
    lengths = {path: path.read_text().count("\n") for path in TEMPLATES}
    assert [path for path in TEMPLATES if lengths[path] >= limits[path]] == []


def test_fragments_name_their_variables():
    fragments = [path for path in TEMPLATES if path.name.startswith("_")]
    assert [path for path in fragments if not path.read_text().startswith("{#")] == []


@pytest.mark.skipif(not (BUILT / "css").exists(), reason="npm run build has not run")
def test_stylesheet_is_small():
    styles = (BUILT / "css" / "askwell.css").read_bytes()
    assert len(brotli.compress(styles)) < 25_000


def test_lock_file_names_no_address():
    assert "resolved" not in (ROOT / "package-lock.json").read_text()


def test_one_region_speaks_and_is_never_swapped():
    speaking = {path.name for path in ON_PAGES if "aria-live" in path.read_text()}
    assert speaking == {"base.html"}


def test_message_after_a_redirect_is_marked_for_the_region(ana, ana_client):
    reminder = factories.make_reminder(ana)
    page = ana_client.post(f"/reminders/{reminder.pk}/later/1/", {"next": "/"}, follow=True).text
    assert "<span data-spoken>You hear about it again on" in page
    main, _end, after = page.partition("</main>")
    assert "data-voice></p>" in after
    assert "data-voice" not in main
