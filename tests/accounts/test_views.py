import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from accounts import clock

PAGES = ["settings", "profile", "times"]
TIMES = {
    "time_zone": "Europe/Lisbon",
    "country": "PT",
    "digest": "daily",
    "mail_at": "09:30",
    "quiet_days": ["6"],
}


@pytest.mark.parametrize("name", PAGES)
def test_settings_answer_their_owner(name, ana_client):
    assert ana_client.get(reverse(f"accounts:{name}")).status_code == 200


def test_profile_is_saved(ana, ana_client):
    pitch = "I repair bicycles."
    changes = {"name": "Ana", "life_stage": "working", "pitch": pitch, "word": "exploratory"}
    changes["language"] = "en"
    ana_client.post(reverse("accounts:profile"), changes)
    ana.refresh_from_db()
    assert (ana.life_stage, ana.pitch, ana.word) == ("working", pitch, "exploratory")


def test_profile_keeps_what_was_typed(ana, ana_client):
    changes = {"name": "A" * 121, "word": "conversation", "pitch": "Half a thought"}
    response = ana_client.post(reverse("accounts:profile"), changes)
    assert response.status_code == 422
    assert b"Half a thought" in response.content


def test_times_are_shown_before_they_are_kept(ana, ana_client):
    with time_machine.travel("2026-11-20T12:00:00Z", tick=False):
        page = ana_client.post(reverse("accounts:times"), {**TIMES, "look": ""}).text
    ana.refresh_from_db()
    assert "A step due on Friday, 20 November, 12:00 reaches you on Saturday, 21 November" in page
    assert ana.time_zone == "UTC"


def test_times_are_saved(ana, ana_client):
    ana_client.post(reverse("accounts:times"), TIMES)
    ana.refresh_from_db()
    assert (ana.time_zone, ana.country, ana.digest, ana.mail_at, ana.quiet_days) == (
        "Europe/Lisbon",
        "PT",
        "daily",
        dt.time(9, 30),
        [6],
    )


def test_unknown_zone_is_refused(ana_client):
    response = ana_client.post(reverse("accounts:times"), {**TIMES, "time_zone": "Mars/Olympus"})
    assert response.status_code == 422


def test_planners_hear_of_a_new_zone(ana, ana_client, django_capture_on_commit_callbacks):
    told = []
    clock.followers.append(told.append)
    with django_capture_on_commit_callbacks(execute=True):
        ana_client.post(reverse("accounts:times"), TIMES)
    clock.followers.remove(told.append)
    assert told == [ana.pk]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_theme_is_kept_in_the_browser(theme, ana_client):
    ana_client.post(reverse("accounts:theme"), {"theme": theme})
    page = ana_client.get(reverse("accounts:settings"))
    assert f'data-theme="{theme}"'.encode() in page.content


def test_theme_of_the_system_leaves_no_cookie(ana_client):
    ana_client.cookies["theme"] = "dark"
    ana_client.post(reverse("accounts:theme"), {"theme": ""})
    assert ana_client.cookies["theme"].value == ""
