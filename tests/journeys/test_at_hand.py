"""By keyboard alone: finding, adding, moving; and the states that links do not lead to."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.keyboard import follow, page_changing, press, reach, write

ANA = "ana@example.org"
BOOKED = """
    SELECT i.id, (i.scheduled_for AT TIME ZONE u.time_zone)::date
    FROM interviews_interview i JOIN accounts_user u ON u.id = i.owner_id
    WHERE u.email = %s AND i.stage = 'scheduled' AND i.scheduled_for > now() LIMIT 1
"""
OVERFLOW = "document.documentElement.scrollWidth > window.innerWidth"
# A laptop's window at 200 % zoom has half its size in CSS pixels.
ZOOMED = {"width": 640, "height": 400}


def test_finding_and_adding_need_no_mouse(page, sign_in, axe):
    sign_in(ANA)
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("ngo")
    expect(page.locator("#search-hits li").first).to_contain_text("Ngozi")
    axe()
    page.keyboard.press("ArrowDown")
    with page_changing(page):
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/people/\d+/"))
    expect(page.locator("h1")).to_contain_text("Ngozi")

    with page_changing(page):
        page.keyboard.press("a")
    expect(page.locator("[name=line]")).to_be_focused()
    page.keyboard.type("Rui Costa, nurse at St. Mary, via Ngozi")
    with page_changing(page):
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Is this right?")).to_be_visible()
    expect(page.get_by_label("Who named them?")).to_have_value("Ngozi Okafor")
    follow(page.get_by_role("button", name="Add", exact=True))
    expect(page.locator("main").get_by_text("Rui Costa is added.")).to_be_visible()
    follow(page.get_by_role("button", name="Undo"))
    expect(page.locator("main").get_by_text("Everything is as it was.")).to_be_visible()

    reach(page.locator("#search"))
    expect(page.locator("#search-hits")).to_contain_text("Lately")
    page.keyboard.press("Escape")
    expect(page.locator("#search-hits")).to_be_empty()
    press(page.locator("summary.bubble"))
    expect(page.locator("details[data-menu][open]")).to_have_count(1)
    page.keyboard.press("Shift+Tab")
    expect(page.locator("details[data-menu][open]")).to_have_count(0)


def test_focus_goes_along_with_what_is_moved(page, sign_in, axe, running_system):
    key, day = running_system.query(BOOKED, ANA)[0]
    sign_in(ANA)
    page.goto(f"/calendar/?week={day}")
    follow(page.locator(f"#talk-{key} .name"), "Shift+ArrowDown")
    expect(page.locator("main").get_by_text("is now on")).to_be_visible()
    expect(page.locator(f"#talk-{key}")).to_be_focused()
    axe()
    free = page.locator("[data-day]").filter(has_not=page.locator(f"#talk-{key}")).last
    target = free.get_attribute("data-day")
    with page_changing(page):
        page.locator(f"#talk-{key}").drag_to(free)
    expect(page.locator(f'[data-day="{target}"] #talk-{key}')).to_be_visible()

    page.goto(f"/interviews/{key}/questions/")
    follow(page.locator("[data-reorder] > li:nth-child(1) [name=by][value='1']"))
    expect(page.locator("[data-reorder] > li:nth-child(2) button:focus")).to_be_visible()


@pytest.mark.parametrize("viewport", [ZOOMED], indirect=True)
def test_states_that_links_do_not_reach_are_accessible(page, sign_in, axe):
    sign_in(ANA)
    too_wide = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for show in (menus_open, choices_open, form_with_errors, nothing_found, keys_switched):
            show(page)
            axe()
            if page.evaluate(OVERFLOW):
                too_wide.append((scheme, show.__name__))
    assert too_wide == []


def menus_open(page) -> None:
    page.goto("/")
    for menu in page.locator("details[data-menu]").all():
        menu.evaluate("menu => menu.open = true")


def choices_open(page) -> None:
    page.goto("/")
    page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")


def form_with_errors(page) -> None:
    page.goto("/add/?line=ana%40example.org")
    write(page.get_by_label("Phone"), "none")
    follow(page.get_by_role("button", name="Add", exact=True))
    expect(page.locator(".invalid-feedback").first).to_be_visible()


def nothing_found(page) -> None:
    page.goto("/search/?q=zzzz")


def keys_switched(page) -> None:
    page.goto("/keys/")
