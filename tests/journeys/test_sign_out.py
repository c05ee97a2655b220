"""On a shared computer: what a talk page leaves behind when its owner signs out."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE
from tests.journeys.keyboard import follow, press, reach
from tests.journeys.running import wait_until

ANA = "ana@example.org"
KEPT = "Object.entries(localStorage).filter(([name]) => name.startsWith('askwell-'))"
IS_SEALED = f"""
    caches.has("askwell-talk-pages").then((has) =>
      !has && {KEPT}.map(([name]) => name.split(":")[0]).join() === "askwell-sealed")
"""
WORDS = "Blades hum in the rain."


@pytest.fixture
def talk(page, sign_in):
    """A talk page of Ana's, open and ready."""
    sign_in(ANA)
    page.goto("/interviews/")
    path = page.locator("main a[href^='/interviews/']").evaluate_all(
        "links => links.map((link) => link.pathname).find((path) => /\\d+\\/$/.test(path))"
    )
    page.goto(path.replace("/interviews/", "/interviews/talk/"))
    page.wait_for_selector("[data-talk][data-is-ready]")
    return page


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_signing_out_leaves_nothing_to_read_and_loses_nothing(talk, sign_in, axe):
    talk.context.clear_cookies()
    reach(talk.locator("#text_notes"))
    talk.keyboard.type(WORDS)
    expect(
        talk.locator("main").get_by_text("You are signed out. All you typed is kept")
    ).to_be_visible()

    follow(talk.get_by_role("link", name="Sign in again"))
    expect(talk).to_have_url(re.compile("/accounts/login/"))
    wait_until(lambda: talk.evaluate(IS_SEALED), 20, "what was unsent was not sealed")
    assert WORDS not in json.dumps(talk.evaluate(KEPT))

    sign_in(ANA)
    talk.goto("/")
    axe()
    follow(talk.get_by_role("link", name="Open that talk and save them"))
    expect(talk.locator("main").get_by_text("All saved.")).to_be_visible()
    expect(talk.locator("#text_notes")).to_have_value(re.compile(WORDS))

    other = talk.context.new_page()
    other.goto("/")
    press(other.locator("summary.bubble"))
    follow(other.get_by_role("button", name="Sign out"))
    expect(other).to_have_url(re.compile("/accounts/login/$"))
    other.wait_for_function(f"!{KEPT}.length")
    expect(talk.locator("[data-talk-sign-in]")).to_be_visible()
    expect(talk.locator("#text_notes")).to_have_count(0)
