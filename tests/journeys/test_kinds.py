"""Each of the ten kinds from the first idea to closed, on a phone."""

import pytest

from tests.journeys.conftest import PHONE

ASKED_BY_ME = ["T1", "T2", "T3", "T6", "T7-informational", "T8"]
LED_BY_THEM = ["T4", "T5-offer", "T9"]

pytestmark = pytest.mark.parametrize("viewport", [PHONE], indirect=True)


@pytest.mark.parametrize("code", [*ASKED_BY_ME, *LED_BY_THEM])
def test_kind_goes_from_idea_to_closed(page, sign_in, running_system, axe, code):
    sign_in("ana@example.org")
    start(page, running_system, code)
    ask(page, code)
    press(page, "They said yes")
    if code == "T9":
        name_the_group(page, axe)
    set_time_and_hold(page)
    thank(page)
    learn(page)
    close(page)
    assert stage_of(running_system, f"Kim {code}") == "closed"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_referral_track_goes_from_the_gate_to_its_end(page, sign_in, axe):
    sign_in("ana@example.org")
    page.goto("/interviews/tracks/new/")
    page.get_by_label("Kind").select_option(label="Job interview referral system")
    page.get_by_label("What it is about").fill("Into the blade crew")
    press(page, "Begin")
    axe()
    press(page, "Add to this track", page.get_by_label("Conversation"))
    press(page, "Add a referee", page.get_by_label("Referee"))
    for verb in ("I have asked", "They agreed", "I have briefed them", "I have thanked"):
        press(page, verb)
    page.get_by_label("Terms, and the points to talk over").fill("30 hours, and Fridays off")
    press(page, "They have proposed this")
    page.get_by_label("What became of it").fill("I said yes")
    press(page, "Close the track")
    assert "I said yes" in page.locator(".lede").inner_text()
    axe()


def press(page, name: str, choice=None) -> None:
    """Press the button; `choice` is a select whose first real option is taken before."""
    if choice:
        choice.select_option(index=1)
    page.get_by_role("button", name=name, exact=True).first.click()


def open_link(page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def start(page, system, code: str) -> None:
    kind = system.query("SELECT id FROM interviews_kind WHERE code = %s", code)[0][0]
    page.goto("/interviews/new/")
    page.locator("[name=person]").fill(f"Kim {code}")
    page.locator("[name=kind]").select_option(str(kind))
    press(page, "Add")


def ask(page, code: str) -> None:
    """The first draft raises no remark against the kind's manners, then it has left."""
    open_link(page, "Write the request")
    remarks = page.locator("#remarks [data-rule]").evaluate_all(
        "rows => rows.map(row => row.dataset.rule)"
    )
    assert set(remarks) <= {"R9"}
    press(page, "I have sent it")


def name_the_group(page, axe) -> None:
    open_link(page, "Who is there")
    page.get_by_label("Interviewer").check()
    page.locator("[name=name]").fill("Ngozi Okafor")
    press(page, "Add")
    axe()
    page.locator(".crumb a").click()


def set_time_and_hold(page) -> None:
    open_link(page, "Set the time")
    page.locator("[name=scheduled_for]").fill("2031-05-05T10:00")
    press(page, "Set the time")
    open_link(page, "We talked")
    press(page, "Save")


def thank(page) -> None:
    open_link(page, "Write the thank-you")
    press(page, "I have sent it")


def learn(page) -> None:
    open_link(page, "Write down what you learned")
    press(page, "Keep it")


def close(page) -> None:
    page.goto(page.url.replace("debrief/", ""))
    open_link(page, "Close")
    page.get_by_label("All done").check()
    press(page, "Close kindly")


def stage_of(system, name: str) -> str:
    statement = """SELECT i.stage FROM interviews_interview i
        JOIN contacts_contact c ON c.id = i.contact_id WHERE c.name = %s"""
    return system.query(statement, name)[0][0]
