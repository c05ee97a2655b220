import pytest
from django.urls import reverse

from careers.actions import (
    compare_insights,
    decide,
    rate_fit,
    remove_insight,
    take_interest_profile,
)
from careers.models import Career, Insight
from contacts.models import Organization
from interviews.models import Interview
from tests.careers.factories import make_figures, make_occupation
from tests.factories import make_career, make_contact, make_insight, make_interview


def main_of(html: str) -> str:
    """What a page says, without the messages and the tokens of its forms."""
    lines = html.partition("<h1>")[2].splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)


def make_rich_career(owner, title: str = "Wind technician", occupation=None) -> Career:
    """A career with evidence on three topics, a conversation, fit and a decision."""
    career, contact = make_career(owner, title, occupation=occupation), make_contact(owner)
    make_insight(career, contact=contact)
    make_insight(career, topic="sides", side="plus", contact=contact, is_quote=True)
    make_insight(career, topic="entry", contact=contact, path="unusual", steps=["Shop", "Course"])
    make_insight(career, topic="satisfaction", score=4, contact=contact)
    make_interview(owner, contact).careers.add(career)
    for interests in (3, 5):
        rate_fit(career=career, interests=interests, skills=3, personality=4)
    decide(career=career, choice="pursue", reason="The view")
    return career


def page(client, name: str, **kwargs) -> str:
    response = client.get(reverse(f"careers:{name}", kwargs=kwargs))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("name", ["detail", "fit", "investment"])
def test_pages_of_a_career_show_figures_and_evidence(ana, ana_client, name):
    occupation = make_occupation()
    make_figures(occupation)
    career = make_rich_career(ana, occupation=occupation)
    take_interest_profile(owner=ana, answers=[5, 4, 3, 2, 1, 2] * 5)
    assert "Wind technician" in page(ana_client, name, pk=career.pk)


def test_career_detail_tells_the_story(ana, ana_client):
    career = make_rich_career(ana)
    html = page(ana_client, "detail", pk=career.pk)
    assert "One person told you about it" in html
    assert "Nobody named a downside yet" in html
    assert "<li>Shop</li><li>Course</li>" in html
    assert "(n = 1)" in html


@pytest.mark.parametrize("rows", [1, 3])
def test_career_detail_takes_constant_queries(ana, ana_client, rows, django_assert_num_queries):
    occupation = make_occupation()
    make_figures(occupation)
    career = make_rich_career(ana, occupation=occupation)
    for number in range(rows):
        contact = make_contact(ana, f"Voice {number}")
        make_insight(career, contact=contact)
        make_interview(ana, contact).careers.add(career)
    with django_assert_num_queries(13):
        page(ana_client, "detail", pk=career.pk)


@pytest.mark.parametrize("rows", [1, 3])
def test_evidence_grid_takes_constant_queries(ana, ana_client, rows, django_assert_num_queries):
    for number in range(rows):
        make_rich_career(ana, f"Career {number}")
    with django_assert_num_queries(5):
        page(ana_client, "grid")


@pytest.mark.parametrize("rows", [1, 3])
def test_career_list_takes_constant_queries(ana, ana_client, rows, django_assert_num_queries):
    for number in range(rows):
        make_rich_career(ana, f"Career {number}")
    with django_assert_num_queries(4):
        page(ana_client, "list")


@pytest.mark.parametrize("rows", [2, 5])
def test_career_compare_takes_constant_queries(ana, ana_client, rows, django_assert_num_queries):
    occupation = make_occupation()
    make_figures(occupation)
    careers = [make_rich_career(ana, f"Career {n}", occupation) for n in range(rows)]
    with django_assert_num_queries(11):
        response = ana_client.get(
            reverse("careers:compare"), {"career": [career.pk for career in careers]}
        )
    assert "$50,000 to $70,000 a year" in response.content.decode()


@pytest.mark.parametrize("number", [1, 6])
def test_career_compare_wants_two_to_five(ana, ana_client, number):
    chosen = [make_career(ana, f"Career {n}").pk for n in range(number)]
    response = ana_client.get(reverse("careers:compare"), {"career": chosen})
    assert response.status_code == 422
    assert "Choose two to five careers." in response.content.decode()


def test_career_compare_hides_a_strangers_career(ana, cleo, ana_client):
    chosen = [make_career(ana).pk, make_career(cleo).pk]
    response = ana_client.get(reverse("careers:compare"), {"career": chosen})
    assert response.status_code == 422


@pytest.mark.parametrize("order", ["", "wonder", "interest", "unknown", "never", "nonsense"])
def test_career_list_knows_its_orders(ana, ana_client, order):
    make_career(ana, "Nurse", interest=5)
    assert ana_client.get(reverse("careers:list"), {"order": order}).status_code == 200


def test_career_list_shows_what_was_never_looked_at(ana, ana_client):
    make_career(ana, "Untouched")
    make_rich_career(ana, "Touched")
    html = ana_client.get(reverse("careers:list"), {"order": "never"}).content.decode()
    assert "Untouched" in html
    assert "Touched</a>" not in html


def test_career_rate_keeps_both(ana, ana_client):
    career = make_career(ana)
    ana_client.post(reverse("careers:rate", args=[career.pk]), {"interest": 5, "knowledge": 1})
    career.refresh_from_db()
    assert (career.interest, career.knowledge) == (5, 1)


def test_career_add_from_the_catalog(ana, ana_client):
    occupation = make_occupation()
    ana_client.post(reverse("careers:add"), {"occupation": occupation.pk})
    assert [c.occupation for c in Career.objects.visible_to(ana)] == [occupation]


def test_career_add_needs_a_title(ana_client):
    assert ana_client.post(reverse("careers:add"), {}).status_code == 422


def test_career_create_answers_htmx_with_the_hits_alone(ana_client):
    response = ana_client.get(reverse("careers:create"), {"q": "x"}, headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()


def test_occupation_shows_its_figures(ana_client):
    occupation = make_occupation()
    make_figures(occupation)
    response = ana_client.get(reverse("careers:occupation"), {"code": occupation.code})
    assert "$60,000" in response.content.decode()


def test_occupation_that_is_not_there_leads_to_the_search(ana_client):
    response = ana_client.get(reverse("careers:occupation"), {"code": "x"})
    assert response.url == reverse("careers:create")


def test_insight_create_keeps_a_statement(ana, ana_client):
    career, contact = make_career(ana), make_contact(ana)
    sent = {
        "topic": "entry",
        "text": "Came from bicycles",
        "contact": contact.pk,
        "path": "unusual",
        "steps": "Shop\n\n Course \n",
        "side": "plus",
    }
    ana_client.post(reverse("careers:record", args=[career.pk]), sent)
    insight = Insight.objects.get()
    assert (insight.steps, insight.side, insight.contact) == (["Shop", "Course"], "", contact)


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        ({"topic": "entails", "text": "Calm"}, "Name one origin"),
        ({"topic": "sides", "text": "Calm", "reading_title": "x"}, "plus or a minus"),
        ({"topic": "satisfaction", "text": "Calm", "reading_title": "x"}, "from 1 to 5"),
        ({"topic": "pay", "text": "She earns 90,000", "reading_title": "x"}, "stays theirs"),
    ],
)
def test_insight_create_says_what_is_missing(ana, ana_client, sent, complaint):
    response = ana_client.post(reverse("careers:record", args=[make_career(ana).pk]), sent)
    assert response.status_code == 422
    assert complaint in response.content.decode()
    assert sent["text"] in response.content.decode()


def test_insight_create_offers_no_strangers_contact(ana, cleo, ana_client):
    sent = {"topic": "entails", "text": "Calm", "contact": make_contact(cleo).pk}
    response = ana_client.post(reverse("careers:record", args=[make_career(ana).pk]), sent)
    assert response.status_code == 422


def test_insight_edit_puts_it_right(ana, ana_client):
    insight = make_insight(make_career(ana), "Came form bikes", contact=make_contact(ana))
    insight.steps = ["Shop", "Course"]
    insight.save()
    address = reverse("careers:reword", args=[insight.pk])
    assert "Shop\nCourse" in ana_client.get(address).content.decode()
    sent = {"topic": "entails", "text": "Came from bikes", "contact": insight.contact_id}
    ana_client.post(address, sent)
    insight.refresh_from_db()
    assert (insight.text, insight.steps) == ("Came from bikes", [])


def test_insight_on_another_topic_leaves_what_it_was_compared_with(ana, ana_client):
    career, lena = make_career(ana), make_contact(ana)
    first, second = (make_insight(career, words, contact=lena) for words in ("Quiet", "Hectic"))
    compare_insights(insight=second, others=[first], kind="contradicts")
    address = reverse("careers:reword", args=[first.pk])
    ana_client.post(address, {"topic": "entails", "text": "Calm", "contact": lena.pk})
    assert second.stances.count() == 1
    ana_client.post(address, {"topic": "trends", "text": "Calm", "contact": lena.pk})
    assert not second.stances.exists()


def test_insight_delete_is_undone(ana, ana_client):
    career = make_career(ana)
    first, second = make_insight(career, "Quiet"), make_insight(career, "Hectic")
    compare_insights(insight=second, others=[first], kind="contradicts")
    answer = ana_client.post(reverse("careers:forget", args=[first.pk]), follow=True)
    assert "Where people disagree" not in page(ana_client, "detail", pk=career.pk)
    undo = next(iter(answer.context["messages"])).extra_tags.removeprefix("undo:")
    ana_client.post(undo)
    assert "Where people disagree" in page(ana_client, "detail", pk=career.pk)


def test_insight_compare_sets_contradictions_next_to_each_other(ana, ana_client):
    career = make_career(ana)
    first, second = make_insight(career, "Quiet"), make_insight(career, "Hectic")
    sent = {"other": first.pk, "kind": "contradicts"}
    ana_client.post(reverse("careers:contrast", args=[second.pk]), sent)
    html = page(ana_client, "detail", pk=career.pk)
    assert "Where people disagree" in html
    assert "people disagree" in page(ana_client, "grid")


def test_decision_create_rests_on_conversations(ana, ana_client, django_assert_num_queries):
    career = make_career(ana)
    interview = make_interview(ana, held_at="2026-11-20T10:00Z")
    interview.careers.add(career)
    sent = {"choice": "pursue", "reason": "All three say so", "talks": [interview.pk]}
    ana_client.post(reverse("careers:decide", args=[career.pk]), sent)
    assert list(career.decisions.get().interviews.all()) == [interview]
    assert f"After talking with {interview.contact}" in page(ana_client, "detail", pk=career.pk)


def test_decision_cannot_rest_on_another_career(ana, ana_client):
    career, elsewhere = make_career(ana), make_interview(ana, held_at="2026-11-20T10:00Z")
    sent = {"choice": "pursue", "reason": "So", "talks": [elsewhere.pk]}
    ana_client.post(reverse("careers:decide", args=[career.pk]), sent)
    assert Interview.objects.filter(decisions__isnull=False).count() == 0


def test_interest_profile_shows_occupations_of_similar_shape(ana, ana_client):
    make_occupation()
    answers = {f"item_{n}": "5" if n % 6 == 0 else "2" for n in range(30)}
    assert ana_client.post(reverse("careers:interests"), answers).status_code == 302
    assert "Wind Turbine Technicians" in page(ana_client, "interests")


def test_interest_profile_wants_all_answers(ana_client):
    assert ana_client.post(reverse("careers:interests"), {"item_0": "5"}).status_code == 422


def test_career_delete_is_undone_with_all_it_held(ana, ana_client):
    career = make_rich_career(ana)
    told = page(ana_client, "detail", pk=career.pk)
    kept_away = make_insight(career, "Taken back before")
    remove_insight(insight=kept_away)
    ana_client.post(reverse("careers:delete", args=[career.pk]))
    assert not Career.objects.exists()
    assert not Insight.objects.exists()
    ana_client.post(reverse("careers:restore", args=[career.pk]))
    assert main_of(page(ana_client, "detail", pk=career.pk)) == main_of(told)


def test_compatibility_is_kept_apart_from_the_career(ana, ana_client):
    organization = Organization.objects.create(owner=ana, name="Fjord Wind")
    sent = {"organization": organization.pk, "culture": 5, "attitude": 3}
    ana_client.post(reverse("careers:compatibility"), sent)
    assert "Fjord Wind" in page(ana_client, "compatibility")


def test_grid_goes_on_after_a_title_with_a_nul(ana, ana_client):
    assert ana_client.get(reverse("careers:grid"), {"after": "\0"}).status_code == 200
