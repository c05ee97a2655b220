import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.keyboard import attach, choose, follow, write, write_moment

EXPORT = Path(__file__).parent.parent / "contacts" / "files" / "linkedin.csv"
AGREED = datetime(2031, 5, 5, 10, tzinfo=UTC)


def button(page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def test_from_a_name_in_an_export_to_the_thanks(page, sign_up, running_system, axe):
    sign_up("mia@example.org")
    import_people(page, axe)
    start(page, "Ngozi Okafor", axe)
    ask(page, axe)
    schedule(page)
    hold(page)

    # Thanks are due after a day, or the morning after that when the day ends at night.
    running_system.let_pass(timedelta(hours=36))
    mail = running_system.wait_for_mail("mia@example.org", "Thank Ngozi Okafor")
    page.goto(re.search(r"http\S+/reminders/answer/\S+", mail.text)[0])
    axe()
    assert stage_of("mia@example.org", running_system) == "held"
    follow(page.locator("main form button").first)
    assert stage_of("mia@example.org", running_system) == "thanked"

    page.goto("/interviews/")
    follow(page.get_by_role("link", name="Ngozi Okafor"))
    expect(page.locator(".next")).to_contain_text("Write down what you learned")
    page.goto("/")
    axe()
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Thank Ngozi")


def import_people(page, axe) -> None:
    page.goto("/people/import/")
    attach(page.locator("input[type=file]"), EXPORT)
    follow(button(page, "Look inside"))
    expect(button(page, "Import")).to_be_visible()
    axe()
    follow(button(page, "Import"))
    follow(page.get_by_role("link", name="See your people"))
    axe()


def start(page, name: str, axe) -> None:
    follow(page.get_by_role("link", name=name))
    axe()
    follow(page.get_by_role("link", name=re.compile("conversation")).first)
    write(page.get_by_label("About which career?"), "Haematologist")
    follow(button(page, "Add"))
    axe()


def ask(page, axe) -> None:
    follow(page.get_by_role("link", name="Write the request").first)
    axe()
    follow(button(page, "I have sent it"))
    write(page.locator("[name=notes]"), "Typed, not saved.")
    follow(button(page, "They said yes"))
    expect(page.locator("[name=notes]")).to_have_value("Typed, not saved.")


def schedule(page) -> None:
    follow(page.get_by_role("link", name="Set the time").first)
    write_moment(page.locator("[name=scheduled_for]"), AGREED)
    choose(page.locator("[name=medium]"), "Video")
    follow(button(page, "Set the time"))


def hold(page) -> None:
    follow(page.get_by_role("link", name="We talked"))
    write(page.locator("[name=notes]"), "Nobody tells you that the nights are where you learn.")
    follow(button(page, "Save"))
    expect(page.locator(".next")).to_contain_text("Thank Ngozi")


def stage_of(email: str, system) -> str:
    statement = """SELECT i.stage FROM interviews_interview i
        JOIN accounts_user u ON u.id = i.owner_id WHERE u.email = %s"""
    return system.query(statement, email)[0][0]
