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
    page.get_by_role("button", name=name, exact=True).first.press("Enter")


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.press("Enter")


def add(page: Page, kind_name: str) -> str:
    """A new conversation of this kind; returns its address."""
    page.goto("/interviews/new/")
    page.locator("[name=person]").fill(f"Eva of {kind_name}")
    page.locator("[name=career]").fill("Sailmaker")
    page.locator("[name=kind]").select_option(label=kind_name)
    page.locator("main form button.btn-primary").first.press("Enter")
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
    page.locator("main form button.btn-primary").press("Enter")
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
    page.locator("[data-clock-face]:focus").wait_for()
    page.locator("[data-field=notes]").fill("The smell of the loft.")
    press(page, "I thanked them in person")
    press(page, "We ended")
    wait_until(lambda: page.evaluate(ALL_SENT), 20, "the talk page did not send all it had")


def name_the_group(page: Page, home: str) -> None:
    """Several ask at once in a committee: who they are, and who applies beside me."""
    page.goto(home)
    follow(page, "Who is there")
    page.get_by_label("Interviewer").press("Space")
    page.locator("[name=name]").fill("Ngozi Okafor")
    press(page, "Add")
    page.get_by_text("Ngozi Okafor").wait_for()


def hold(page: Page, home: str) -> None:
    page.goto(f"{home}hold/")
    page.locator("[name=notes]").fill("The smell of the loft.")
    press(page, "Save")
    page.wait_for_url(home)


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
    page.locator("[name=reason]").first.press("Space")
    press(page, "Close kindly")
    page.get_by_text("Nothing to do here.").wait_for()


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_each_kind_goes_from_idea_to_closed(page, sign_up):
    """The first one through the talk page, the others as noted down afterwards."""
    sign_up("kinds@example.org")
    for kind in KINDS:
        home = add(page, kind.name)
        meet = talk if kind is KINDS[0] else hold
        steps = [ask, schedule, prepare, meet, look_back, close]
        if kind.code == "T9":
            steps.insert(1, name_the_group)
        for step in steps:
            step(page, home)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), kind.code


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_referral_track_goes_from_the_gate_to_its_end(page, sign_in, axe):
    sign_in("ana@example.org")
    page.goto("/interviews/tracks/new/")
    page.get_by_label("Kind").select_option(label="Job interview referral system")
    page.get_by_label("What it is about").fill("Into the blade crew")
    page.get_by_label("Career").select_option(label="Wind turbine technician")
    press(page, "Begin")
    axe()
    page.get_by_label("Conversation").select_option(index=1)
    press(page, "Add to this track")
    page.get_by_label("Referee").select_option(index=1)
    press(page, "Add a referee")
    for verb in ("I have asked", "They agreed", "I have briefed them", "I have thanked"):
        press(page, verb)
    page.get_by_label("Terms, and the points to talk over").fill("30 hours, and Fridays off")
    press(page, "They have proposed this")
    page.get_by_label("What became of it").fill("I said yes")
    press(page, "Close the track")
    assert "I said yes" in page.locator(".lede").inner_text()
    axe()
