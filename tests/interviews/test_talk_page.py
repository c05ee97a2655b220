import json
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.models import Lead
from tests.factories import make_interview, make_planned


@pytest.fixture
def interview(ana):
    return make_interview(ana, notes="Hello.")


def url(name, interview) -> str:
    return reverse(f"interviews:{name}", args=[interview.pk])


def sync(client, interview, texts=(), taps=()):
    fields = {"device": str(uuid.uuid4()), "texts": json.dumps(texts), "taps": json.dumps(taps)}
    return client.post(url("talk_sync", interview), fields)


def text(**fields) -> dict:
    return {"field": "notes", "base": "Hello.", "text": "", "number": 1, "acked": 0, **fields}


def test_page_shows_questions_notes_and_minutes(interview, ana_client):
    make_planned(interview, "What keeps you here?")
    page = ana_client.get(url("talk", interview)).content.decode()
    for words in ("What keeps you here?", "Hello.", "20 minutes promised", "They declined"):
        assert words in page


def test_page_leads_to_writing_it_down_once_the_talk_has_ended(interview, ana_client):
    leads = f'href="{url("debrief", interview)}" data-after'
    assert f"{leads} hidden" in ana_client.get(url("talk", interview)).text
    ana_client.post(url("talk_save", interview), {"tap": "end"})
    assert f"{leads}>" in ana_client.get(url("talk", interview)).text


def test_plain_form_keeps_texts_and_takes_a_tap(interview, ana_client):
    planned = make_planned(interview)
    sent = {"base_notes": "Hello.", "text_notes": "Hello. Rain.", "tap": f"asked:{planned.pk}"}
    ana_client.post(url("talk_save", interview), {**sent, f"text_q{planned.pk}": "By chance"})
    interview.refresh_from_db()
    planned.refresh_from_db()
    assert (interview.notes, planned.heard) == ("Hello. Rain.", "By chance")
    assert planned.asked_at is not None


def test_plain_form_does_not_overwrite_what_came_meanwhile(interview, ana_client):
    interview.notes = "Hello.\nFrom the phone."
    interview.save()
    sent = {"base_notes": "Hello.", "text_notes": "Laptop: Hello."}
    ana_client.post(url("talk_save", interview), sent)
    interview.refresh_from_db()
    assert interview.notes == "Laptop: Hello.\nFrom the phone."


def test_plain_form_catches_a_lead(interview, ana_client):
    ana_client.post(url("talk_save", interview), {"tap": "lead:job", "lead_words": "Blade team"})
    assert Lead.objects.get().title == "Blade team"


@pytest.mark.parametrize("tap", ["dance", "asked:²"])
def test_plain_form_ignores_a_tap_it_does_not_know(interview, ana_client, tap):
    assert ana_client.post(url("talk_save", interview), {"tap": tap}).status_code == 302


def test_sync_answers_with_what_is_kept(interview, ana_client):
    answer = sync(ana_client, interview, [text(text="Hello. Rain.")]).json()
    assert answer == {"texts": {"notes": "Hello. Rain."}, "refused": []}


def test_sync_takes_the_good_and_names_the_bad(interview, ana_client):
    tap = {"key": str(uuid.uuid4()), "kind": "begin", "at": timezone.now().isoformat()}
    bad = {"key": "x", "kind": "dance"}
    answer = sync(ana_client, interview, [text(text="Hi"), text(field="z")], [tap, bad, 3]).json()
    assert answer["refused"] == ["z", "x", "None"]
    assert answer["texts"]["notes"] == "Hi"


@pytest.mark.parametrize("hostile", ["a\x00b", "half \ud83d of a smile", "\u202e"])
def test_sync_survives_hostile_letters(interview, ana_client, hostile):
    response = sync(ana_client, interview, [text(text=hostile)])
    assert response.status_code == 200


@pytest.mark.parametrize("raw", ["", "[", "3", '"x"', "{}"])
def test_sync_survives_what_is_no_list(interview, ana_client, raw):
    fields = {"device": str(uuid.uuid4()), "texts": raw, "taps": raw}
    response = ana_client.post(url("talk_sync", interview), fields)
    assert response.status_code in (200, 422)


def test_state_gives_texts_and_a_token(interview, ana_client):
    state = ana_client.get(url("talk_state", interview)).json()
    assert state["texts"] == {"notes": "Hello."}
    assert state["token"]


def test_worker_is_served_from_the_folder_it_watches(ana_client, ana):
    response = ana_client.get(reverse("interviews:talk_worker"))
    assert response["Content-Type"] == "text/javascript"
    assert response.request["PATH_INFO"].rpartition("/")[0] == "/interviews/talk"
    assert b"/static/js/talk.js" in response.content


def test_notes_on_the_interviews_page_join_those_of_the_talk(interview, ana_client):
    interview.notes = "Hello.\nFrom the phone."
    interview.save()
    ana_client.post(url("notes", interview), {"base": "Hello.", "notes": "Dear me. Hello."})
    interview.refresh_from_db()
    assert interview.notes == "Dear me. Hello.\nFrom the phone."


def test_marking_as_held_keeps_what_another_device_wrote_meanwhile(interview, ana_client):
    page = ana_client.get(url("hold", interview))
    shown = page.context["form"].initial
    interview.notes = "Hello.\nFrom the phone."
    interview.save()
    ended = timezone.now().strftime("%Y-%m-%dT%H:%M")
    sent = {"held_at": ended, "notes": "Laptop: Hello.", "base": shown["base"]}
    ana_client.post(url("hold", interview), sent)
    interview.refresh_from_db()
    assert interview.notes == "Laptop: Hello.\nFrom the phone."
    assert interview.stage == "held"
