import datetime as dt

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from contacts.actions.forgetting import forget_contact
from interviews import entries
from interviews.actions import answering, inviting, mailing
from interviews.models import ContactMail
from interviews.offers import clashes
from tests.factories import make_contact, make_interview, make_invitation, make_point, make_slot

DAY = dt.timedelta(days=1)


@pytest.fixture
def interview(ana):
    interview = make_interview(ana)
    make_point(interview.contact, "soren@example.org")
    return interview


@pytest.fixture
def verified(ana):
    return EmailAddress.objects.create(user=ana, email=ana.email, verified=True, primary=True)


def test_offer_page_opens_the_contacts_page(ana_client, interview):
    url = reverse("interviews:invite", args=[interview.pk])
    at = timezone.localtime() + 2 * DAY
    words = {"words": "Hello", "time_1": at.strftime("%Y-%m-%dT%H:%M")}
    assert ana_client.post(url, words).status_code == 302
    assert "/interviews/with/" in ana_client.get(url).content.decode()


def test_offer_without_a_time_keeps_the_words(ana_client, interview):
    response = ana_client.post(reverse("interviews:invite", args=[interview.pk]), {"words": "Hm"})
    assert response.status_code == 422
    assert "Name at least one time" in response.content.decode()


def test_offering_again_takes_back_what_is_not_named(interview):
    first, second = timezone.now() + DAY, timezone.now() + 2 * DAY
    make_invitation(interview, [first])
    invitation = make_invitation(interview, [second])
    assert [slot.starts_at for slot in invitation.slots.all()] == [second]


def test_nobody_is_invited_against_their_wish(interview):
    answering.say_never(invitation=make_invitation(interview))
    with pytest.raises(ValidationError):
        make_invitation(interview)


def test_time_the_contact_proposed_is_taken_with_one_click(ana_client, interview):
    slot = make_slot(interview)
    ana_client.post(reverse("interviews:slot_take", args=[slot.pk]))
    interview.refresh_from_db()
    assert interview.scheduled_for == slot.starts_at


def test_time_that_has_passed_is_not_taken(interview):
    slot = make_slot(interview)
    slot.starts_at = timezone.now() - DAY
    with pytest.raises(ValidationError):
        inviting.take_slot(slot=slot)


def test_clash_counts_an_hour_after_each_conversation(ana, interview):
    at = timezone.now() + DAY
    other = make_interview(ana, scheduled_for=at)
    assert clashes(interview, [at + dt.timedelta(minutes=75)]) == [other]
    assert clashes(interview, [at + dt.timedelta(minutes=85)]) == []


def test_mail_leaves_once_with_the_owner_as_reply_to(ana, interview, verified):
    mailing.write_to_contact(invitation=make_invitation(interview), sender=ana)
    assert (mailing.deliver_waiting(), mailing.deliver_waiting()) == (1, 0)
    message = mail.outbox[0]
    assert message.to == ["soren@example.org"]
    assert message.reply_to == ["Ana <ana@example.org>"]
    assert "/interviews/with/" in message.body
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_name_with_a_line_break_smuggles_nothing_into_the_mail(ana, interview, verified):
    ana.name = "Ana\r\nBcc: everybody@example.org"
    ana.save()
    mailing.write_to_contact(invitation=make_invitation(interview), sender=ana)
    assert mailing.deliver_waiting() == 1
    assert mail.outbox[0].message()["Bcc"] is None


def test_mail_that_cannot_be_written_lets_the_others_leave(ana, interview, verified):
    other = make_interview(ana)
    make_point(other.contact, "tøm@example..org")
    for each in (interview, other):
        mailing.write_to_contact(invitation=make_invitation(each), sender=ana)
    assert mailing.deliver_waiting() == 1
    assert ContactMail.objects.get(sent_at=None).failure


def test_mail_counts_as_asking(ana, interview, verified):
    mailing.write_to_contact(invitation=make_invitation(interview), sender=ana)
    interview.refresh_from_db()
    assert interview.stage == "asked"


def test_unverified_user_sends_nothing(ana, interview):
    with pytest.raises(ValidationError, match="Confirm your own"):
        mailing.write_to_contact(invitation=make_invitation(interview), sender=ana)
    assert ContactMail.objects.count() == 0


def test_person_without_address_gets_nothing(ana, verified):
    invitation = make_invitation(make_interview(ana))
    with pytest.raises(ValidationError, match="no e-mail address"):
        mailing.write_to_contact(invitation=invitation, sender=ana)


def test_same_person_is_not_written_to_twice_in_three_days(ana, interview, verified):
    invitation = make_invitation(interview)
    mailing.write_to_contact(invitation=invitation, sender=ana)
    with pytest.raises(ValidationError, match="Let it rest"):
        mailing.write_to_contact(invitation=invitation, sender=ana)


@pytest.fixture
def again(ana, interview, verified):
    """The page of the same person, added once more under another name."""
    other = make_interview(ana, make_contact(ana, "S. Lund"))
    make_point(other.contact, "soren@example.org")
    return make_invitation(other)


def test_same_address_is_not_written_to_twice_in_three_days(ana, interview, again):
    mailing.write_to_contact(invitation=make_invitation(interview), sender=ana)
    with pytest.raises(ValidationError, match="Let it rest"):
        mailing.write_to_contact(invitation=again, sender=ana)


@pytest.mark.parametrize("says", ["never", "report", "forget"])
def test_wish_holds_for_whoever_has_the_address(ana, interview, again, says):
    invitation = make_invitation(interview)
    if says == "never":
        answering.say_never(invitation=invitation)
    elif says == "report":
        answering.report(invitation=invitation, text="Stop")
    else:
        forget_contact(contact=interview.contact)
    with pytest.raises(ValidationError, match="does not wish"):
        mailing.write_to_contact(invitation=again, sender=ana)


def test_ten_mails_a_day_are_enough(ana, interview, verified):
    invitation = make_invitation(interview)
    ContactMail.objects.bulk_create(
        ContactMail(owner=ana, invitation=invitation, address="a@example.org") for _ in range(10)
    )
    with pytest.raises(ValidationError, match="Ten mails"):
        mailing.write_to_contact(invitation=invitation, sender=ana)


def test_reported_page_sends_nothing_more(ana, interview, verified):
    invitation = make_invitation(interview)
    answering.report(invitation=invitation, text="Spam")
    with pytest.raises(ValidationError, match="does not wish"):
        mailing.write_to_contact(invitation=invitation, sender=ana)


def test_invitation_by_mail_names_organizer_and_attendee(interview):
    interview.scheduled_for = timezone.now() + DAY
    calendar = Calendar.from_ical(entries.invitation_entry(interview, "soren@example.org"))
    event = calendar.walk("VEVENT")[0]
    assert calendar["METHOD"] == "REQUEST"
    assert event["ORGANIZER"] == "mailto:ana@example.org"
    assert event["ATTENDEE"] == "mailto:soren@example.org"
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"


def test_own_entry_has_no_guests(ana_client, interview):
    make_invitation(interview)
    interview.scheduled_for = timezone.now() + DAY
    interview.save()
    content = ana_client.get(reverse("interviews:calendar", args=[interview.pk])).content
    assert b"METHOD:PUBLISH" in content
    assert b"ATTENDEE" not in content


@pytest.mark.parametrize(("reason", "method"), [("", "REQUEST"), ("cancelled", "CANCEL")])
def test_entry_goes_by_mail_as_programs_expect_it(ana, interview, verified, reason, method):
    invitation = make_invitation(interview)
    interview.scheduled_for = timezone.now() + DAY
    interview.closed_at = timezone.now() if reason else None
    interview.close_reason = reason
    interview.save()
    mailing.send_entry(invitation=invitation, sender=ana)
    mailing.deliver_waiting()
    parts = list(mail.outbox[0].message().walk())
    assert ("/interviews/with/" in mail.outbox[0].body) == (method == "REQUEST")
    last = [part for part in parts if part.get_content_type() == "text/calendar"]
    assert last[0].get_param("method") == method
    assert last[1].get_filename() == "invite.ics"
    assert f"METHOD:{method}" in last[1].get_payload(decode=True).decode()


def test_three_mails_about_a_time_are_enough(ana, interview, verified):
    invitation = make_invitation(interview)
    for _ in range(mailing.MOST_ENTRIES):
        mailing.send_entry(invitation=invitation, sender=ana)
    with pytest.raises(ValidationError, match="Three mails"):
        mailing.send_entry(invitation=invitation, sender=ana)


def test_offer_beside_another_conversation_is_remarked_on(ana, ana_client, interview):
    at = timezone.localtime() + DAY
    make_interview(ana, scheduled_for=at)
    url = reverse("interviews:invite", args=[interview.pk])
    words = {"words": "Hello", "time_1": at.strftime("%Y-%m-%dT%H:%M")}
    assert b"leave room" in ana_client.post(url, words, follow=True).content
