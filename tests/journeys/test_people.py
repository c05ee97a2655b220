"""People in the browser: whom to ask first, a chain told to its end, merging, an import undone."""

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

FILES = Path(__file__).parent.parent / "contacts" / "files"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
# More than the web process reads by itself, even compressed.
MANY = 2200
DROP = """bytes => {
  const carried = new DataTransfer();
  carried.items.add(new File([Uint8Array.from(bytes)], "people.csv"));
  const drop = { dataTransfer: carried, bubbles: true, cancelable: true };
  document.querySelector("main").dispatchEvent(new DragEvent("drop", drop));
}"""


@pytest.fixture
def press(page):
    def act(name: str) -> None:
        page.get_by_role("button", name=name, exact=True).first.press("Enter")

    return act


def add_person(page, press, name: str, role: str = "") -> None:
    page.goto("/people/new/")
    page.locator("[name=name]").fill(name)
    page.locator("[name=role]").fill(role)
    press("Add")
    page.get_by_role("heading", name=name, level=1).wait_for()


def test_guided_start_leads_to_the_first_ask(page, press, sign_up, axe):
    sign_up("start@example.org")
    page.goto("/interviews/new/")
    page.get_by_label("Whom would you like to talk to?").fill("Nobody yet")
    page.get_by_label("About which career?").fill("Baker")
    press("Add")
    page.get_by_role("link", name="Baker").first.press("Enter")
    page.get_by_role("link", name="Whom could you talk to?").press("Enter")
    axe()
    page.locator("[name=names]").fill("Aunt Lena\nTom Adeyemi")
    page.locator("[name=channel]").select_option("relative")
    press("Note them")
    page.get_by_text("2 people noted.").wait_for()
    page.get_by_role("link", name="Friends and relatives").press("Enter")
    page.get_by_role("link", name="Aunt Lena").press("Enter")
    page.get_by_role("link", name="Write the request").first.press("Enter")
    press("I have sent it")
    assert "Asked" in page.locator("main").inner_text()


def test_chain_of_four_is_told_to_its_end(page, press, sign_up, axe):
    sign_up("chain@example.org")
    names = ["Tom Adeyemi", "Priya Ramanathan", "Ngozi Okafor", "Lena Vogt", "Omar Diallo"]
    for referrer, named in pairwise(names):
        page.goto("/interviews/referrals/new/")
        page.locator("[name=referrer_name]").fill(referrer)
        page.locator("[name=names]").fill(named)
        press("Note them")
    for named in names[1:]:
        talk_with(page, press, named)
        page.goto("/interviews/referrals/")
        page.get_by_role("link", name=named, exact=True).press("Enter")
        page.locator(".next button").press("Enter")
        page.get_by_text("Nothing is owed.").wait_for()
    page.get_by_role("link", name="The chain").press("Enter")
    axe()
    assert "It began with Tom Adeyemi." in page.locator("h1").inner_text()
    assert "Everybody who gave a name knows how it went." in page.locator(".lede").inner_text()
    page.goto("/interviews/network/")
    axe()
    page.locator("svg a").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == names[1]


def talk_with(page, press, name: str) -> None:
    page.goto("/interviews/new/")
    page.get_by_label("Whom would you like to talk to?").fill(name)
    press("Add")
    page.get_by_role("link", name="We talked").press("Enter")
    press("Save")


def test_merge_is_chosen_field_by_field_and_undone(page, press, sign_up, axe):
    sign_up("merge@example.org")
    add_person(page, press, "Lena Vogt", role="Baker")
    add_person(page, press, "Léna Vogt", role="Pastry cook")
    page.goto("/people/duplicates/")
    page.get_by_role("link", name="Compare").press("Enter")
    axe()
    page.get_by_label("Pastry cook").press("Space")
    press("Make them one")
    assert "Pastry cook" in page.locator(".lede").inner_text()
    press("Undo")
    page.goto("/people/")
    axe()
    assert page.locator("main .name").all_inner_texts() == ["Lena Vogt", "Léna Vogt"]


def test_import_with_mapping_is_undone(page, press, sign_up, axe):
    sign_up("mapping@example.org")
    page.goto("/people/import/")
    page.evaluate(DROP, list((FILES / "outlook_japanese.csv").read_bytes()))
    press("Look inside")
    page.get_by_role("link", name="Name the columns").press("Enter")
    axe()
    for number, column in enumerate(["last", "first", "organization", "email"]):
        page.locator(f"[name=column_{number}]").select_option(column)
    press("Look inside")
    page.get_by_text("花子 山田").wait_for()
    axe()
    press("Import")
    page.get_by_role("link", name="See your people").wait_for()
    press("Undo this import")
    page.goto("/people/")
    assert "Nobody here yet." in page.locator("main").inner_text()


def test_large_import_is_done_by_the_worker(page, press, sign_up, tmp_path):
    sign_up("many@example.org")
    file = tmp_path / "Connections.csv"
    slugs = [sha256(str(number).encode()).hexdigest() for number in range(MANY)]
    rows = (f"Ann,{slug[:6]},https://www.linkedin.com/in/{slug},,,,\n" for slug in slugs)
    file.write_text(HEAD + "".join(rows))
    page.goto("/people/import/")
    page.locator("input[type=file]").set_input_files(file)
    press("Look inside")
    page.get_by_text("You may leave this page; the work goes on.").wait_for()
    page.get_by_text("This is what would happen.").wait_for()
    press("Import")
    page.get_by_role("link", name="See your people").wait_for()
    assert page.locator(".figures dd").first.inner_text() == str(MANY)
