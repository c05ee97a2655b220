from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from interviews.actions.asking import ask
from interviews.actions.meeting import schedule
from reminders import rules
from reminders.actions.feeding import renew_feed
from reminders.actions.watching import show_life
from reminders.models import CalendarFeed, Heartbeat, Mail, Preference, Reminder, Suppression
from tests.factories import make_contact, make_interview, make_reminder


@pytest.fixture
def talk(ana):
    """A talk with Ngozi in three days, with a note that nobody else should read."""
    contact = make_contact(ana, "Ngozi Okafor", notes="talks a lot")
    interview = make_interview(ana, contact, notes="be patient")
    schedule(interview=interview, starts_at=timezone.now() + timedelta(days=3), minutes=20)
    return interview


@pytest.fixture
def alive(db):
    for part in Heartbeat.Part.values:
        show_life(part)


def test_the_feed_shows_the_talk_and_invites_nobody(ana, talk, client):
    feed = renew_feed(owner=ana)
    content = client.get(reverse("reminders:feed", args=[feed.token])).content
    calendar = Calendar.from_ical(content)
    summaries = {str(event["SUMMARY"]) for event in calendar.walk("VEVENT")}
    assert "Conversation with Ngozi Okafor" in summaries
    assert str(calendar["METHOD"]) == "PUBLISH"
    for private in (b"ATTENDEE", b"ORGANIZER", b"patient", b"talks a lot"):
        assert private not in content


def test_a_new_address_ends_the_old_one(ana, ana_client, client):
    old = renew_feed(owner=ana).token
    ana_client.post(reverse("reminders:calendar_renew"))
    assert client.get(reverse("reminders:feed", args=[old])).status_code == 404
    new = CalendarFeed.objects.get().token
    assert client.get(reverse("reminders:feed", args=[new])).status_code == 200


def test_one_talk_as_a_file_is_no_invitation(ana_client, talk):
    url = reverse("reminders:event", args=[f"interview:{talk.pk}"])
    response = ana_client.get(url)
    assert b"METHOD" not in response.content
    assert response["Content-Disposition"].startswith("attachment")


def test_a_changed_rule_moves_what_is_planned(ana, ana_client):
    ask(interview=make_interview(ana))
    before = Reminder.objects.get().due_at
    ana_client.post(reverse("reminders:preset"), {"preset": "3b7"})
    due = dict(Reminder.objects.planned().values_list("rule", "due_at"))
    assert due["nudge"] > before > due["second_person"]


def test_a_switched_off_rule_withdraws_what_is_planned(ana, ana_client):
    ask(interview=make_interview(ana))
    form = {f"{code}_amount": setting.amount for code, setting in rules.defaults().items()}
    assert ana_client.post(reverse("reminders:preferences"), form).status_code == 302
    assert not Reminder.objects.planned().exists()
    assert not any(setting.is_on for setting in rules.settings_of(ana).values())


def test_what_equals_the_default_leaves_no_row(ana, ana_client):
    for preset in ("3b7", "gentle"):
        ana_client.post(reverse("reminders:preset"), {"preset": preset})
    assert not Preference.objects.exists()


def test_a_number_out_of_range_is_kept_and_explained(ana_client):
    response = ana_client.post(reverse("reminders:preferences"), {"nudge_amount": "9999"})
    assert response.status_code == 422
    assert b"9999" in response.content


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_and_three(
    ana, ana_client, alive, rows, django_assert_max_num_queries
):
    for number in range(rows):
        ask(interview=make_interview(ana, make_contact(ana, f"Person {number}")))
    with django_assert_max_num_queries(16):
        response = ana_client.get(reverse("reminders:list"))
    assert response.content.decode().count("Nudge Person") == rows


def test_a_silent_worker_shows_on_the_page_and_to_the_probe(ana_client, client, alive):
    assert client.get("/healthz").status_code == 200
    Heartbeat.objects.filter(part="worker").update(seen_at=timezone.now() - timedelta(minutes=4))
    response = client.get("/healthz")
    assert (response.status_code, response.json()["troubles"]) == (503, ["worker_silent"])
    assert b"silent for more than three minutes" in ana_client.get("/reminders/").content


def test_a_mail_that_waits_too_long_is_noticed(ana, client, alive):
    Mail.objects.create(owner=ana, kind="test")
    Mail.objects.update(created_at=timezone.now() - timedelta(minutes=11))
    assert client.get("/healthz").json()["troubles"] == ["stuck"]


def test_metrics_need_their_token(client, settings, alive):
    assert client.get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "secret"
    response = client.get("/metrics", headers={"Authorization": "Bearer secret"})
    assert b"askwell_oldest_due_seconds 0.0" in response.content
    assert b"askwell_well 1.0" in response.content


def test_a_bounce_shows_as_a_banner_with_a_way_back(ana, ana_client):
    Suppression.objects.create(address=ana.email, reason="bounced", detail="550 no such user")
    assert b"550 no such user" in ana_client.get("/reminders/").content
    ana_client.post(reverse("reminders:resume"))
    assert b"550 no such user" not in ana_client.get("/reminders/").content


def test_the_operator_sees_and_retries(ana, talk, alive, capsys):
    Reminder.objects.filter(rule="confirm").update(failed_at=timezone.now())
    call_command("reminders", "look")
    call_command("reminders", "retry")
    assert "1 reminders leave again" in capsys.readouterr().out
    assert Reminder.objects.get(rule="confirm").status == "planned"


def test_the_operator_drains_without_a_worker(ana, capsys):
    Mail.objects.create(owner=ana, kind="test")
    call_command("reminders", "drain")
    assert "1 mails sent" in capsys.readouterr().out


def test_look_fails_when_nobody_is_alive(db):
    with pytest.raises(CommandError, match="worker_silent"):
        call_command("reminders", "look")


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "no-such-name"])
def test_answer_leads_to_no_other_place(ana, ana_client, target):
    pk = make_reminder(ana).pk
    response = ana_client.post(reverse("reminders:dismiss", args=[pk]), {"next": target})
    assert response.url == reverse("reminders:list")
