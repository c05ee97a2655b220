import pytest
from django.urls import reverse

from contacts.actions.changes import undo_change
from contacts.actions.contacts import delete_contacts
from contacts.actions.merging import merge_contacts
from contacts.models import Contact, Merger
from reminders.models import Reminder
from tests.factories import make_contact, make_promise

DELETED = "/people/deleted/"


def delete(*people):
    return delete_contacts(owner=people[0].owner, contacts=people)


def test_deleted_people_are_shown_to_their_owner_alone(ana, ana_client, cleo_client):
    delete(make_contact(ana, "Lena Vogt"))
    make_contact(ana, "Tom Adeyemi")
    page = ana_client.get(DELETED).text
    assert "Lena Vogt" in page
    assert "Tom Adeyemi" not in page
    assert "Lena Vogt" not in cleo_client.get(DELETED).text


def test_deleted_person_is_brought_back_with_what_is_planned(ana, ana_client):
    lena = make_contact(ana, "Lena Vogt")
    make_promise(ana, contact=lena)
    planned = Reminder.objects.visible_to(ana).planned()
    before = planned.count()
    delete(lena)
    assert planned.count() < before
    assert ana_client.post(f"/people/{lena.pk}/restore/").url == lena.get_absolute_url()
    assert ana_client.get(lena.get_absolute_url()).status_code == 200
    assert planned.count() == before


def test_deleted_person_is_forgotten_for_good(ana, ana_client):
    lena = make_contact(ana, "Lena Vogt")
    delete(lena)
    ana_client.post(f"/people/{lena.pk}/forget/", {"is_sure": "on"})
    assert not Contact._base_manager.exists()


def test_old_link_leads_to_the_deleted(ana, ana_client, cleo_client):
    lena = make_contact(ana, "Lena Vogt")
    delete(lena)
    assert ana_client.get(lena.get_absolute_url()).url == DELETED
    assert cleo_client.get(lena.get_absolute_url()).status_code == 404


def test_old_link_leads_to_whom_somebody_became(ana, ana_client):
    lena, twin = make_contact(ana, "Lena Vogt"), make_contact(ana, "L. Vogt")
    merge_contacts(kept=lena, other=twin, theirs=[])
    assert ana_client.get(twin.get_absolute_url()).url == lena.get_absolute_url()
    assert "L. Vogt" not in ana_client.get(DELETED).text
    assert ana_client.post(f"/people/{twin.pk}/restore/").status_code == 404


def test_merged_twice_is_taken_apart_twice(ana):
    one, two, three = (make_contact(ana, name) for name in ("Lena", "Lena V", "Lena Vogt"))
    first = merge_contacts(kept=two, other=one, theirs=[])
    second = merge_contacts(kept=three, other=two, theirs=[])
    assert set(Merger.objects.values_list("kept", "other")) == {
        (three.pk, one.pk),
        (three.pk, two.pk),
    }
    for change in (second, first):
        undo_change(change=change)
    assert not Merger.objects.exists()
    assert Contact.objects.visible_to(ana).count() == 3


@pytest.mark.parametrize("number", [1, 3])
def test_deleted_list_asks_as_often_for_any_number(
    number, ana, ana_client, django_assert_num_queries
):
    delete(*(make_contact(ana, f"Lena {each}") for each in range(number)))
    with django_assert_num_queries(3):
        ana_client.get(reverse("contacts:deleted_list"))
