"""The page of the person who is asked: three zones, a change of time, a cancellation."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar

from tests.journeys.conftest import PHONE

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
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def test_contact_picks_moves_and_cancels_on_their_own_clock(
    page, their_page, request, sign_up, axe, running_system
):
    zone = ZoneInfo(request.node.callspec.params["their_page"])
    owner = f"{zone.key.partition('/')[2].lower()}@example.org"
    sign_up(owner)
    set_zone(running_system, owner)
    their_page.goto(offer_times(page, axe))
    their_page.wait_for_url("**zone=**")
    assert local(FIRST, zone) in their_page.locator("main").inner_text()

    take(their_page, FIRST.astimezone(zone))
    booked = entry(their_page)
    assert booked["dtstart"] == FIRST
    assert stage_of(owner, running_system) == "scheduled"
    assert running_system.wait_for_mail(owner, "picked a time")

    press(their_page, "I need another time")
    take(their_page, SECOND.astimezone(zone))
    moved = entry(their_page)
    assert (moved["dtstart"], moved["uid"]) == (SECOND, booked["uid"])
    assert moved["sequence"] > booked["sequence"]

    press(their_page, "I cannot come")
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
    plain = context.new_page()
    plain.goto(link)
    plain.get_by_label("All times are shown for").select_option("Asia/Tokyo")
    press(plain, "Change")
    assert "zone=Asia%2FTokyo" in plain.url
    plain.get_by_text("Not now, perhaps later").press("Enter")
    plain.locator("[name=until]").fill("2031-09-01")
    press(plain, "Ask me then")
    assert "1 September 2031" in plain.locator("main").inner_text()
    context.close()


def test_contacts_page_is_accessible(page, sign_up, axe):
    sign_up("open@example.org")
    page.goto(offer_times(page, axe))
    axe()
    page.get_by_text("Propose other times").press("Enter")
    axe()
    page.locator(".steps button").first.press("Enter")
    axe()


def set_zone(system, email: str) -> None:
    system.query(
        "UPDATE accounts_user SET time_zone = 'Europe/Lisbon' WHERE email = %s RETURNING 1", email
    )


def offer_times(page, axe) -> str:
    """Start a conversation, offer two times on the owner's clock and come back with the link."""
    page.goto("/interviews/new/")
    page.locator("[name=person]").fill("Søren Brøndum")
    press(page, "Add")
    page.get_by_role("link", name="Let them choose a time").press("Enter")
    page.locator("[name=time_1]").fill(FIRST.strftime("%Y-%m-%dT%H:%M"))
    page.locator("[name=time_2]").fill(SECOND.strftime("%Y-%m-%dT%H:%M"))
    press(page, "Open the page")
    axe()
    return page.locator("#link").inner_text()


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


def take(page, at: dt.datetime) -> None:
    page.get_by_label("Phone").press("Space")
    page.get_by_role("button", name=re.compile(f"Take this: .*{at:%H:%M}")).press("Enter")
    page.get_by_role("link", name="Put it into my calendar").wait_for()


def local(at: dt.datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"


def entry(page, name: str = "Put it into my calendar") -> dict[str, object]:
    """The calendar file as two parsers read it; they must agree."""
    with page.expect_download() as download:
        page.get_by_role("link", name=name).press("Enter")
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
