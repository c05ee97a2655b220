"""Every page that links reach: axe, width, nothing the policy refuses.

One story is walked on a laptop in light, the other on a phone of 320 px in dark.
"""

from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from tests.journeys.conftest import LAPTOP, PHONE

LEFT_OUT = {"account_logout", "mail_html", "mfa_download_recovery_codes"}
LINKS = "Array.from(document.links, link => link.href)"
OVERFLOW = "document.documentElement.scrollWidth > window.innerWidth"
STARTS = ["/", "/interviews/", "/people/", "/careers/", "/settings/", "/reminders/"]


def view_of(address: str) -> str:
    """The URL's name, "" for what is not a page of ours."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def pages_by_links(page, url: str):
    """Open one address of each view, from links alone, and yield its path."""
    waiting, seen = [f"{url}{path}" for path in STARTS], set(LEFT_OUT)
    while waiting:
        address = waiting.pop(0)
        name = view_of(address)
        if not address.startswith(url) or not name or name in seen or name.startswith("admin"):
            continue
        seen.add(name)
        answer = page.request.get(address)
        if "text/html" in answer.headers.get("content-type", ""):  # no calendar, no download
            page.goto(address)
            waiting += page.evaluate(LINKS)
            yield address.removeprefix(url)


@pytest.fixture
def complaints(page):
    """What the browser objects to: refused scripts and styles, missing files."""
    heard = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else 0)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.mark.parametrize(
    ("email", "viewport", "scheme"),
    [
        ("ana@example.org", LAPTOP, "light"),
        ("ben@example.org", PHONE, "dark"),
        ("dana@example.org", PHONE, "light"),
    ],
    indirect=["viewport"],
)
def test_every_page_is_accessible(
    email, viewport, scheme, page, sign_in, axe, running_system, complaints
):
    page.emulate_media(color_scheme=scheme)
    sign_in(email)
    too_wide = []
    for path in pages_by_links(page, running_system.url):
        axe()
        if page.evaluate(OVERFLOW):
            too_wide.append(path)
    assert (too_wide, complaints) == ([], [])
