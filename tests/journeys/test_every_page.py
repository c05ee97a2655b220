"""Every page that links reach: axe, width, nothing the policy refuses.

Each page is looked at as a laptop shows it in light, and on a phone of 320 px in dark.
"""

from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Error

from tests.journeys.conftest import LAPTOP, PHONE

LEFT_OUT = {"account_logout", "mail_html", "mfa_download_recovery_codes"}
LINKS = "Array.from(document.links, link => link.href)"
DOUBLED = """Array.from(document.querySelectorAll("[id]"), element => element.id)
    .filter((name, place, all) => all.indexOf(name) !== place)"""
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
        if shows_html(page, address):
            waiting += page.evaluate(LINKS)
            yield address.removeprefix(url)


def shows_html(page, address: str) -> bool:
    """Go there; false where a calendar or a download answers."""
    try:
        answer = page.goto(address)
    except Error as error:
        if "Download is starting" in error.message:
            return False
        raise
    return "text/html" in answer.headers.get("content-type", "")


@pytest.fixture
def complaints(page):
    """What the browser objects to: refused scripts and styles, missing files."""
    heard = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else 0)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.mark.parametrize("email", ["ana@example.org", "ben@example.org", "dana@example.org"])
def test_every_page_is_accessible(email, page, sign_in, axe, running_system, complaints):
    sign_in(email)
    too_wide = []
    for path in pages_by_links(page, running_system.url):
        axe()
        assert (path, page.evaluate(DOUBLED)) == (path, [])
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size(PHONE)
        axe("color-contrast", "target-size")
        if page.evaluate(OVERFLOW):
            too_wide.append(path)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(LAPTOP)
    assert (too_wide, complaints) == ([], [])
