"""Nothing typed on the talk page is lost: network cut, server killed, tabs closed, two devices.

FAULT_RUNS says how many random runs there are; each prints its seed when it fails.
"""

import os
import random
import shutil
import sys

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from config.install import BROWSERS
from tests.factories import make_interview, make_planned, make_user
from tests.faults.offline.devices import Device, Letters, settle
from tests.faults.offline.server import WebServer
from tests.journeys.conftest import FLAGS

RUNS = int(os.environ.get("FAULT_RUNS", "1"))
FIRST_SEED = int(os.environ.get("FAULT_SEED", "1"))
STEPS = 14
PHONE = {"width": 360, "height": 640}

pytestmark = pytest.mark.fault


@pytest.fixture
def server(transactional_db):
    server = WebServer()
    yield server
    server.kill()


def open_browser(browser: Browser, server: WebServer, session: str, **options) -> BrowserContext:
    context = browser.new_context(base_url=server.url, **options)
    context.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])
    return context


def play(chance: random.Random, devices: list[Device], server: WebServer) -> None:
    """Type, and let random things go wrong in between; at the end all is well again."""
    for _ in range(STEPS):
        device = chance.choice(devices)
        device.type(chance)
        fault = chance.choice(["lose", "find", "kill", "start", "reload", "crash", "none", "none"])
        if fault == "lose":
            device.lose_network()
        if fault == "find":
            device.find_network()
        if fault == "kill":
            server.kill()
        if fault == "start" and not server.process:
            server.start()
        if fault == "reload":
            device.reload()
        if fault == "crash":
            device.crash()
    for device in devices:
        device.find_network()
    if not server.process:
        server.start()


def test_no_character_is_lost(server, capsys):
    ana = make_user("Ana")
    interviews = [make_interview(ana, notes="Before\nthe talk") for _ in range(RUNS)]
    for interview in interviews:
        make_planned(interview)
    client = Client()
    client.force_login(ana)
    session = client.cookies["sessionid"].value
    server.start()
    typed = repeated = 0
    with sync_playwright() as playwright:
        program = next(filter(None, map(shutil.which, BROWSERS)))
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        for seed, interview in enumerate(interviews, start=FIRST_SEED):
            sys.stdout.write(f"run with seed {seed}\n")
            kept, letters = one_run(browser, server, session, interview.pk, seed)
            lost = [letter for letter in letters if letter not in kept]
            assert lost == [], f"run with seed {seed}"
            typed += len(letters)
            repeated += sum(kept.count(letter) - 1 for letter in letters)
        browser.close()
    with capsys.disabled():
        sys.stdout.write(f"\n{RUNS} runs: {typed} letters, 0 lost, {repeated} kept twice\n")


def one_run(
    browser: Browser, server: WebServer, session: str, pk: int, seed: int
) -> tuple[str, list[str]]:
    letters = Letters()
    path = f"/interviews/talk/{pk}/"
    contexts = [
        open_browser(browser, server, session, viewport=PHONE),
        open_browser(browser, server, session),
    ]
    devices = [Device(context, path, letters) for context in contexts]
    play(random.Random(seed), devices, server)
    kept = settle(devices)
    for context in contexts:
        context.close()
    return "\n".join(kept.values()), letters.typed
