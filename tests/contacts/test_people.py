import pytest
from django.utils import timezone

from careers.models import Career
from contacts.models import Contact, Organization, SavedView
from tests.factories import (
    make_career,
    make_contact,
    make_interview,
    make_organization,
    make_point,
)


def shown(response) -> list[str]:
    return [contact.name for contact in response.context["page"].rows]


def test_create_needs_a_name_alone(ana, ana_client):
    response = ana_client.post("/people/new/", {"name": "Lena Vogt"})
    lena = Contact.objects.get()
    assert (lena.name, lena.owner, response.url) == ("Lena Vogt", ana, f"/people/{lena.pk}/")


def test_create_without_a_name_keeps_what_was_typed(ana_client):
    response = ana_client.post("/people/new/", {"name": " ", "role": "Baker"})
    assert response.status_code == 422
    assert b'value="Baker"' in response.content


def test_create_knows_an_organization_by_its_name(ana, ana_client):
    fjord = make_organization(ana, "Fjørd Wind")
    ana_client.post("/people/new/", {"name": "Lena", "organization_name": "FJORD WIND"})
    assert Contact.objects.get().organization == fjord


def test_edit_reads_labels_and_prefers_the_first(ana, ana_client):
    lena = make_contact(ana, "Lena")
    make_point(lena, "old@example.org")
    text = "work: Lena@Example.org\nlena@home.example"
    data = {"name": "Lena", "emails": text, "tags": "a, b,a"}
    ana_client.post(f"/people/{lena.pk}/edit/", data)
    assert [(p.label, p.value, p.is_preferred) for p in lena.points.all()] == [
        ("work", "lena@example.org", True),
        ("", "lena@home.example", False),
    ]
    assert Contact.objects.get().tags == ["a", "b"]


def test_edit_shows_a_number_that_cannot_be_used(ana, ana_client):
    lena = make_contact(ana, "Lena")
    response = ana_client.post(f"/people/{lena.pk}/edit/", {"name": "Lena", "phones": "6.28E+12"})
    assert response.status_code == 422
    assert "“6.28E+12” cannot be used." in response.text


def test_edit_shows_what_is_known(ana, ana_client):
    lena = make_contact(ana, "Lena", organization=make_organization(ana))
    make_point(lena, "+45 20 12 34 56", kind="phone")
    response = ana_client.get(f"/people/{lena.pk}/edit/")
    assert "Fjord Wind" in response.text
    assert "+45 20 12 34 56" in response.text


def test_delete_hides_a_person_and_undo_brings_them_back(ana, ana_client):
    lena = make_contact(ana, "Lena")
    ana_client.post(f"/people/{lena.pk}/delete/")
    assert not Contact.objects.visible_to(ana).exists()
    (message,) = ana_client.get("/people/").context["messages"]
    ana_client.post(message.extra_tags.removeprefix("undo:"))
    assert Contact.objects.visible_to(ana).get() == lena


def test_do_not_contact_replaces_the_next_step(ana, ana_client):
    lena = make_contact(ana, "Lena Vogt")
    ana_client.post(f"/people/{lena.pk}/silence/")
    assert "Leave Lena in peace." in ana_client.get(f"/people/{lena.pk}/").text
    ana_client.post(f"/people/{lena.pk}/allow/")
    assert "Ask Lena for twenty minutes." in ana_client.get(f"/people/{lena.pk}/").text


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bron", ["Søren Brøndum"]),
        ("SØREN br", ["Søren Brøndum"]),
        ("soeren", ["Søren Brøndum"]),
        ("muell", ["Jörg Müller"]),
        ("fjord", ["Søren Brøndum"]),
        ("o'brien", ["Maeve O`Brien"]),
        ("blade fjord søren", ["Søren Brøndum"]),
        ("joerg@example.org", ["Jörg Müller"]),
        ("rondum", []),
        ("';--", ["Jörg Müller", "Maeve O`Brien", "Søren Brøndum"]),
    ],
)
def test_list_finds_by_prefix_with_or_without_accents(ana, ana_client, typed, found):
    make_contact(ana, "Søren Brøndum", role="Blade engineer", organization=make_organization(ana))
    make_point(make_contact(ana, "Jörg Müller"), "joerg@example.org")
    make_contact(ana, "Maeve O`Brien")
    assert shown(ana_client.get("/people/", {"q": typed})) == found


def test_list_shows_only_mine(ana, ben, ana_client):
    make_contact(ana, "Lena")
    make_contact(ben, "Lena")
    assert len(shown(ana_client.get("/people/", {"q": "lena"}))) == 1


def test_list_narrows_by_career_and_stage_and_keeps_it_as_a_view(
    ana, ben, ana_client, django_assert_num_queries
):
    lena, tom = make_contact(ana, "Lena"), make_contact(ana, "Tom")
    for person, title in ((lena, "Baker"), (lena, "Cook"), (tom, "Cook")):
        asked_at = timezone.now() if person == tom else None
        talk = make_interview(ana, person, asked_at=asked_at)
        talk.careers.add(make_career(ana, title))
    make_career(ben, "Secret")
    baker = Career.objects.get(title="Baker")
    for chosen in ({"career": baker.pk}, {"stage": "idea"}, {"career": baker.pk, "stage": "idea"}):
        with django_assert_num_queries(5):
            assert shown(ana_client.get("/people/", chosen)) == ["Lena"]
    assert "Secret" not in ana_client.get("/people/").text
    assert len(shown(ana_client.get("/people/", {"career": "9" * 30, "stage": "x"}))) == 2
    ana_client.post("/people/views/new/", {"name": "Bakers", "career": baker.pk})
    assert SavedView.objects.get().query == f"career={baker.pk}"


def test_list_narrows_by_channel_tag_and_silence(ana, ana_client):
    make_contact(ana, "Lena", channel="friend", tags=["bakery"])
    make_contact(ana, "Tom", channel="cold")
    assert shown(ana_client.get("/people/", {"channel": "friend"})) == ["Lena"]
    assert shown(ana_client.get("/people/", {"tag": "bakery"})) == ["Lena"]
    assert shown(ana_client.get("/people/", {"quiet": "30", "channel": "cold"})) == ["Tom"]
    assert len(shown(ana_client.get("/people/", {"channel": "nonsense", "quiet": "x"}))) == 2


def test_list_goes_on_where_the_page_ended(ana, ana_client):
    for number in range(60):
        make_contact(ana, f"Person {number:02}")
    first = ana_client.get("/people/")
    second = ana_client.get("/people/", {"after": first.context["page"].older})
    assert shown(first) + shown(second) == [f"Person {number:02}" for number in range(60)]


@pytest.mark.parametrize("number", [1, 3])
def test_list_asks_a_fixed_number_of_queries(ana, ana_client, number, django_assert_num_queries):
    for index in range(number):
        make_contact(ana, f"P{index}", organization=make_organization(ana, f"O{index}"))
    with django_assert_num_queries(5):
        ana_client.get("/people/")


def test_organization_shows_whom_the_owner_knows_there(ana, ana_client):
    fjord = make_organization(ana)
    make_contact(ana, "Søren", organization=fjord)
    assert shown(ana_client.get(f"/people/organizations/{fjord.pk}/")) == ["Søren"]
    listed = ana_client.get("/people/organizations/").context["page"].rows
    assert [(row.name, row.known) for row in listed] == [("Fjord Wind", 1)]


def test_organization_under_a_new_name_still_finds_its_people(ana, ana_client):
    fjord = make_organization(ana)
    make_contact(ana, "Søren", organization=fjord)
    data = {"name": "Nordlys Energi", "kind": "employer"}
    ana_client.post(f"/people/organizations/{fjord.pk}/edit/", data)
    assert shown(ana_client.get("/people/", {"q": "nordl"})) == ["Søren"]


def test_organization_keeps_outreach_and_membership(ana, ana_client):
    data = {
        "name": "Guild of Bakers",
        "kind": "guild",
        "website": "https://bakers.example.org",
        "outreach": "talks@bakers.example.org",
        "joined_on": "2026-01-02",
    }
    ana_client.post("/people/organizations/new/", data)
    page = ana_client.get(Organization.objects.get().get_absolute_url()).text
    assert "talks@bakers.example.org" in page
    assert "https://bakers.example.org" in page
    assert "2026" in page


def test_organization_is_named_once(ana, ana_client):
    make_organization(ana, "Fjord Wind")
    data = {"name": "fjord  wind", "kind": "guild"}
    assert ana_client.post("/people/organizations/new/", data).status_code == 422
    assert Organization.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Priya Nair", "Priya"),
        ("Prof. Dr. Priya Nair", "Priya"),
        ("Frau Nair", "Nair"),
        ("Dr.", "Dr."),
        ("Aunt Greta Holm", "Aunt Greta"),
        ("Aunt", "Aunt"),
    ],
)
def test_short_name_is_no_title(name, short):
    assert Contact(name=name).short_name == short


@pytest.mark.parametrize(
    ("chosen", "words"),
    [({"channel": "friend", "tag": "x", "q": "lena"}, "Narrow down (2)"), ({}, "Narrow down<")],
)
def test_list_says_how_far_it_is_narrowed_down(chosen, words, ana_client):
    assert words in ana_client.get("/people/", chosen).text


def test_list_goes_on_after_a_name_with_a_nul(ana, ana_client):
    assert ana_client.get("/people/", {"after": "1-\0"}).status_code == 200
