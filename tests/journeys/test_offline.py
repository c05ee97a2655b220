"""The pages last seen, without a network: dated, the owner's alone, gone with the sign-out."""

import re

import pytest

from tests.journeys.conftest import PHONE

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
    heading = page.locator("h1").inner_text()
    assert not page.get_by_text(AS_OF).count()

    page.context.set_offline(True)
    page.reload()
    assert page.locator("h1").inner_text() == heading
    assert page.get_by_text(AS_OF).count() == 1
    axe()
    page.goto("/careers/")
    assert page.locator("h1").inner_text() == "No connection"
    axe()
    page.get_by_role("link", name="People").press("Enter")
    page.get_by_text(AS_OF).wait_for()

    page.context.set_offline(False)
    page.goto("/")
    assert not page.get_by_text(AS_OF).count()
    page.locator("summary.bubble").press("Enter")
    page.get_by_role("button", name="Sign out").press("Enter")
    page.wait_for_url("**/accounts/login/")
    page.wait_for_function(f"{KEPT}.then((has) => !has)")
    page.context.set_offline(True)
    page.goto("/people/")
    assert page.locator("h1").inner_text() == "No connection"
    assert page.locator("[data-kept] li").count() == 0
