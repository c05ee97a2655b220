"""The page of the person who is asked: three zones, a change of time, a cancellation."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar
from playwright.sync_api import expect

from tests.journeys.conftest import PATIENCE, PHONE
from tests.journeys.keyboard import choose, follow, press, write, write_day, write_moment

LISBON = ZoneInfo("Europe/Lisbon")
FIRST = dt.datetime(2031, 5, 6, 10, tzinfo=LISBON)
SECOND = dt.datetime(2031, 5, 7, 15, 30, tzinfo=LISBON)
ZONES = ["Europe/Copenhagen", "America/New_York", "Asia/Kolkata"]


@pytest.fixture(params=ZONES)
def their_page(request, browser, running_system):
    """A phone in the contact's hands, set to the contact's zone."""
    context = browser.new_context(
        base_url=running_system.url, viewport=PHONE, timezone_id=request.param
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def test_contact_picks_moves_and_cancels_on_their_own_clock(
    page, their_page, request, sign_up, axe, running_system
):
    zone = ZoneInfo(request.node.callspec.params["their_page"])
    owner = f"{zone.key.partition('/')[2].lower()}@example.org"
    sign_up(owner)
    set_zone(running_system, owner)
    # It shows the times anew in the contact's own zone, as soon as it knows it.
    their_page.goto(offer_times(page, axe), wait_until="commit")
    their_page.wait_for_url("**zone=**")
    expect(their_page.locator("main")).to_contain_text(local(FIRST, zone))

    take(their_page, FIRST.astimezone(zone))
    booked = entry(their_page)
    assert booked["dtstart"] == FIRST
    assert stage_of(owner, running_system) == "scheduled"
    assert running_system.wait_for_mail(owner, "picked a time")

    follow(button(their_page, "I need another time"))
    take(their_page, SECOND.astimezone(zone))
    moved = entry(their_page)
    assert (moved["dtstart"], moved["uid"]) == (SECOND, booked["uid"])
    assert moved["sequence"] > booked["sequence"]

    follow(button(their_page, "I cannot come"))
    cancelled = entry(their_page, "Take it out of my calendar")
    assert (cancelled["method"], cancelled["status"]) == ("CANCEL", "CANCELLED")
    assert cancelled["sequence"] >= moved["sequence"]
    assert stage_of(owner, running_system) == "closed"
    assert their_page.context.cookies() == []


def test_page_works_without_scripts(page, browser, sign_up, running_system, axe):
    sign_up("plain@example.org")
    link = offer_times(page, axe)
    context = browser.new_context(
        base_url=running_system.url, viewport=PHONE, java_script_enabled=False
    )
    context.set_default_timeout(PATIENCE)
    plain = context.new_page()
    plain.goto(link)
    choose(plain.get_by_label("All times are shown for"), "Tokyo")
    follow(button(plain, "Change"))
    expect(plain).to_have_url(re.compile("zone=Asia%2FTokyo"))
    press(plain.locator("main").get_by_text("Not now, perhaps later"))
    write_day(plain.locator("[name=until]"), dt.date(2031, 9, 1))
    follow(button(plain, "Ask me then"))
    expect(plain.locator("main")).to_contain_text("1 September 2031")
    context.close()


def test_contacts_page_is_accessible(page, sign_up, axe):
    sign_up("open@example.org")
    page.goto(offer_times(page, axe))
    axe()
    press(page.locator("main").get_by_text("Propose other times"))
    expect(page.get_by_role("button", name="Propose", exact=True)).to_be_visible()
    axe()
    follow(page.locator(".steps button").first)
    axe()


def set_zone(system, email: str) -> None:
    system.query(
        "UPDATE accounts_user SET time_zone = 'Europe/Lisbon' WHERE email = %s RETURNING 1", email
    )


def offer_times(page, axe) -> str:
    """Start a conversation, offer two times on the owner's clock and come back with the link."""
    page.goto("/interviews/new/")
    write(page.locator("[name=person]"), "Søren Brøndum")
    follow(button(page, "Add"))
    follow(page.get_by_role("link", name="Let them choose a time"))
    write_moment(page.locator("[name=time_1]"), FIRST)
    write_moment(page.locator("[name=time_2]"), SECOND)
    follow(button(page, "Open the page"))
    axe()
    return page.locator("#link").inner_text()


def button(page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def take(page, at: dt.datetime) -> None:
    press(page.get_by_label("Phone"), "Space")
    follow(page.get_by_role("button", name=re.compile(f"Take this: .*{at:%H:%M}")))
    expect(page.get_by_role("link", name="Put it into my calendar")).to_be_visible()


def local(at: dt.datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"


def entry(page, name: str = "Put it into my calendar") -> dict[str, object]:
    """The calendar file as two parsers read it; they must agree."""
    with page.expect_download() as download:
        press(page.get_by_role("link", name=name))
    content = download.value.path().read_bytes()
    calendar = Calendar.from_ical(content)
    event = calendar.walk("VEVENT")[0]
    second = vobject.readOne(content.decode())
    assert second.vevent.uid.value == str(event["UID"])
    assert second.vevent.dtstart.value == event.decoded("DTSTART")
    assert second.method.value == str(calendar["METHOD"])
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "dtstart": event.decoded("DTSTART"),
        "status": str(event["STATUS"]),
        "method": str(calendar["METHOD"]),
    }


def stage_of(email: str, system) -> str:
    statement = """SELECT i.stage FROM interviews_interview i
        JOIN accounts_user u ON u.id = i.owner_id WHERE u.email = %s"""
    return system.query(statement, email)[0][0]
