"""Browser tests: one running site for all of them, a fresh browser profile for each.

    def test_something(page, sign_in, axe):
        sign_in("ana@example.org")
        page.goto("/interviews/")
        axe()

`@pytest.mark.parametrize("viewport", [PHONE], indirect=True)` makes the window narrow, and
`@pytest.mark.parametrize("habits", [NO_SCRIPTS], indirect=True)` is a browser without JavaScript.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Cookie, Page, expect, sync_playwright

from config.embedded import RUN_DIR
from config.install import BASE_DIR, BROWSERS
from dashboard.demonstration import PASSWORD
from tests.journeys.keyboard import follow, page_changing, write
from tests.journeys.running import RunningSystem, clear

LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 320, "height": 640}
NO_SCRIPTS = {"java_script_enabled": False}
NO_WORKER = {"service_workers": "block"}
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)
FAILED = pytest.StashKey[bool]()
VIOLATIONS = """async rules => {
    const limits = { resultTypes: ["violations"], ...(rules.length ? { runOnly: rules } : {}) };
    return (await axe.run(limits)).violations;
}"""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--lang=en-US",
]
# A field for a date has its parts in the order of the browser's language, else the system's.
LOCALE = "en-US"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def running_system() -> Iterator[RunningSystem]:
    folder = RUN_DIR / f"journeys-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    clear(folder)
    system = RunningSystem(folder)
    try:
        system.start()
        yield system
    finally:
        status = system.stop()
    assert (status, system.processes()) == (0, set())


# One per module, not per session: while Playwright lives, Django takes the thread for async.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=FLAGS, env={**os.environ, "LANGUAGE": LOCALE}
        )
        yield browser
        browser.close()


@pytest.fixture
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    return getattr(request, "param", LAPTOP)


@pytest.fixture
def habits(request: pytest.FixtureRequest) -> dict[str, Any]:
    return getattr(request, "param", {})


@pytest.fixture
def page(
    running_system: RunningSystem,
    browser: Browser,
    viewport: dict[str, int],
    habits: dict[str, Any],
    request: pytest.FixtureRequest,
) -> Iterator[Page]:
    """A tab of its own profile; what it showed last is kept as a picture when the test fails."""
    habits = {"locale": LOCALE, "viewport": viewport, **habits}
    context = browser.new_context(base_url=running_system.url, **habits)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    yield page
    if request.node.stash.get(FAILED, False):
        page.screenshot(path=running_system.folder / f"{request.node.name}.png", full_page=True)
    context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def visits() -> dict[str, list[Cookie]]:
    """What a browser keeps of each person who has signed in once."""
    return {}


@pytest.fixture
def sign_in(page: Page, visits: dict[str, list[Cookie]]) -> Callable[..., None]:
    """Be one of the demonstration's people, or anyone with a password.

    Who has signed in before is not asked again, as long as nobody signed out.
    """

    def act(email: str, password: str = PASSWORD) -> None:
        page.context.clear_cookies()
        page.context.add_cookies(visits.get(email, []))
        page.goto("/accounts/login/")
        if "/accounts/login/" in page.url:
            write(page.locator("[name=login]"), email)
            write(page.locator("[name=password]"), password)
            with page_changing(page):
                page.keyboard.press("Enter")
            expect(page).not_to_have_url(re.compile("/accounts/login/"))
        visits[email] = page.context.cookies()

    return act


@pytest.fixture
def sign_up(page: Page, running_system: RunningSystem) -> Callable[..., None]:
    """Create an account as a stranger does, with the confirmation out of the real mail."""

    def act(email: str, password: str = PASSWORD) -> None:
        page.goto("/accounts/signup/")
        write(page.locator("[name=email]"), email)
        write(page.locator("[name=password1]"), password)
        with page_changing(page):
            page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("/accounts/confirm-email/$"))
        mail = running_system.wait_for_mail(email, "")
        page.goto(re.search(r"http\S+/accounts/confirm-email/\S+", mail.text)[0])
        follow(page.locator("form[action*=confirm-email] button"))
        expect(page).not_to_have_url(re.compile("confirm-email"))

    return act


@pytest.fixture
def axe(page: Page) -> Callable[..., None]:
    """Fail when the page as it stands has any accessibility violation axe knows.

    Some rules alone can be asked for; only what is wrong leaves the browser, for speed.
    """
    program = (BASE_DIR / "node_modules" / "axe-core" / "axe.min.js").read_text()

    def act(*rules: str) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(program)
        violations = [
            (page.url, rule["id"], node["target"], node["failureSummary"])
            for rule in page.evaluate(VIOLATIONS, list(rules))
            for node in rule["nodes"]
        ]
        assert violations == []

    return act


@pytest.fixture
def wait_for_mail(running_system: RunningSystem):
    return running_system.wait_for_mail
