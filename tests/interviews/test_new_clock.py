import datetime as dt

from django.urls import reverse
from django.utils import timezone

from interviews.actions import meeting
from reminders.models import Reminder
from tests.factories import make_interview


def test_new_zone_moves_what_is_planned(ana, ana_client, django_capture_on_commit_callbacks):
    start = timezone.now() + dt.timedelta(days=9)
    meeting.schedule(interview=make_interview(ana), starts_at=start, minutes=20)
    before = Reminder.objects.get(owner=ana, rule="prepare").due_at
    times = {
        "time_zone": "Pacific/Auckland",
        "country": "US",
        "language": "en",
        "digest": "single",
        "mail_at": "08:00",
        "quiet_days": ["5", "6"],
    }
    with django_capture_on_commit_callbacks(execute=True):
        assert ana_client.post(reverse("accounts:times"), times).status_code == 302
    assert Reminder.objects.get(owner=ana, rule="prepare").due_at != before
