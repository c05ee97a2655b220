import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from interviews import letters, manners
from interviews.actions.habits import choose_habit
from interviews.models import Kind, LetterTemplate, Outreach
from reminders.models import Reminder
from tests.factories import (
    make_career,
    make_contact,
    make_interview,
    make_invitation,
    make_letter,
    make_organization,
    make_point,
    make_referral,
)

HTMX = {"HX-Request": "true"}
TYPED = {"channel": "email", "subject": "Hi", "text": "Dear Søren,\n\nI want a job at your firm."}


@pytest.fixture
def interview(ana):
    ana.pitch = "I study physics in Lisbon"
    interview = make_interview(ana)
    interview.contact.how_known = "We met at the cycling club in May"
    interview.contact.channel = "peer_group"
    interview.contact.role = "blade engineer"
    interview.contact.save()
    ana.save()
    interview.careers.add(make_career(ana))
    return interview


def page(verb, interview):
    return reverse(f"interviews:{verb}", args=[interview.pk])


def test_first_draft_has_nothing_to_remark(interview):
    letter = letters.request_letter(interview)
    assert (
        manners.remarks_on_request(
            interview, channel="email", subject=letter.subject, text=letter.text
        )
        == []
    )


@pytest.mark.parametrize("code", ["T1", "T2", "T3", "T6", "T8", "T5-offer", "T9"])
def test_first_draft_suits_every_kind(interview, code):
    interview.kind = Kind.objects.get(code=code)
    interview.minutes = interview.kind.minutes
    letter = letters.request_letter(interview)
    found = manners.remarks_on_request(
        interview, channel="email", subject=letter.subject, text=letter.text
    )
    assert found == []


def test_first_draft_to_a_stranger_claims_no_connection(ana):
    interview = make_interview(ana)
    letter = letters.request_letter(interview)
    assert "suggested" not in letter.text
    remarks = manners.remarks_on_request(
        interview, channel="email", subject=letter.subject, text=letter.text
    )
    assert {remark.rule for remark in remarks} <= {"R9"}


@pytest.mark.parametrize(
    ("answer", "is_named", "is_asked"),
    [("", False, True), ("yes", True, False), ("no", False, False)],
)
def test_draft_names_a_referrer_who_allows_it(answer, is_named, is_asked, ana, ana_client):
    referral = make_referral(ana, may_use_name=answer)
    interview = make_interview(ana, referral.contact)
    letter = letters.request_letter(interview)
    assert ("Tom Adeyemi" in letter.text + letter.subject) == is_named
    assert ("Ask Tom Adeyemi whether" in ana_client.get(page("ask", interview)).text) == is_asked


@pytest.mark.parametrize("channel", ["friend", "relative"])
def test_first_draft_to_family_and_friends_introduces_nobody(ana, channel):
    lea = make_contact(ana, "Lea Berg", channel=channel, how_known="My mother's younger sister")
    interview = make_interview(ana, lea)
    letter = letters.request_letter(interview)
    assert letter.text.startswith("Dear Lea,\n\nI am curious")
    remarks = manners.remarks_on_request(
        interview, channel="email", subject=letter.subject, text=letter.text
    )
    assert remarks == []
    assert "My name is Ana" in letters.request_letter(interview, ["who"]).text


def test_nudge_stands_under_the_request_they_had(interview):
    assert letters.nudge_letter(interview).subject == "Re: " + letters.request_subject(interview)
    interview.outreaches.create(owner=interview.owner, subject="Blades", sent_at=timezone.now())
    assert letters.nudge_letter(interview).subject == "Re: Blades"
    interview.outreaches.create(owner=interview.owner, subject="Re: Blades", sent_at=timezone.now())
    assert letters.nudge_letter(interview).subject == "Re: Blades"


def test_request_without_a_career_asks_about_the_field(interview):
    interview.careers.clear()
    assert "I am curious about your field and" in letters.request_letter(interview).text


@pytest.mark.parametrize(
    ("heard", "said"), [("Nights teach", "“Nights teach.”"), ("Why?", "“Why?”")]
)
def test_thanks_quote_a_whole_sentence(heard, said, interview):
    assert f"you said: {said}\n" in letters.thanks_letter(interview, "Lea", heard).text


def test_nudge_has_nothing_to_remark(interview):
    interview.asked_at = timezone.now()
    letter = letters.first_words(interview)
    found = manners.remarks_on_request(
        interview, channel="email", subject=letter.subject, text=letter.text
    )
    assert found == []


def test_qualification_and_link_are_said_when_wanted(interview):
    interview.owner.life_stage = "veteran"
    make_invitation(interview)
    assert "I am a veteran." not in letters.request_letter(interview).text
    letter = letters.request_letter(interview, ["qualification", "link"])
    assert "I am a veteran." in letter.text
    assert "/interviews/with/" in letter.text


def test_page_puts_together_what_is_chosen(ana_client, interview):
    interview.owner.life_stage = "student"
    interview.owner.save()
    response = ana_client.get(page("ask", interview), {"parts": "qualification"})
    assert "I am a student." in response.content.decode()


def test_kept_letter_is_filled_for_the_person(ana, ana_client, interview):
    kept = make_letter(ana, text="Dear {name}, about {career}, {minutes} minutes {sic}")
    response = ana_client.get(page("ask", interview), {"template": kept.pk})
    words = "Dear Søren Brøndum, about Wind turbine technician, 20 minutes {sic}"
    assert words in response.content.decode()


def test_letter_of_another_user_cannot_be_chosen(cleo, ana_client, interview):
    kept = make_letter(cleo, text="Secret of Cleo")
    response = ana_client.get(page("ask", interview), {"template": kept.pk})
    assert "Secret of Cleo" not in response.content.decode()


def test_check_remarks_on_what_is_typed_and_keeps_nothing(ana_client, interview):
    response = ana_client.post(page("check", interview), TYPED, headers=HTMX)
    text = response.content.decode()
    assert 'data-rule="R11"' in text
    assert "<html" not in text
    assert Outreach.objects.count() == 0


def test_check_praises_nothing_it_cannot_read(ana_client, interview):
    words = {**TYPED, "text": "Estimada Rosa: ¿hay un puesto para mí en su empresa?"}
    text = ana_client.post(page("check", interview), words, headers=HTMX).content.decode()
    assert ("data-unread" in text, "data-rule" in text) == (True, False)
    assert "short, friendly" not in text


def test_check_without_scripts_gives_the_page_with_the_words(ana_client, interview):
    text = ana_client.post(page("check", interview), TYPED).content.decode()
    assert 'data-rule="R11"' in text
    assert "I want a job at your firm." in text


def test_openings_may_be_raised_in_a_candidacy(ana_client, interview):
    interview.kind = Kind.objects.get(code="T5-exploratory")
    interview.save()
    response = ana_client.post(page("check", interview), TYPED, headers=HTMX)
    assert 'data-rule="R11"' not in response.content.decode()


@pytest.mark.parametrize(
    ("channel", "length", "is_too_long"),
    [
        ("message", 200, False),
        ("message", 201, True),
        ("message300", 300, False),
        ("message300", 301, True),
        ("email", 301, False),
    ],
)
def test_online_message_is_held_to_its_length(ana_client, interview, channel, length, is_too_long):
    typed = {**TYPED, "channel": channel, "text": "Dear Søren, ".ljust(length, "x")}
    response = ana_client.post(page("check", interview), typed, headers=HTMX)
    assert ('data-rule="R8"' in response.content.decode()) is is_too_long


def test_mail_program_gets_the_address(ana_client, interview):
    make_point(interview.contact, "soren@example.org")
    assert "mailto:soren%40example.org" in ana_client.get(page("ask", interview)).content.decode()


def test_sent_on_an_earlier_day_counts_from_there(ana_client, interview):
    day = timezone.localdate() - dt.timedelta(days=4)
    ana_client.post(page("mark_asked", interview), {**TYPED, "sent_on": day.isoformat()})
    interview.refresh_from_db()
    assert timezone.localtime(interview.asked_at).date() == day


def test_sent_on_a_day_to_come_is_refused(ana_client, interview):
    day = timezone.localdate() + dt.timedelta(days=1)
    response = ana_client.post(page("mark_asked", interview), {**TYPED, "sent_on": day})
    assert response.status_code == 422
    assert "I want a job at your firm." in response.content.decode()


def test_second_open_ask_in_one_organization_warns(ana, ana_client, interview):
    interview.organization = make_organization(ana)
    interview.save()
    assert "already" not in ana_client.get(page("ask", interview)).content.decode()
    make_interview(ana, organization=interview.organization, asked_at=timezone.now())
    assert "already" in ana_client.get(page("ask", interview)).content.decode()


def test_person_who_does_not_wish_it_is_not_asked(ana_client, interview):
    interview.contact.do_not_contact_at = timezone.now()
    interview.contact.save()
    text = ana_client.get(page("ask", interview)).content.decode()
    assert "does not wish to be asked" in text
    assert ana_client.post(page("mark_asked", interview), TYPED).status_code == 422


@pytest.mark.parametrize(
    ("silence", "rules"),
    [("", {"nudge"}), ("gentle", {"nudge"}), ("3b7", {"nudge", "second_person"})],
)
def test_silence_has_its_habit_for_each_conversation(interview, silence, rules):
    interview.asked_at = timezone.now()
    interview.save()
    choose_habit(interview=interview, silence=silence)
    wanted = Reminder.objects.filter(source=f"interview:{interview.pk}", withdrawn_at=None)
    assert set(wanted.values_list("rule", flat=True)) == rules


def test_habit_is_chosen_on_the_page(ana_client, interview):
    ana_client.post(page("habit", interview), {"silence": "persistent"})
    interview.refresh_from_db()
    assert interview.silence == "persistent"


def test_own_letter_is_kept_changed_and_deleted(ana, ana_client):
    words = {"name": "Short", "purpose": "request", "subject": "Hi", "text": "Dear {name},"}
    ana_client.post(reverse("interviews:letter_create"), words)
    kept = LetterTemplate.objects.get(owner=ana)
    ana_client.post(reverse("interviews:letter_edit", args=[kept.pk]), {**words, "name": "Long"})
    kept.refresh_from_db()
    assert kept.name == "Long"
    assert b"Long" in ana_client.get(reverse("interviews:letter_list")).content
    ana_client.post(reverse("interviews:letter_delete", args=[kept.pk]))
    assert not LetterTemplate.objects.exists()


def test_request_takes_no_note_for_a_person_or_a_sentence(interview):
    interview.contact.how_known, interview.contact.channel = "My cousin", "relative"
    letter = letters.request_letter(interview)
    assert "cousin" not in letter.subject + letter.text
