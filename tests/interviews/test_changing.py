import datetime as dt

from django.urls import reverse
from django.utils import timezone

from interviews.actions.kinds import set_kind_hidden
from interviews.actions.meeting import schedule
from reminders.models import Reminder
from tests.factories import make_interview, make_kind


def edit(interview) -> str:
    return reverse("interviews:edit", args=[interview.pk])


def said(interview, **changes) -> dict:
    kept = {"kind": interview.kind_id, "minutes": interview.minutes, "medium": "", "place": ""}
    return kept | changes


def test_edit_neither_shows_nor_takes_the_kind_of_another(ana, ben, ana_client):
    interview, theirs = make_interview(ana), make_kind(ben, "Walk along the harbor")
    assert theirs.name not in ana_client.get(edit(interview)).text
    response = ana_client.post(edit(interview), said(interview, kind=theirs.pk))
    assert response.status_code == 422


def test_edit_keeps_a_kind_that_was_hidden_since(ana, ana_client):
    interview = make_interview(ana)
    set_kind_hidden(owner=ana, kind=interview.kind, is_hidden=True)
    response = ana_client.post(edit(interview), said(interview, goal="Why blades?"))
    interview.refresh_from_db()
    assert (response.status_code, interview.goal) == (302, "Why blades?")


def test_another_length_moves_what_hangs_on_the_end(ana, ana_client):
    interview = make_interview(ana)
    schedule(interview=interview, starts_at=timezone.now() + dt.timedelta(days=3), minutes=20)
    before = Reminder.objects.get(rule="hold").due_at
    ana_client.post(edit(interview), said(interview, minutes=50))
    assert Reminder.objects.planned().get(rule="hold").due_at == before + dt.timedelta(minutes=30)
