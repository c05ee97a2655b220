"""The pages last seen, without a network: dated, the owner's alone, gone with the sign-out."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE
from tests.journeys.keyboard import follow, press

READY = "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
KEPT = "caches.has('askwell-pages')"
AS_OF = re.compile(r"As of \d\d?:\d\d")


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_pages_last_seen_are_readable_without_a_network(page, sign_in, axe):
    sign_in("ana@example.org")
    page.wait_for_function(READY)
    page.goto("/people/")
    page.goto("/")
    page.wait_for_function("caches.match('/people/').then(Boolean)")
    page.wait_for_function("caches.match('/').then(Boolean)")
    heading, as_of = page.locator("h1"), page.locator("main").get_by_text(AS_OF)
    words = heading.inner_text()
    expect(as_of).to_have_count(0)

    page.context.set_offline(True)
    page.reload()
    expect(heading).to_have_text(words)
    expect(as_of).to_have_count(1)
    axe()
    page.goto("/careers/")
    expect(heading).to_have_text("No connection")
    expect(page.locator("[data-listed]")).to_be_visible()
    axe()
    follow(page.get_by_role("link", name="People"))
    expect(as_of).to_be_visible()

    page.context.set_offline(False)
    page.goto("/")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    expect(as_of).to_have_count(0)
    press(page.locator("summary.bubble"))
    follow(page.get_by_role("button", name="Sign out"))
    expect(page).to_have_url(re.compile("/accounts/login/$"))
    page.wait_for_function(f"{KEPT}.then((has) => !has)")
    page.context.set_offline(True)
    page.goto("/people/")
    expect(heading).to_have_text("No connection")
    expect(page.locator("[data-kept]")).to_be_attached()
    expect(page.locator("[data-kept] li")).to_have_count(0)
    expect(page.locator("[data-listed]")).to_be_hidden()
