"""Every kind of talk from the first idea to closed, on a phone, in a real browser."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Page

from interviews.kinds import BUILT_IN
from tests.journeys.conftest import PHONE
from tests.journeys.running import wait_until

ALL_SENT = """
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith("askwell-talk:"))
      .map(([, ledger]) => JSON.parse(ledger))
      .every(({ texts, taps }) => !taps.length
        && Object.values(texts).every((entry) => entry.text === entry.base))
"""
KINDS = [kind for kind in BUILT_IN if not kind.is_group and not kind.is_track]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def add(page: Page, kind_name: str) -> str:
    """A new conversation of this kind; returns its address."""
    page.goto("/interviews/new/")
    page.locator("[name=person]").fill(f"Eva of {kind_name}")
    page.locator("[name=career]").fill("Sailmaker")
    page.locator("[name=kind]").select_option(label=kind_name)
    page.locator("main form button.btn-primary").first.click()
    page.wait_for_url(re.compile(r"/interviews/\d+/$"))
    return page.url


def ask(page: Page, home: str) -> None:
    page.goto(f"{home}ask/")
    press(page, "I have sent it")
    page.wait_for_url(home)
    press(page, "They said yes")


def schedule(page: Page, home: str) -> None:
    page.goto(f"{home}schedule/")
    starts_at = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=5)
    page.locator("[name=scheduled_for]").fill(starts_at.strftime("%Y-%m-%dT%H:%M"))
    page.locator("main form button.btn-primary").click()
    page.wait_for_url(home)


def prepare(page: Page, home: str) -> None:
    page.goto(f"{home}prepare/")
    assert page.locator("#homework").count() == 1
    page.goto(f"{home}questions/")
    page.locator("textarea[name=text]").fill("What keeps you in this work?")
    press(page, "Plan this question")
    page.get_by_text("What keeps you in this work?").first.wait_for()
    page.goto(f"{home}brief/")
    assert page.get_by_text("What keeps you in this work?").is_visible()


def talk(page: Page, home: str) -> None:
    number = home.rstrip("/").rpartition("/")[2]
    page.goto(f"/interviews/talk/{number}/")
    page.wait_for_selector("[data-talk][data-is-ready]")
    press(page, "We begin")
    page.locator("[data-field=notes]").fill("The smell of the loft.")
    press(page, "I thanked them in person")
    press(page, "We ended")
    wait_until(lambda: page.evaluate(ALL_SENT), 20, "the talk page did not send all it had")


def look_back(page: Page, home: str) -> None:
    page.goto(f"{home}debrief/")
    press(page, "What it entails")
    page.get_by_text("kept: What it entails").wait_for()
    page.locator("[name=new_facts]").fill("Mostly by hand.")
    press(page, "Keep it")
    page.goto(f"{home}thank/")
    press(page, "I have sent it")
    page.wait_for_url(home)


def close(page: Page, home: str) -> None:
    page.goto(f"{home}close/")
    page.locator("[name=reason]").first.check()
    press(page, "Close kindly")
    page.get_by_text("Nothing to do here.").wait_for()


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_each_kind_goes_from_idea_to_closed(page, sign_up):
    sign_up("kinds@example.org")
    for kind in KINDS:
        home = add(page, kind.name)
        for step in (ask, schedule, prepare, talk, look_back, close):
            step(page, home)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), kind.code
