"""The brief is printed by a real browser; its pages are counted in the PDF."""

import datetime as dt
import re
import shutil

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import sync_playwright

from config.install import BROWSERS
from interviews.actions.meeting import schedule
from interviews.actions.preparing import note_publication
from tests.factories import make_contact, make_interview, make_planned, make_user
from tests.faults.offline.server import WebServer
from tests.journeys.conftest import FLAGS

PAGE = re.compile(rb"/Type\s*/Page[^s]")
LONG = "Why does this take so many words to ask, when a short question would do as well? " * 3


@pytest.fixture
def briefs(transactional_db):
    """The keys of a brief with next to nothing on it and of one with far too much."""
    ana = make_user("Ana", pitch="I repair bicycles at night. " * 40)
    contact = make_contact(ana, role="Blade engineer", how_known="Tom's colleague. " * 30)
    full = make_interview(ana, contact, goal="Find out what it is like. " * 30)
    starts_at = timezone.now() + dt.timedelta(days=2)
    schedule(interview=full, starts_at=starts_at, minutes=30, medium="in_person", place="Pier 4")
    full.homework.update(found="Rain is the enemy of the blade. " * 30)
    note_publication(interview=full, form="talk", title="Blades", note="Rain. " * 200)
    for number in range(15):
        make_planned(full, f"{number} {LONG}"[:300])
    return ana, [make_interview(ana).pk, full.pk]


def test_brief_is_one_page(briefs):
    ana, interviews = briefs
    client = Client()
    client.force_login(ana)
    server = WebServer()
    server.start()
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": server.url}
    try:
        with sync_playwright() as playwright:
            program = next(filter(None, map(shutil.which, BROWSERS)))
            browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
            context = browser.new_context(base_url=server.url)
            context.add_cookies([cookie])
            page = context.new_page()
            pages = {}
            for pk in interviews:
                page.goto(f"/interviews/{pk}/brief/")
                for paper in ("A4", "Letter"):
                    pages[pk, paper] = len(PAGE.findall(page.pdf(format=paper)))
            browser.close()
    finally:
        server.kill()
    assert set(pages.values()) == {1}, pages
