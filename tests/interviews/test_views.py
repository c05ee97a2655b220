import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.models import Interview, Kind
from tests.factories import make_contact, make_interview


def page(name: str, *args) -> str:
    return reverse(f"interviews:{name}", args=args)


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("list", 4), ("board", 5)])
def test_lists_ask_the_database_as_often_for_any_number(
    name, queries, number, ana, ana_client, django_assert_num_queries
):
    for _number in range(number):
        make_interview(ana)
    with django_assert_num_queries(queries):
        response = ana_client.get(page(name))
    assert response.content.count(b"S\xc3\xb8ren") == number


def test_list_goes_on_where_the_page_ended(ana, ana_client):
    contact = make_contact(ana)
    interviews = [make_interview(ana, contact) for _number in range(51)]
    first = ana_client.get(page("list")).context["page"]
    second = ana_client.get(page("list"), {"older": first.older}).context["page"]
    assert [*first.rows, *second.rows] == interviews[::-1]


@pytest.mark.parametrize("mark", ["x", "1-2-3", "9" * 39 + "-1", "-", "\u0661-\u0661"])
def test_list_takes_a_wrong_mark_for_none(mark, ana, ana_client):
    make_interview(ana)
    response = ana_client.get(page("list"), {"older": mark})
    assert response.status_code == 200


def test_create_needs_one_field(ana, ana_client):
    answer = {"person": "Ngozi Okafor", "kind": Kind.objects.get(code="T2").pk}
    response = ana_client.post(page("create"), answer)
    interview = Interview.objects.get()
    assert response.url == interview.get_absolute_url()
    assert (interview.contact.name, interview.contact.owner) == ("Ngozi Okafor", ana)


def test_create_knows_who_is_known(ana, ana_client):
    contact = make_contact(ana, "Ngozi Okafor")
    answer = {"person": "ngozi okafor ", "career": "Nurse", "kind": Kind.objects.get(code="T2").pk}
    ana_client.post(page("create"), answer)
    interview = Interview.objects.get()
    assert interview.contact == contact
    assert [career.title for career in interview.careers.all()] == ["Nurse"]


def test_create_loses_nothing_typed(ana_client):
    response = ana_client.post(page("create"), {"goal": "How nights are"})
    assert response.status_code == 422
    assert b"How nights are" in response.content


def test_ask_keeps_the_draft_and_fills_the_mail_program(ana, ana_client):
    interview = make_interview(ana)
    letter = {"channel": "email", "subject": "A question", "text": "May I ask?"}
    response = ana_client.post(page("ask", interview.pk), letter)
    assert b"subject=A%20question&amp;body=May%20I%20ask%3F" in response.content
    assert interview.outreaches.get().sent_at is None


def test_mark_asked_moves_it_on(ana, ana_client):
    interview = make_interview(ana)
    ana_client.post(
        page("mark_asked", interview.pk), {"channel": "phone", "subject": "", "text": ""}
    )
    interview.refresh_from_db()
    assert interview.stage == "asked"


def test_schedule_reads_the_owners_clock(ana, ana_client):
    ana.time_zone = "Asia/Tokyo"
    ana.save()
    interview = make_interview(ana)
    when = {"scheduled_for": "2027-01-05T10:00", "minutes": 20, "medium": "phone", "place": ""}
    ana_client.post(page("schedule", interview.pk), when)
    interview.refresh_from_db()
    assert interview.scheduled_for == dt.datetime(2027, 1, 5, 1, tzinfo=dt.UTC)


def test_schedule_warns_of_a_talk_within_the_hour(ana, ana_client):
    ana.time_zone = "UTC"
    ana.save()
    at = timezone.now().replace(second=0, microsecond=0) + dt.timedelta(days=3)
    make_interview(ana, make_contact(ana, "Lena Vogt"), scheduled_for=at)
    when = {"scheduled_for": f"{at + dt.timedelta(hours=1):%Y-%m-%dT%H:%M}", "minutes": 20}
    response = ana_client.post(page("schedule", make_interview(ana).pk), when, follow=True)
    assert "Within an hour of your conversation with Lena Vogt" in response.text


def test_schedule_explains_an_hour_that_does_not_exist(ana, ana_client):
    ana.time_zone = "Europe/Berlin"
    ana.save()
    interview = make_interview(ana)
    when = {"scheduled_for": "2027-03-28T02:30", "minutes": 20, "medium": "phone", "place": ""}
    response = ana_client.post(page("schedule", interview.pk), when)
    assert response.status_code == 422


def test_hold_tells_of_a_time_to_come(ana, ana_client):
    interview = make_interview(ana)
    ahead = f"{timezone.now() + dt.timedelta(days=2):%Y-%m-%dT%H:%M}"
    response = ana_client.post(page("hold", interview.pk), {"held_at": ahead, "notes": "kept"})
    assert response.status_code == 422
    assert b"kept" in response.content


def test_whole_way_from_idea_to_closed(ana, ana_client):
    interview = make_interview(ana)
    past = f"{timezone.now() - dt.timedelta(hours=1):%Y-%m-%dT%H:%M}"
    words = {"subject": "Thank you", "text": "You said …"}
    for name, answer in [
        ("mark_asked", {"channel": "email", **words}),
        ("agree", {}),
        ("schedule", {"scheduled_for": past, "minutes": 20, "medium": "", "place": ""}),
        ("hold", {"held_at": past, "notes": "Nights teach."}),
        ("mark_thanked", words),
        ("close", {"reason": "complete"}),
    ]:
        assert ana_client.post(page(name, interview.pk), answer).status_code == 302
    interview.refresh_from_db()
    assert (interview.stage, interview.notes) == ("closed", "Nights teach.")


def test_mark_thanked_before_the_talk_explains(ana, ana_client):
    interview = make_interview(ana)
    words = {"subject": "Thank you", "text": "You said …"}
    response = ana_client.post(page("mark_thanked", interview.pk), words)
    assert response.status_code == 422
    assert b"Note first that you have talked." in response.content


@pytest.mark.parametrize("stage", Interview.Stage.values)
def test_detail_opens_with_the_next_step(stage, ana, ana_client):
    now = timezone.now()
    facts = {
        "asked": {"asked_at": now},
        "postponed": {"postponed_until": dt.date(2027, 3, 1)},
        "agreed": {"agreed_at": now},
        "scheduled": {"scheduled_for": now},
        "held": {"held_at": now},
        "thanked": {"held_at": now, "thanked_at": now},
        "declined": {"declined_at": now},
        "closed": {"closed_at": now, "close_reason": "complete"},
    }
    interview = make_interview(ana, **facts.get(stage, {}))
    interview.refresh_from_db()
    response = ana_client.get(interview.get_absolute_url())
    assert (interview.stage, bool(response.context["step"].title)) == (stage, True)


@pytest.mark.parametrize(
    ("word", "heading"),
    [("conversation", "Conversations"), ("informational", "Informational interviews")],
)
def test_list_is_headed_by_the_word_the_owner_chose(ana, ana_client, word, heading):
    ana.word = word
    ana.save()
    assert f"<h1>{heading}</h1>" in ana_client.get(reverse("interviews:list")).content.decode()
