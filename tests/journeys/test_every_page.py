"""Every page that links reach: axe, width, focus, nothing the policy refuses.

Each page is looked at as a laptop shows it in light, zoomed, and on a phone of 320 px in dark. What
an earlier story has shown is looked at again where stories differ most; links are followed anyway.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import cycle
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from tests.journeys.conftest import LAPTOP, NO_WORKER, PHONE

LEFT_OUT = {"account_logout", "mail_html", "mfa_download_recovery_codes"}
HREF = re.compile(r'<a [^>]*href="([^"]+)"')
DIFFERENT = {"today", "detail", "list", "board", "grid", "place", "morning", "reminder_list"}
# Opens whatever can be unfolded and returns the ids that stand twice.
UNFOLDED = """() => {
    document.querySelectorAll("main details:not([data-menu])").forEach((part) => part.open = true);
    return Array.from(document.querySelectorAll("[id]"), (element) => element.id)
        .filter((name, place, all) => all.indexOf(name) !== place);
}"""
OVERFLOW = "document.documentElement.scrollWidth > window.innerWidth"
# As the page is, and with letters twice as large.
OVERFLOWS = """() => ["", "200%"].map((size) => {
    document.documentElement.style.fontSize = size;
    const { scrollWidth } = document.documentElement;
    document.documentElement.style.fontSize = "";
    return scrollWidth > window.innerWidth;
})"""
# What the Tab key passes by, what does not show the focus, and what something lies over then.
UNREACHED = """() => {
    const stops = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const covered = (stop) => {
        const { left, top, width, height } = stop.getClientRects()[0];
        return [0.1, 0.5, 0.9].every((part) => {
            const over = document.elementFromPoint(left + width / 2, top + height * part);
            return !over || !(stop.contains(over) || over.contains(stop));
        });
    };
    const problem = (stop) => {
        if (stop.tabIndex < 0) return stop.closest("svg") ? "" : "is passed by";
        stop.focus();
        if (document.activeElement !== stop) return "takes no focus";
        if (getComputedStyle(stop).outlineStyle === "none") return "shows no focus";
        return covered(stop) ? "is covered" : "";
    };
    return Array.from(document.querySelectorAll(stops))
        .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.disabled)
        .map((stop) => [problem(stop), stop.outerHTML.slice(0, 120)])
        .filter(([words]) => words);
}"""
# A laptop's window at 200 % zoom has half its size in CSS pixels.
ZOOMED = {"width": 640, "height": 400}
STARTS = ["/", "/interviews/", "/people/", "/careers/", "/settings/", "/reminders/"]


def view_of(address: str) -> str:
    """The URL's name, "" for what is not a page of ours."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def pages_by_links(page, url: str):
    """The answer of one address of each view, from links alone, with the view's name."""
    waiting, seen = [f"{url}{path}" for path in STARTS], set(LEFT_OUT)
    while waiting:
        address = waiting.pop(0)
        name = view_of(address)
        if not address.startswith(url) or not name or name in seen or name.startswith("admin"):
            continue
        seen.add(name)
        answer = page.request.get(address)
        if "text/html" in answer.headers.get("content-type", ""):  # no calendar, no download
            waiting += [urljoin(address, unescape(link)) for link in HREF.findall(answer.text())]
            yield answer, name


def show(page, answer) -> None:
    """Without asking the site a second time."""
    page.route(answer.url, lambda route: route.fulfill(response=answer), times=1)
    page.goto(answer.url)


@pytest.fixture
def complaints(page):
    """What the browser objects to: refused scripts and styles, missing files."""
    heard = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else 0)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.fixture(scope="module")
def looked_at():
    return set()


def on_a_laptop_in_light(page, axe) -> None:
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(LAPTOP)
    axe()


def zoomed(page, axe) -> None:
    page.set_viewport_size(ZOOMED)
    assert page.evaluate(OVERFLOWS) == [False, False], page.url


def on_a_phone_in_dark(page, axe) -> None:
    """With those rules of axe alone that may differ there."""
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(PHONE)
    axe("color-contrast", "target-size")
    assert not page.evaluate(OVERFLOW), page.url
    assert page.evaluate(UNREACHED) == [], page.url


def looks() -> Iterator[list[Callable]]:
    """There and back again: each page begins as the one before it ended, for speed."""
    there = [on_a_laptop_in_light, zoomed, on_a_phone_in_dark]
    return cycle([there, there[::-1]])


# The worker would ask for each page in the browser's place, past what `show` hands it.
@pytest.mark.parametrize("habits", [NO_WORKER], indirect=True)
@pytest.mark.parametrize("email", ["ana@example.org", "ben@example.org", "dana@example.org"])
def test_every_page_is_accessible(email, page, sign_in, axe, running_system, complaints, looked_at):
    sign_in(email)
    ways = looks()
    for answer, name in pages_by_links(page, running_system.url):
        if name not in looked_at or name.rpartition(":")[2] in DIFFERENT:
            show(page, answer)
            assert page.evaluate(UNFOLDED) == [], page.url
            for look in next(ways):
                look(page, axe)
            looked_at.add(name)
    assert complaints == []
