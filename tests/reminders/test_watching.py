"""Who notices that reminders stand still, and how soon."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reminders.actions.watching import (
    HEALTH_KEY,
    REMEMBERED_SECONDS,
    SILENT_AFTER,
    remember_health,
    show_life,
)
from reminders.models import Heartbeat
from reminders.tasks import look

BANNER = b"has been silent for more than three minutes"


@pytest.fixture
def alive(db):
    for part in Heartbeat.Part.values:
        show_life(part)
    cache.delete(HEALTH_KEY)


def silence(part: str) -> None:
    """The heart of this part stood still a little longer ago than we wait."""
    last = timezone.now() - SILENT_AFTER - timedelta(seconds=1)
    Heartbeat.objects.filter(part=part).update(seen_at=last)


@pytest.mark.parametrize("part", Heartbeat.Part.values)
def test_a_silent_part_shows_on_every_page_within_five_minutes(ana_client, alive, part):
    remember_health()
    silence(part)
    assert BANNER not in ana_client.get("/people/").content
    with time_machine.travel(timezone.now() + timedelta(seconds=REMEMBERED_SECONDS + 1)):
        assert BANNER in ana_client.get("/people/").content
    assert SILENT_AFTER + timedelta(seconds=REMEMBERED_SECONDS) < timedelta(minutes=5)


def test_while_all_is_well_no_page_asks_the_database(ana_client, alive):
    look()
    with CaptureQueriesContext(connection) as asked:
        ana_client.get("/people/")
    assert not [query for query in asked if "heartbeat" in query["sql"]]


def test_the_banner_leaves_when_the_worker_is_back(ana_client, alive):
    silence("worker")
    assert BANNER in ana_client.get("/people/").content
    look()
    assert BANNER not in ana_client.get("/people/").content


def test_strangers_do_not_see_it(client, alive):
    silence("worker")
    assert BANNER not in client.get("/accounts/login/").content


@pytest.fixture
def watcher(settings):
    """An outside watcher on loopback that keeps the paths it was asked for."""
    visits: list[str] = []

    class Watcher(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            visits.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_words: object) -> None:
            """Keep the output of the tests clean."""

    with HTTPServer(("127.0.0.1", 0), Watcher) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        settings.HEARTBEAT_PING_URL = f"http://127.0.0.1:{server.server_port}/askwell"
        yield visits
        server.shutdown()


def test_the_outside_watcher_is_visited_while_all_is_well(watcher, alive):
    look()
    assert watcher == ["/askwell"]


def test_the_outside_watcher_misses_us_when_beat_is_silent(watcher, alive):
    silence("beat")
    look()
    assert watcher == []


def test_a_watcher_that_is_away_does_no_harm(settings, alive, caplog):
    settings.HEARTBEAT_PING_URL = "http://127.0.0.1:1/askwell"
    look()
    assert "could not be reached" in caplog.text
