import datetime as dt
import uuid

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from contacts.models import Contact
from interviews.actions.plan import drop_question
from interviews.actions.talking import SentText, Tap, field_of, take_tap, take_texts, texts_of
from interviews.models import Lead, Talk
from tests.factories import make_interview, make_planned, make_user


class Device:
    """What the page's script does, in few lines: a base, a text, numbers, answers that get lost."""

    def __init__(self, interview, field: str = "notes") -> None:
        self.interview, self.field, self.key = interview, field, uuid.uuid4()
        self.base = self.text = texts_of(interview)[field]
        self.number = self.acked = 0

    def send(self, *, is_answered: bool = True) -> None:
        self.number += 1
        sent = SentText(self.field, self.base, self.text, self.number, self.acked)
        take_texts(interview=self.interview, device=self.key, texts=[sent])
        if is_answered:
            self.acked = self.number
            self.base = self.text = texts_of(self.interview)[self.field]


@pytest.fixture
def interview(ana):
    return make_interview(ana, notes="Hello.")


def tap(interview, kind, **fields) -> uuid.UUID:
    key = fields.pop("key", None) or uuid.uuid4()
    at = fields.pop("at", None) or timezone.now()
    take_tap(interview=interview, tap=Tap(key=key, kind=kind, at=at, **fields))
    return key


def test_text_of_one_device_is_kept(interview):
    phone = Device(interview)
    phone.text += "\nRain is the enemy."
    phone.send()
    assert texts_of(interview)["notes"] == "Hello.\nRain is the enemy."


def test_two_devices_keep_each_others_words(interview):
    phone, laptop = Device(interview), Device(interview)
    phone.text += "\nfrom the phone"
    laptop.text = "from the laptop\n" + laptop.text
    phone.send()
    laptop.send()
    assert texts_of(interview)["notes"] == "from the laptop\nHello.\nfrom the phone"


def test_send_without_an_answer_repeats_nothing(interview):
    phone = Device(interview)
    phone.text += " One"
    phone.send(is_answered=False)
    phone.text += " two"
    phone.send()
    assert texts_of(interview)["notes"] == "Hello. One two"


def test_send_that_arrives_late_changes_nothing(interview):
    phone = Device(interview)
    late = SentText("notes", "Hello.", "Hello. O", 1, 0)
    phone.number, phone.text = 1, "Hello. One"
    phone.send()
    take_texts(interview=interview, device=phone.key, texts=[late])
    assert texts_of(interview)["notes"] == "Hello. One"


def test_words_on_a_question_taken_out_go_to_the_notes_once(interview):
    planned = make_planned(interview)
    phone = Device(interview, field_of(planned))
    drop_question(planned=planned)
    sent = [SentText(phone.field, "", "By ch", 1, 0), SentText(phone.field, "", "By chance", 2, 0)]
    for text in sent:
        take_texts(interview=interview, device=phone.key, texts=[text])
    assert texts_of(interview) == {"notes": "Hello.\n\nBy chance"}


steps = st.lists(
    st.tuples(st.booleans(), st.sampled_from(["type", "send", "lose", "front"])), max_size=25
)


class TwoDevices(TestCase):
    @settings(deadline=None, max_examples=40)
    @given(steps)
    def test_nothing_typed_is_lost(self, taken):
        interview = make_interview(make_user(f"u{uuid.uuid4().hex}"), notes="x\ny")
        devices = {True: Device(interview), False: Device(interview)}
        typed = []
        for number, (side, step) in enumerate(taken):
            device, letter = devices[side], chr(0xE000 + number)
            if step == "type":
                device.text += letter
            elif step == "front":
                device.text = letter + device.text
            else:
                device.send(is_answered=step == "send")
            typed += [letter] if step in ("type", "front") else []
        for device in devices.values():
            device.send()
        kept = texts_of(interview)["notes"]
        assert [letter for letter in typed if kept.count(letter) == 0] == []


def test_begin_and_end_note_the_talk_and_hold_the_interview(interview):
    began = timezone.now() - dt.timedelta(minutes=25)
    tap(interview, "begin", at=began)
    tap(interview, "end")
    talk = Talk.objects.get()
    assert talk.began_at == began
    assert dt.timedelta(minutes=4) < talk.over_time < dt.timedelta(minutes=6)
    assert interview.held_at is not None


def test_page_says_how_far_the_talk_went_over_its_time(interview, ana_client):
    tap(interview, "begin", at=timezone.now() - dt.timedelta(minutes=25, seconds=30))
    tap(interview, "end")
    assert ana_client.get(interview.get_absolute_url()).text.count("Over the promise") == 1
    assert Talk.objects.get().minutes_over == 5


def test_tap_counts_once(interview):
    key = tap(interview, "lead", words="A place in spring", detail="to_come")
    tap(interview, "lead", words="A place in spring", detail="to_come", key=key)
    lead = Lead.objects.get()
    assert (lead.title, lead.kind, lead.contact) == (
        "A place in spring",
        "to_come",
        interview.contact,
    )


def test_lead_needs_no_words(interview):
    tap(interview, "lead", detail="internship")
    assert Lead.objects.get().title == "Internship"


def test_named_person_joins_the_people(interview, ana):
    tap(interview, "referral", words="Tom Adeyemi", detail="Fjord Wind")
    tom = Contact.objects.get(name="Tom Adeyemi")
    assert (tom.owner, tom.channel, tom.organization.name) == (ana, "referral", "Fjord Wind")


def test_thanks_in_person_are_noted_apart(interview):
    tap(interview, "thanked")
    interview.refresh_from_db()
    assert interview.thanked_in_person_at is not None
    assert interview.thanked_at is None
    assert interview.thanks.get().form == "spoken"


@pytest.mark.parametrize(("answer", "may"), [("agreed", True), ("declined", False)])
def test_recording_is_off_until_they_agree(interview, answer, may):
    tap(interview, "recording_asked")
    assert Talk.objects.get().may_record is False
    tap(interview, f"recording_{answer}")
    assert Talk.objects.get().may_record is may
    assert Talk.objects.get().recording_asked_at is not None


def test_question_is_ticked_off_and_back(interview):
    planned = make_planned(interview)
    tap(interview, "asked", question=planned.pk)
    planned.refresh_from_db()
    assert planned.asked_at is not None
    tap(interview, "not_asked", question=planned.pk)
    planned.refresh_from_db()
    assert planned.asked_at is None


def test_clock_of_a_device_may_be_ahead(interview):
    tap(interview, "begin", at=timezone.now() + dt.timedelta(hours=3))
    assert Talk.objects.get().began_at <= timezone.now()


def test_question_taken_out_by_a_page_opened_earlier_overwrites_no_notes(interview):
    planned = make_planned(interview, "How did you start?")
    notes, heard = Device(interview), Device(interview, field_of(planned))
    notes.text, heard.text = "Hello. Rain.", "By chance"
    notes.send()
    heard.send()
    drop_question(planned=planned)
    interview.refresh_from_db()
    assert interview.notes == "Hello. Rain.\n\nHow did you start?\nBy chance"
