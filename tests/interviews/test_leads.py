import pytest
from django.urls import reverse

from interviews.actions.leads import remove_lead
from interviews.actions.meeting import hold
from interviews.harvest import harvest_of
from interviews.models import Lead
from tests.factories import make_contact, make_interview, make_lead


@pytest.fixture
def lead(ana):
    return make_lead(make_interview(ana))


def post(client, name, lead, **fields):
    client.post(reverse(f"interviews:lead_{name}", args=[lead.pk]), fields)
    lead.refresh_from_db()


def test_lead_goes_from_heard_to_closed(lead, ana_client):
    states = [lead.state]
    for name in ("look_into", "apply", "close"):
        post(ana_client, name, lead, outcome="Took another road")
        states.append(lead.state)
    assert states == ["heard", "looked_into", "applied", "closed"]
    assert lead.outcome == "Took another road"


def test_applying_counts_as_looking_into_it(lead, ana_client):
    post(ana_client, "apply", lead)
    assert lead.looked_into_at is not None


def test_closed_lead_is_taken_up_again(lead, ana_client):
    post(ana_client, "close", lead, outcome="Too far")
    post(ana_client, "reopen", lead)
    assert (lead.state, lead.outcome) == ("heard", "")


def test_lead_is_noted_outside_a_talk(ana, ana_client):
    contact = make_contact(ana)
    words = {"title": "They keep me in mind", "kind": "in_mind", "back_on": "2027-09-01"}
    ana_client.post(reverse("interviews:lead_create"), {**words, "contact": contact.pk})
    lead = Lead.objects.get()
    assert (lead.owner, lead.contact, str(lead.back_on)) == (ana, contact, "2027-09-01")


def test_lead_takes_own_people_only(ana_client, ana, cleo):
    words = {"title": "A place", "kind": "job", "contact": make_contact(cleo).pk}
    response = ana_client.post(reverse("interviews:lead_create"), words)
    assert response.status_code == 422


def test_lead_page_says_who_said_it(lead, ana_client):
    page = ana_client.get(reverse("interviews:lead_detail", args=[lead.pk])).content.decode()
    assert lead.contact.name in page


def test_lead_is_changed_and_deleted(lead, ana_client):
    words = {"title": "Blade repair", "kind": "job", "advertised": "no"}
    post(ana_client, "edit", lead, **words)
    assert (lead.title, lead.advertised) == ("Blade repair", "no")
    ana_client.post(reverse("interviews:lead_delete", args=[lead.pk]))
    assert not Lead.objects.exists()


def test_lead_deletion_asks_first(lead, ana_client):
    page = ana_client.get(reverse("interviews:lead_delete", args=[lead.pk]))
    assert b"Delete this lead?" in page.content


@pytest.mark.parametrize("number", [1, 3])
def test_lead_list_needs_the_same_queries(ana, ana_client, number, django_assert_num_queries):
    for _ in range(number):
        make_lead(make_interview(ana, make_contact(ana)))
    with django_assert_num_queries(3):
        ana_client.get(reverse("interviews:lead_list"))


def test_lead_list_shows_one_state(lead, ana_client):
    url = reverse("interviews:lead_list")
    assert lead.title in ana_client.get(url, {"state": "heard"}).content.decode()
    assert lead.title not in ana_client.get(url, {"state": "applied"}).content.decode()


def test_application_taken_back_leaves_an_earlier_look(lead, ana_client):
    post(ana_client, "look_into", lead)
    looked_at = lead.looked_into_at
    post(ana_client, "apply", lead)
    post(ana_client, "take_back_application", lead)
    assert (lead.looked_into_at, lead.applied_at) == (looked_at, None)


def test_removed_lead_is_in_no_harvest(lead):
    hold(interview=lead.interview)
    remove_lead(lead=lead)
    assert harvest_of(lead.interview).leads == []
