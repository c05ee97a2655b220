from html import unescape
from pathlib import Path

import pytest
from django.conf import settings

from dashboard.keys import KEYS, read_off, write_off

TEMPLATES = Path(settings.BASE_DIR / "templates")
WALKED_BY_SCRIPT = {"j", "k"}


def test_every_key_is_pressed_somewhere():
    pages = "".join(path.read_text() for path in TEMPLATES.rglob("*.html"))
    missing = [key.key for key in KEYS if f'data-key="{key.key}"' not in pages]
    assert set(missing) == WALKED_BY_SCRIPT


def test_all_keys_work_at_first(ana_client):
    assert 'data-keys-off=""' in ana_client.get("/").text


@pytest.mark.parametrize("on", [[], ["a"], [key.key for key in KEYS]])
def test_keys_are_switched_off_for_this_browser(on, ana_client):
    ana_client.post("/keys/", {"on": on})
    off = ".".join(key.key for key in KEYS if key.key not in on)
    assert f'data-keys-off="{off}"' in unescape(ana_client.get("/").text)


def test_key_page_shows_what_is_off(ana_client):
    ana_client.post("/keys/", {"on": ["a", "/"]})
    assert ana_client.get("/keys/").text.count("checked") == 2


def test_forged_cookie_switches_nothing_unknown_off():
    assert read_off("a.<script>.zz") == {"a"}
    assert read_off("") == set()
    assert read_off(write_off(["a"])) == {key.key for key in KEYS} - {"a"}
