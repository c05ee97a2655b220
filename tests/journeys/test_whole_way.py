import re
from datetime import timedelta
from pathlib import Path

EXPORT = Path(__file__).parent.parent / "contacts" / "files" / "linkedin.csv"


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).press("Enter")


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
    page.locator("main form button").first.press("Enter")
    assert stage_of("mia@example.org", running_system) == "thanked"

    page.goto("/interviews/")
    page.get_by_role("link", name="Ngozi Okafor").press("Enter")
    assert "Write down what you learned" in page.locator(".next").inner_text()
    page.goto("/")
    axe()
    assert "Thank Ngozi" not in page.locator("main").inner_text()


def import_people(page, axe) -> None:
    page.goto("/people/import/")
    page.locator("input[type=file]").set_input_files(EXPORT)
    press(page, "Look inside")
    page.get_by_role("button", name="Import", exact=True).wait_for()
    axe()
    press(page, "Import")
    page.get_by_role("link", name="See your people").press("Enter")
    axe()


def start(page, name: str, axe) -> None:
    page.get_by_role("link", name=name).press("Enter")
    axe()
    page.get_by_role("link", name=re.compile("conversation")).first.press("Enter")
    page.get_by_label("About which career?").fill("Haematologist")
    press(page, "Add")
    axe()


def ask(page, axe) -> None:
    page.get_by_role("link", name="Write the request").first.press("Enter")
    axe()
    press(page, "I have sent it")
    press(page, "They said yes")


def schedule(page) -> None:
    page.get_by_role("link", name="Set the time").first.press("Enter")
    page.locator("[name=scheduled_for]").fill("2031-05-05T10:00")
    page.locator("[name=medium]").select_option("video")
    press(page, "Set the time")


def hold(page) -> None:
    page.get_by_role("link", name="We talked").press("Enter")
    page.locator("[name=notes]").fill("Nobody tells you that the nights are where you learn.")
    press(page, "Save")
    assert "Thank Ngozi" in page.locator(".next").inner_text()


def stage_of(email: str, system) -> str:
    statement = """SELECT i.stage FROM interviews_interview i
        JOIN accounts_user u ON u.id = i.owner_id WHERE u.email = %s"""
    return system.query(statement, email)[0][0]
