"""People in the browser: whom to ask first, a chain told to its end, merging, an import undone."""

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.keyboard import attach, choose, follow, press, write

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
def follow_button(page):
    def act(name: str) -> None:
        follow(page.get_by_role("button", name=name, exact=True).first)

    return act


def add_person(page, follow_button, name: str, role: str = "") -> None:
    page.goto("/people/new/")
    write(page.locator("[name=name]"), name)
    write(page.locator("[name=role]"), role)
    follow_button("Add")
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def test_guided_start_leads_to_the_first_ask(page, follow_button, sign_up, axe):
    sign_up("start@example.org")
    page.goto("/interviews/new/")
    write(page.get_by_label("Whom would you like to talk to?"), "Nobody yet")
    write(page.get_by_label("About which career?"), "Baker")
    follow_button("Add")
    follow(page.get_by_role("link", name="Baker").first)
    follow(page.get_by_role("link", name="Whom could you talk to?"))
    axe()
    write(page.locator("[name=names]"), "Aunt Lena\nTom Adeyemi")
    choose(page.locator("[name=channel]"), "Rel")
    follow_button("Note them")
    expect(page.locator("main").get_by_text("2 people noted.")).to_be_visible()
    follow(page.get_by_role("link", name="Friends and relatives"))
    follow(page.get_by_role("link", name="Aunt Lena"))
    follow(page.get_by_role("link", name="Write the request").first)
    follow_button("I have sent it")
    expect(page.locator("main")).to_contain_text("Asked")


def test_chain_of_four_is_told_to_its_end(page, follow_button, sign_up, axe):
    sign_up("chain@example.org")
    names = ["Tom Adeyemi", "Priya Ramanathan", "Ngozi Okafor", "Lena Vogt", "Omar Diallo"]
    for referrer, named in pairwise(names):
        page.goto("/interviews/referrals/new/")
        write(page.locator("[name=referrer_name]"), referrer)
        write(page.locator("[name=names]"), named)
        follow_button("Note them")
    for named in names[1:]:
        talk_with(page, follow_button, named)
        page.goto("/interviews/referrals/")
        follow(page.get_by_role("link", name=named, exact=True))
        follow(page.locator(".next button"))
        expect(page.locator("main").get_by_text("Nothing is owed.")).to_be_visible()
    follow(page.get_by_role("link", name="The chain"))
    axe()
    expect(page.locator("h1")).to_contain_text("It began with Tom Adeyemi.")
    expect(page.locator(".lede")).to_contain_text("Everybody who gave a name knows how it went.")
    page.goto("/interviews/network/")
    axe()
    press(page.locator("svg a").first, "ArrowDown")
    expect(page.locator("svg a:focus")).to_have_text(names[1])


def talk_with(page, follow_button, name: str) -> None:
    page.goto("/interviews/new/")
    write(page.get_by_label("Whom would you like to talk to?"), name)
    follow_button("Add")
    follow(page.get_by_role("link", name="We talked"))
    follow_button("Save")


def test_merge_is_chosen_field_by_field_and_undone(page, follow_button, sign_up, axe):
    sign_up("merge@example.org")
    add_person(page, follow_button, "Lena Vogt", role="Baker")
    add_person(page, follow_button, "Léna Vogt", role="Pastry cook")
    page.goto("/people/duplicates/")
    follow(page.get_by_role("link", name="Compare"))
    axe()
    press(page.get_by_label("Pastry cook"), "Space")
    follow_button("Make them one")
    expect(page.locator(".lede")).to_contain_text("Pastry cook")
    follow_button("Undo")
    page.goto("/people/")
    axe()
    expect(page.locator("main .name")).to_have_text(["Lena Vogt", "Léna Vogt"])


def test_import_with_mapping_is_undone(page, follow_button, sign_up, axe):
    sign_up("mapping@example.org")
    page.goto("/people/import/")
    page.evaluate(DROP, list((FILES / "outlook_japanese.csv").read_bytes()))
    follow_button("Look inside")
    follow(page.get_by_role("link", name="Name the columns"))
    axe()
    for number, column in enumerate(["Last", "First", "Org", "E-mail"]):
        choose(page.locator(f"[name=column_{number}]"), column)
    follow_button("Look inside")
    expect(page.locator("main").get_by_text("花子 山田")).to_be_visible()
    axe()
    follow_button("Import")
    expect(page.get_by_role("link", name="See your people")).to_be_visible()
    follow_button("Undo this import")
    page.goto("/people/")
    expect(page.locator("main")).to_contain_text("Nobody here yet.")


def test_large_import_is_done_by_the_worker(page, follow_button, sign_up, tmp_path):
    sign_up("many@example.org")
    file = tmp_path / "Connections.csv"
    slugs = [sha256(str(number).encode()).hexdigest() for number in range(MANY)]
    rows = (f"Ann,{slug[:6]},https://www.linkedin.com/in/{slug},,,,\n" for slug in slugs)
    file.write_text(HEAD + "".join(rows))
    page.goto("/people/import/")
    attach(page.locator("input[type=file]"), file)
    follow_button("Look inside")
    expect(page.locator("#import .lede")).to_contain_text("This is what would happen.")
    follow_button("Import")
    expect(page.get_by_role("link", name="See your people")).to_be_visible()
    expect(page.locator(".figures dd").first).to_have_text(str(MANY))
