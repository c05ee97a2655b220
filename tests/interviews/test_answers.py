import datetime as dt
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from interviews import throttle
from interviews.actions import answering, inviting
from interviews.actions.closing import close
from interviews.links import find_invitation, invitation_token
from interviews.models import Interview
from reminders.models import Reminder
from tests.factories import make_interview, make_invitation

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _clock():
    cache.clear()
    with time_machine.travel(dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC), tick=True):
        yield


@pytest.fixture
def invitation(ana):
    interview = make_interview(ana, notes="Seems shy", goal="Find out whether it pays")
    return make_invitation(interview, [NOON, NOON + dt.timedelta(days=1)])


def url(invitation, verb="", zone="UTC"):
    name = f"interviews:answer_{verb}" if verb else "interviews:answer"
    return reverse(name, args=[invitation_token(invitation)]) + f"?zone={zone}"


def answer(client, invitation, verb, **words):
    response = client.post(url(invitation, verb), {"zone": "UTC", **words})
    invitation.refresh_from_db()
    invitation.interview.refresh_from_db()
    return response


def pick(client, invitation, zone="UTC"):
    slot = invitation.slots.first().pk
    return answer(client, invitation, "pick", slot=slot, medium="phone", zone=zone)


def test_page_shows_words_and_times_and_nothing_private(client, invitation):
    page = client.get(url(invitation)).content.decode()
    assert "I study physics" in page
    assert "12:00" in page
    assert "shy" not in page
    assert "whether it pays" not in page


@pytest.mark.parametrize(
    ("zone", "hour"),
    [("Europe/Copenhagen", "13:00"), ("America/New_York", "07:00"), ("Asia/Kolkata", "17:30")],
)
def test_times_stand_in_the_contacts_zone(client, invitation, zone, hour):
    assert hour in client.get(url(invitation, zone=zone)).content.decode()


def test_zone_is_called_by_its_present_name(client, invitation):
    page = client.get(url(invitation, zone="Asia/Calcutta")).content.decode()
    assert 'data-their-zone="Asia/Kolkata"' in page


def test_unknown_zone_falls_back_to_the_one_in_the_records(client, invitation):
    invitation.interview.contact.time_zone = "Asia/Tokyo"
    invitation.interview.contact.save()
    assert "21:00" in client.get(url(invitation, zone="Mars/Olympus")).content.decode()


def test_page_leaves_no_trace(client, invitation):
    response = client.get(url(invitation))
    assert response.cookies == {}
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in response["Cache-Control"]


def test_picking_a_time_books_it(client, invitation):
    assert pick(client, invitation, zone="Europe/Copenhagen").status_code == 302
    assert invitation.interview.scheduled_for == NOON
    assert invitation.interview.medium == "phone"
    assert (invitation.answer, invitation.time_zone) == ("picked", "Europe/Copenhagen")


def test_time_taken_back_meanwhile_is_said(client, invitation):
    inviting.offer_times(invitation=invitation, times=[])
    response = answer(client, invitation, "pick", slot=1, medium="phone")
    assert response.status_code == 422
    assert "no longer free" in response.content.decode()


def test_medium_must_be_chosen(client, invitation):
    slot = invitation.slots.first().pk
    assert answer(client, invitation, "pick", slot=slot, medium="pigeon").status_code == 422


def test_proposed_times_are_read_on_the_contacts_clock(client, invitation):
    answer(
        client,
        invitation,
        "propose",
        zone="America/New_York",
        time_1="2026-11-26T08:30",
        remark="Mornings are best",
    )
    slot = invitation.proposed().get()
    assert slot.starts_at == dt.datetime(2026, 11, 26, 8, 30, tzinfo=ZoneInfo("America/New_York"))
    assert invitation.interview.stage == "agreed"
    assert invitation.remark == "Mornings are best"


def test_proposal_without_a_time_keeps_the_words(client, invitation):
    response = answer(client, invitation, "propose", remark="Some time soon")
    assert response.status_code == 422
    assert "Some time soon" in response.content.decode()


def test_not_now_waits_for_the_day(client, invitation):
    answer(client, invitation, "not_now", until="2027-03-01")
    assert invitation.interview.stage == "postponed"
    assert invitation.interview.postponed_until == dt.date(2027, 3, 1)


def test_no_declines_kindly(client, invitation):
    answer(client, invitation, "no", remark="Too much on")
    assert invitation.interview.stage == "declined"
    assert "A clear no is kind" in client.get(url(invitation)).content.decode()


def test_never_marks_do_not_contact(client, invitation):
    answer(client, invitation, "never")
    assert invitation.interview.contact.do_not_contact_at is not None
    assert invitation.interview.stage == "declined"


def test_changed_mind_opens_the_page_again(client, invitation):
    answer(client, invitation, "never")
    answer(client, invitation, "again")
    invitation.interview.contact.refresh_from_db()
    assert invitation.interview.contact.do_not_contact_at is None
    assert invitation.interview.stage == "agreed"
    assert "Take this" in client.get(url(invitation)).content.decode()


def test_moving_gives_the_time_back_and_offers_the_others(client, invitation):
    pick(client, invitation)
    answer(client, invitation, "move")
    assert invitation.interview.scheduled_for is None
    assert "Take this" in client.get(url(invitation)).content.decode()


def test_cancelling_closes_without_blame(client, invitation):
    pick(client, invitation)
    answer(client, invitation, "cancel")
    assert invitation.interview.close_reason == Interview.CloseReason.CANCELLED
    assert "called off" in client.get(url(invitation)).content.decode()


def test_report_ends_in_the_log_and_stops_mail(client, invitation, caplog):
    page = answer(client, invitation, "report", text="I do not know this person").content.decode()
    assert "look into it" in page
    assert invitation.reported_at is not None
    assert "was reported" in caplog.text


def test_proposal_is_acknowledged_on_the_page(client, invitation):
    answer(client, invitation, "propose", time_1="2026-12-01T10:00")
    page = client.get(url(invitation)).content.decode()
    assert "has your times" in page
    assert "You proposed: Tuesday, 1 December, 10:00" in " ".join(page.split())
    assert "would like to ask you" not in page


def test_moving_says_that_no_time_is_fixed(client, invitation):
    pick(client, invitation)
    answer(client, invitation, "move")
    page = client.get(url(invitation)).content.decode()
    assert ("No time is fixed" in page, "Take it out of my calendar" in page) == (True, True)


def test_booking_that_the_owner_called_off_leaves_the_calendar(client, invitation):
    pick(client, invitation)
    close(interview=invitation.interview, reason=Interview.CloseReason.CANCELLED)
    page = client.get(url(invitation)).content.decode()
    assert "Take it out of my calendar" in page
    assert "changed my mind" not in page


def test_booked_call_and_place_are_one_tap_away(client, invitation):
    pick(client, invitation)
    place = "+351 213 456 789, or https://talk.example/ana"
    Interview.objects.filter(pk=invitation.interview_id).update(place=place)
    page = client.get(url(invitation)).text
    assert 'href="tel:+351213456789"' in page
    assert 'href="https://talk.example/ana"' in page


def test_link_lasts_until_the_conversation_that_was_booked(client, invitation):
    pick(client, invitation)
    booked = timezone.now() + dt.timedelta(days=60)
    Interview.objects.filter(pk=invitation.interview_id).update(scheduled_for=booked)
    with time_machine.travel(booked - dt.timedelta(hours=1)):
        assert client.get(url(invitation)).status_code == 200
    with time_machine.travel(booked + dt.timedelta(days=1)):
        assert client.get(url(invitation)).status_code == 410


@pytest.mark.parametrize("end", [inviting.revoke_link, inviting.renew_link])
def test_refusal_works_on_an_old_link_too(client, invitation, end):
    old = url(invitation, "never")
    end(invitation=invitation)
    page = client.post(old).content.decode()
    invitation.interview.contact.refresh_from_db()
    assert invitation.interview.contact.do_not_contact_at is not None
    assert "will not ask you again" in page


@pytest.mark.parametrize(("verb", "status"), [("report", 422), ("never", 200)])
def test_page_that_answers_a_post_is_not_loaded_anew(client, invitation, verb, status):
    path = reverse(f"interviews:answer_{verb}", args=[invitation_token(invitation)])
    response = client.post(path)
    assert response.status_code == status
    assert "data-chosen" in response.content.decode()


def test_get_changes_nothing(client, invitation):
    assert client.get(url(invitation, "no")).status_code == 405
    assert client.get(url(invitation, "cancel")).status_code == 405


@pytest.mark.parametrize("end", [inviting.revoke_link, inviting.renew_link])
def test_old_link_stops_working(client, invitation, end):
    old = url(invitation)
    end(invitation=invitation)
    assert client.get(old).status_code == 410


def test_link_expires(client, invitation):
    with time_machine.travel(timezone.now() + dt.timedelta(days=31)):
        assert client.get(url(invitation)).status_code == 410


@pytest.mark.parametrize("token", ["1.abc", "x", "1.abc:forged", "%00"])
def test_forged_link_finds_nothing(db, token):
    assert find_invitation(token) is None


def test_link_of_a_thrown_away_interview_finds_nothing(client, invitation):
    Interview.objects.filter(pk=invitation.interview_id).update(deleted_at=timezone.now())
    assert client.get(url(invitation)).status_code == 410


def test_hammering_the_page_is_slowed_down(client, invitation):
    for _ in range(throttle.MOST["POST"]):
        throttle.is_too_much("POST", str(invitation.pk))
    assert answer(client, invitation, "no").status_code == 429
    assert client.get(url(invitation)).status_code == 200


def test_owner_hears_of_an_answer_once_and_not_after_reading(invitation):
    answering.say_no(invitation=invitation)
    news = Reminder.objects.filter(source=f"invitation:{invitation.pk}", rule="answered")
    assert news.filter(withdrawn_at=None).count() == 1
    inviting.note_seen(invitation=invitation)
    assert news.filter(withdrawn_at=None).count() == 0


def entry(client, invitation):
    content = client.get(url(invitation, "calendar")).content
    calendar = Calendar.from_ical(content)
    return calendar["METHOD"], calendar.walk("VEVENT")[0]


def test_calendar_file_follows_the_booking(client, invitation):
    pick(client, invitation)
    method, event = entry(client, invitation)
    assert (method, event["STATUS"], event.decoded("DTSTART")) == ("PUBLISH", "CONFIRMED", NOON)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == dt.timedelta(minutes=20)


def test_calendar_file_keeps_its_uid_and_counts_up_until_it_is_cancelled(client, invitation):
    pick(client, invitation)
    _method, booked = entry(client, invitation)
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=5)):
        answer(client, invitation, "cancel")
        method, cancelled = entry(client, invitation)
    assert (method, cancelled["STATUS"]) == ("CANCEL", "CANCELLED")
    assert cancelled["UID"] == booked["UID"]
    assert cancelled["SEQUENCE"] > booked["SEQUENCE"]
    assert cancelled.decoded("DTSTART") == NOON


def test_calendar_file_holds_nothing_private(client, invitation):
    pick(client, invitation)
    content = client.get(url(invitation, "calendar")).content.decode()
    assert "shy" not in content
    assert "DESCRIPTION" not in content
