import pytest
from django.urls import reverse

from interviews.models import Kind
from tests.factories import make_kind

OWN = {
    "name": "Walk and talk",
    "goal": "Hear more outdoors",
    "lead": "me",
    "minutes": 40,
    "shortest": 30,
    "longest": 60,
    "agenda": "5 Small talk\n35 Walk",
    "preparation": "Look at the map\n\nTake water",
    "topics": ["career_pay"],
    "after": ["thank", "debrief"],
}


def test_every_kind_has_its_page(ana_client, db):
    listed = ana_client.get(reverse("interviews:kind_list")).content.decode()
    for kind in Kind.objects.all():
        url = reverse("interviews:kind_detail", args=[kind.pk])
        assert url in listed
        assert kind.name in ana_client.get(url).content.decode()


def test_own_kind_is_laid_out_line_by_line(ana, ana_client):
    assert ana_client.post(reverse("interviews:kind_create"), OWN).status_code == 302
    kind = Kind.objects.get(owner=ana)
    assert kind.agenda == [{"part": "Small talk", "minutes": 5}, {"part": "Walk", "minutes": 35}]
    assert kind.preparation == ["Look at the map", "Take water"]
    assert kind in Kind.objects.choosable_by(ana)


def test_own_kind_is_changed_with_its_lines_kept(ana, ana_client):
    kind = make_kind(ana, agenda=[{"part": "Small talk", "minutes": 5}])
    url = reverse("interviews:kind_edit", args=[kind.pk])
    assert "5 Small talk" in ana_client.get(url).content.decode()
    ana_client.post(url, {**OWN, "name": "Sit and talk"})
    kind.refresh_from_db()
    assert kind.name == "Sit and talk"


@pytest.mark.parametrize("slip", [{"agenda": "Small talk"}, {"minutes": 20}, {"name": ""}])
def test_slip_is_said_and_nothing_typed_is_lost(ana_client, db, slip):
    response = ana_client.post(reverse("interviews:kind_create"), {**OWN, **slip})
    assert response.status_code == 422
    assert "Take water" in response.content.decode()


def test_built_in_kind_cannot_be_changed(ana_client, db):
    kind = Kind.objects.get(code="T2")
    assert ana_client.get(reverse("interviews:kind_edit", args=[kind.pk])).status_code == 404


def test_hidden_kind_is_not_offered_until_shown_again(ana, ana_client):
    kind = Kind.objects.get(code="T9")
    url = reverse("interviews:kind_hide", args=[kind.pk])
    ana_client.post(url, {"is_hidden": "on"})
    assert kind not in Kind.objects.choosable_by(ana)
    ana_client.post(url)
    assert kind in Kind.objects.choosable_by(ana)
