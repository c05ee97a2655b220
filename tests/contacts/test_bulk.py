from contacts.models import Contact, Organization, SavedView
from tests.factories import make_contact, make_view


def undo_last(client) -> None:
    (message,) = client.get("/people/").context["messages"]
    client.post(message.extra_tags.removeprefix("undo:"))


def test_bulk_tags_those_ticked_and_undoes(ana, ana_client):
    lena, tom = make_contact(ana, "Lena", tags=["a"]), make_contact(ana, "Tom")
    data = {"do": "tag", "label": "fair 2026", "people": [lena.pk, tom.pk]}
    ana_client.post("/people/bulk/", data)
    assert [row.tags for row in Contact.objects.order_by("pk")] == [
        ["a", "fair 2026"],
        ["fair 2026"],
    ]
    assert len(ana_client.get("/people/", {"q": "fair"}).context["page"].rows) == 2
    ana_client.get("/people/")
    data = {"do": "untag", "label": "a", "people": [lena.pk]}
    ana_client.post("/people/bulk/", data)
    undo_last(ana_client)
    assert Contact.objects.get(pk=lena.pk).tags == ["a", "fair 2026"]


def test_bulk_deletes_everybody_found_and_undoes(ana, ben, ana_client):
    for name in ("Lena Vogt", "Lena Lund", "Tom"):
        make_contact(ana, name)
    make_contact(ben, "Lena")
    ana_client.post("/people/bulk/", {"do": "delete", "is_everybody": "on", "q": "lena"})
    assert [row.name for row in Contact.objects.visible_to(ana)] == ["Tom"]
    undo_last(ana_client)
    assert Contact.objects.visible_to(ana).count() == 3


def test_bulk_leaves_people_of_others_alone(ana, ben, ana_client):
    lena = make_contact(ben, "Lena")
    ana_client.post("/people/bulk/", {"do": "delete", "people": [lena.pk]})
    assert Contact.objects.visible_to(ben).exists()


def test_bulk_sets_the_channel(ana, ana_client):
    lena = make_contact(ana, "Lena")
    ana_client.post("/people/bulk/", {"do": "channel", "way": "guild", "people": [lena.pk]})
    assert Contact.objects.get().channel == "guild"


def test_view_is_kept_under_a_name(ana, ana_client):
    ana_client.post("/people/views/new/", {"name": "Friends", "channel": "friend"})
    view = SavedView.objects.get()
    assert view.query == "channel=friend"
    assert "Friends" in ana_client.get("/people/?channel=friend").text
    ana_client.post(f"/people/views/{view.pk}/delete/")
    assert not SavedView.objects.exists()


def test_lamp_list_is_sorted_by_wish_posting_and_alumni(ana, ana_client):
    ana_client.post("/people/organizations/lamp/add/", {"names": "A\nB\nC"})
    a, b, c = Organization.objects.order_by("name")
    for organization, data in (
        (a, {"motivation": "2", "posting": "1"}),
        (b, {"motivation": "5", "posting": "1", "has_alumni": "on"}),
        (c, {"motivation": "5", "posting": "3"}),
    ):
        ana_client.post(f"/people/organizations/{organization.pk}/rank/", data)
    assert [row.name for row in Organization.objects.visible_to(ana).on_lamp_list()] == list("CBA")
    assert ana_client.get("/people/organizations/lamp/").status_code == 200


def test_forgotten_view_stays_away_while_another_has_its_name(ana, ana_client):
    view = make_view(ana)
    ana_client.post(f"/people/views/{view.pk}/delete/")
    make_view(ana)
    page = ana_client.post(f"/people/views/{view.pk}/restore/", follow=True)
    assert "You have a view of this name." in page.text
    assert SavedView.objects.count() == 1
