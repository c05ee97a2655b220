"""Every kind of talk from the first idea to closed, on a phone, in a real browser."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from interviews.kinds import BUILT_IN
from interviews.kinds.blueprint import Blueprint
from tests.journeys.conftest import NO_SCRIPTS, PHONE
from tests.journeys.keyboard import choose, follow, press, write, write_moment
from tests.journeys.running import wait_until

ALL_SENT = """
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith("askwell-talk:"))
      .map(([, ledger]) => JSON.parse(ledger))
      .every(({ texts, taps }) => !taps.length
        && Object.values(texts).every((entry) => entry.text === entry.base))
"""
KINDS = [kind for kind in BUILT_IN if not kind.is_group and not kind.is_track]


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).first


def add(page: Page, kind_name: str) -> str:
    """A new conversation of this kind; returns its address."""
    page.goto("/interviews/new/")
    write(page.locator("[name=person]"), f"Eva of {kind_name}")
    write(page.locator("[name=career]"), "Sailmaker")
    choose(page.locator("[name=kind]"), kind_name)
    follow(page.locator("main form button.btn-primary").first)
    expect(page).to_have_url(re.compile(r"/interviews/\d+/$"))
    return page.url


def ask(page: Page, home: str) -> None:
    page.goto(f"{home}ask/")
    follow(button(page, "I have sent it"))
    expect(page).to_have_url(home)
    follow(button(page, "They said yes"))


def schedule(page: Page, home: str) -> None:
    page.goto(f"{home}schedule/")
    starts_at = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=5)
    write_moment(page.locator("[name=scheduled_for]"), starts_at)
    follow(page.locator("main form button.btn-primary"))
    expect(page).to_have_url(home)


def prepare(page: Page, home: str) -> None:
    page.goto(f"{home}prepare/")
    expect(page.locator("#homework")).to_have_count(1)
    page.goto(f"{home}questions/")
    write(page.locator("textarea[name=text]"), "What keeps you in this work?")
    follow(button(page, "Plan this question"))
    page.goto(f"{home}brief/")
    expect(page.locator("main").get_by_text("What keeps you in this work?")).to_be_visible()


def talk(page: Page, home: str) -> None:
    number = home.rstrip("/").rpartition("/")[2]
    page.goto(f"/interviews/talk/{number}/")
    page.wait_for_selector("[data-talk][data-is-ready]")
    press(button(page, "We begin"))
    expect(page.locator("[data-clock-face]")).to_be_focused()
    write(page.locator("[data-field=notes]"), "The smell of the loft.")
    press(button(page, "I thanked them in person"))
    press(button(page, "We ended"))
    wait_until(lambda: page.evaluate(ALL_SENT), 20, "the talk page did not send all it had")


def name_the_group(page: Page, home: str) -> None:
    """Several ask at once in a committee: who they are, and who applies beside me."""
    page.goto(home)
    follow(page.get_by_role("link", name="Who is there", exact=True).first)
    press(page.get_by_label("Interviewer"), "Space")
    write(page.locator("[name=name]"), "Ngozi Okafor")
    follow(button(page, "Add"))
    expect(page.locator("main").get_by_text("Ngozi Okafor")).to_be_visible()


def hold(page: Page, home: str) -> None:
    page.goto(f"{home}hold/")
    write(page.locator("[name=notes]"), "The smell of the loft.")
    follow(button(page, "Save"))
    expect(page).to_have_url(home)


def look_back(page: Page, home: str) -> None:
    page.goto(f"{home}debrief/")
    follow(button(page, "What it entails"))
    expect(page.locator("main").get_by_text("kept: What it entails")).to_be_visible()
    write(page.locator("[name=new_facts]"), "Mostly by hand.")
    follow(button(page, "Keep it"))


def thank(page: Page, home: str) -> None:
    """Whoever has no thanks yet."""
    page.goto(f"{home}thank/")
    follow(button(page, "I have sent it"))
    expect(page).to_have_url(home)


def close(page: Page, home: str) -> None:
    page.goto(f"{home}close/")
    press(page.locator("[name=reason]").first, "Space")
    follow(button(page, "Close kindly"))
    expect(page.locator("main").get_by_text("Nothing to do here.")).to_be_visible()


def go_through(page: Page, kind: Blueprint, meet: Callable[[Page, str], None]) -> None:
    home = add(page, kind.name)
    steps = [ask, schedule, prepare, meet, look_back, thank, close]
    if kind.code == "T9":
        steps[1:1] = [name_the_group]
        steps[-1:-1] = [thank]
    for step in steps:
        step(page, home)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), kind.code


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_a_talk_goes_from_idea_to_closed_over_the_talk_page(page, sign_up):
    sign_up("talk@example.org")
    go_through(page, KINDS[0], talk)


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
@pytest.mark.parametrize("habits", [NO_SCRIPTS], indirect=True)
def test_each_kind_goes_from_idea_to_closed(page, sign_up):
    """Noted down afterwards: the talk page itself is the one that needs them."""
    sign_up("kinds@example.org")
    for kind in KINDS[1:]:
        go_through(page, kind, hold)


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_referral_track_goes_from_the_gate_to_its_end(page, sign_in, axe):
    sign_in("ana@example.org")
    page.goto("/interviews/tracks/new/")
    choose(page.get_by_label("Kind"), "Job interview r")
    write(page.get_by_label("What it is about"), "Into the blade crew")
    choose(page.get_by_label("Career"), "Wind")
    follow(button(page, "Begin"))
    axe()
    press(page.get_by_label("Conversation"), "ArrowDown")
    follow(button(page, "Add to this track"))
    press(page.get_by_label("Referee"), "ArrowDown")
    follow(button(page, "Add a referee"))
    for verb in ("I have asked", "They agreed", "I have briefed them", "I have thanked"):
        follow(button(page, verb))
    write(page.get_by_label("Terms, and the points to talk over"), "30 hours, and Fridays off")
    follow(button(page, "They have proposed this"))
    write(page.get_by_label("What became of it"), "I said yes")
    follow(button(page, "Close the track"))
    expect(page.locator(".lede")).to_contain_text("I said yes")
    axe()
