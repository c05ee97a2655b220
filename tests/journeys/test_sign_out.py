"""On a shared computer: what a talk page leaves behind when its owner signs out."""

import json

import pytest

from tests.journeys.conftest import PHONE
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
    talk.locator("#text_notes").press_sequentially(WORDS)
    talk.get_by_text("You are signed out. All you typed is kept").wait_for()

    talk.get_by_role("link", name="Sign in again").press("Enter")
    talk.wait_for_url("**/accounts/login/**")
    wait_until(lambda: talk.evaluate(IS_SEALED), 20, "what was unsent was not sealed")
    assert WORDS not in json.dumps(talk.evaluate(KEPT))

    sign_in(ANA)
    talk.goto("/")
    axe()
    talk.get_by_role("link", name="Open that talk and save them").press("Enter")
    talk.get_by_text("All saved.").wait_for()
    assert WORDS in talk.locator("#text_notes").input_value()

    other = talk.context.new_page()
    other.goto("/")
    other.locator("summary.bubble").press("Enter")
    other.get_by_role("button", name="Sign out").press("Enter")
    other.wait_for_url("**/accounts/login/")
    assert other.evaluate(KEPT) == []
    assert talk.locator("#text_notes").count() == 0
