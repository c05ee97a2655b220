"""By keyboard alone: finding, adding, moving; and the states that links do not lead to."""

import re

import pytest

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
    page.keyboard.type("ngo")
    page.get_by_text("Everything found").wait_for()
    axe()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/people/\d+/"))
    assert "Ngozi" in page.locator("h1").inner_text()

    page.keyboard.press("a")
    page.wait_for_url("**/add/")
    page.keyboard.type("Rui Costa, nurse at St. Mary, via Ngozi")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Is this right?").wait_for()
    assert page.get_by_label("Who named them?").input_value() == "Ngozi Okafor"
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    page.get_by_text("Rui Costa is added.").wait_for()
    page.get_by_role("button", name="Undo").press("Enter")
    page.get_by_text("Everything is as it was.").wait_for()

    page.locator("#search").focus()
    page.get_by_text("Lately").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#search-hits").inner_text() == ""
    page.locator("summary.bubble").press("Enter")
    page.keyboard.press("Shift+Tab")
    assert page.locator("details[data-menu][open]").count() == 0


def test_focus_goes_along_with_what_is_moved(page, sign_in, axe, running_system):
    key, day = running_system.query(BOOKED, ANA)[0]
    sign_in(ANA)
    page.goto(f"/calendar/?week={day}")
    page.locator(f"#talk-{key} .name").press("Shift+ArrowDown")
    page.get_by_text("is now on").wait_for()
    assert page.evaluate("document.activeElement.closest('li').id") == f"talk-{key}"
    axe()
    free = page.locator("[data-day]").filter(has_not=page.locator(f"#talk-{key}")).last
    target = free.get_attribute("data-day")
    page.locator(f"#talk-{key}").drag_to(free)
    page.locator(f'[data-day="{target}"] #talk-{key}').wait_for()

    page.goto(f"/interviews/{key}/questions/")
    page.locator("[data-reorder] > li:nth-child(1) [name=by][value='1']").press("Enter")
    page.locator("[data-reorder] > li:nth-child(2) button:focus").wait_for()


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
    page.get_by_label("Phone").fill("none")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    page.locator(".invalid-feedback").first.wait_for()


def nothing_found(page) -> None:
    page.goto("/search/?q=zzzz")


def keys_switched(page) -> None:
    page.goto("/keys/")
