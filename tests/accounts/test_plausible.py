import pytest
from django.urls import reverse

from tests.factories import make_career, make_contact, make_interview

WILD = ["2026-11-22T10:00-23:00", "9999-12-31T23:59", "0001-01-01T00:00", "2026-11-22T10:00+15:30"]


@pytest.mark.parametrize("moment", WILD)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_moments_beyond_the_calendar_are_refused(moment, zone, ana, ana_client):
    ana.time_zone = zone
    ana.save()
    talk = make_interview(ana)
    fields = {"scheduled_for": moment, "held_at": moment, "minutes": 20, "time_1": moment}
    for page in ("schedule", "hold"):
        response = ana_client.post(reverse(f"interviews:{page}", args=[talk.pk]), fields)
        assert (page, response.status_code) == (page, 422)
    ana_client.post(reverse("interviews:invite", args=[talk.pk]), fields)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_days_beyond_the_calendar_are_refused(day, ana, ana_client):
    talk = make_interview(ana, asked_at="2026-11-20T10:00Z")
    lea, career = make_contact(ana, "Lea"), make_career(ana)
    posts = {
        reverse("interviews:postpone", args=[talk.pk]): {"until": day},
        reverse("contacts:edit", args=[lea.pk]): {"name": "Lea", "known_since_on": day},
        reverse("careers:record", args=[career.pk]): {
            "topic": "entails",
            "text": "Calm",
            "contact": lea.pk,
            "said_on": day,
        },
    }
    for path, fields in posts.items():
        assert (path, ana_client.post(path, fields).status_code) == (path, 422)
