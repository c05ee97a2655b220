import pytest
from django.core.exceptions import ValidationError

from careers.actions import remove_insight
from careers.models import Insight
from contacts.actions.changes import undo_change
from contacts.actions.contacts import delete_contacts
from contacts.actions.forgetting import forget_contact
from contacts.actions.merging import merge_contacts, tell_apart
from contacts.duplicates import duplicate_pairs
from contacts.models import Change, Contact, ContactPoint, Distinction, Forgotten, ImportRow
from interviews.actions.leads import remove_lead
from interviews.models import Interview, Lead
from reminders.models import Reminder
from tests.contacts.conftest import counts, import_bytes
from tests.factories import (
    make_career,
    make_contact,
    make_insight,
    make_interview,
    make_lead,
    make_point,
    make_promise,
)

HEAD = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LENA = b"Lena,Vogt,https://www.linkedin.com/in/lena,lena@example.org,Fjord Wind,Baker,\n"
TOM = b"Tom,Adeyemi,,,Fjord Wind,,\n"


def everything_kept(owner) -> str:
    """All that the tables of people still hold of an owner, as one text."""
    models = (Contact, ContactPoint, Change, Forgotten, Interview, Reminder)
    rows = [row for model in models for row in model._base_manager.filter(owner=owner).values()]
    return repr([*rows, *ImportRow.objects.filter(batch__owner=owner).values()])


def test_forgetting_leaves_no_word_of_them(ana):
    import_bytes(ana, HEAD + LENA + TOM)
    lena = Contact.objects.get(name="Lena Vogt")
    make_interview(ana, lena, notes="Lena likes nights")
    make_promise(ana, contact=lena)
    undo_change(change=delete_contacts(owner=ana, contacts=[lena]))
    forget_contact(contact=lena)
    kept = everything_kept(ana).casefold()
    assert "lena" not in kept
    assert "vogt" not in kept
    assert "tom adeyemi" in kept


def test_forgotten_person_is_not_brought_back_by_a_file(ana, ben):
    import_bytes(ana, HEAD + LENA + TOM)
    forget_contact(contact=Contact.objects.get(name="Lena Vogt"))
    again = import_bytes(ana, HEAD + LENA + TOM)
    assert counts(again) == (0, 0, 1, 1)
    other_kind = b"Name,E-mail,Company\nLena Vogt,new@example.org,Fjord Wind\n"
    assert counts(import_bytes(ana, other_kind)) == (0, 0, 0, 1)
    assert "lena" not in everything_kept(ana).casefold()
    assert counts(import_bytes(ben, HEAD + LENA))[0] == 1


def test_forgetting_a_name_lets_another_of_that_name_in(ana):
    forget_contact(contact=make_contact(ana, "Lena Vogt"))
    file = b"Name,E-mail\nLena Vogt,other@example.org\n"
    assert counts(import_bytes(ana, file)) == (1, 0, 0, 0)


def test_forgetting_takes_merged_rows_along(ana):
    kept, other = make_contact(ana, "Lena"), make_contact(ana, "Léna V", notes="Private")
    make_point(other, "lena@example.org")
    make_point(kept, "lena@example.org")
    merge_contacts(kept=kept, other=other, theirs=[])
    kept.refresh_from_db()
    forget_contact(contact=kept)
    assert not Contact._base_manager.exists()
    assert not Change.objects.exists()


def test_forgetting_takes_along_what_was_merged_before(ana):
    one, two, three = (make_contact(ana, name) for name in ("Lena", "Lena V", "Lena Vogt"))
    merge_contacts(kept=two, other=one, theirs=[])
    merge_contacts(kept=three, other=two, theirs=[])
    forget_contact(contact=three)
    assert not Contact._base_manager.exists()
    assert not Change.objects.exists()


def test_forgetting_keeps_what_was_learned_without_the_name(ana):
    lena = make_contact(ana, "Lena")
    insight = make_insight(make_interview(ana).careers.create(owner=ana, title="B"), contact=lena)
    forget_contact(contact=lena)
    insight.refresh_from_db()
    assert insight.contact is None


def test_page_forgets_only_when_one_is_sure(ana, ana_client):
    lena = make_contact(ana, "Lena")
    assert ana_client.post(f"/people/{lena.pk}/forget/", {"is_sure": ""}).status_code == 422
    assert "cannot be brought back" in ana_client.get(f"/people/{lena.pk}/forget/").text
    ana_client.post(f"/people/{lena.pk}/forget/", {"is_sure": "on"})
    assert not Contact._base_manager.exists()


def test_pair_told_apart_is_not_shown_again_until_undone(ana, ana_client):
    one, two, three = (make_contact(ana, "Lena Vogt") for _number in range(3))
    assert duplicate_pairs(ana) == [(one, two), (one, three), (two, three)]
    ana_client.post(f"/people/{two.pk}/apart/{one.pk}/")
    assert duplicate_pairs(ana) == [(one, three), (two, three)]
    undo_change(change=Change.objects.get())
    assert len(duplicate_pairs(ana)) == 3


def test_telling_apart_asks_for_two_people_of_one_owner(ana, ben):
    lena = make_contact(ana, "Lena")
    for other in (lena, make_contact(ben, "Lena")):
        with pytest.raises(ValidationError):
            tell_apart(contact=lena, other=other)
    assert not Distinction.objects.exists()


def test_forgetting_reaches_what_a_quick_add_noted(ana, ana_client):
    ana_client.post("/add/", {"name": "Lena Vogt", "organization_name": "Fjord Wind"})
    forget_contact(contact=Contact.objects.get(name="Lena Vogt"))
    assert "lena" not in everything_kept(ana).casefold()


def test_forgetting_drops_what_was_removed_and_came_from_them(ana):
    lena = make_contact(ana, "Lena")
    kept, removed = (make_insight(make_career(ana), contact=lena) for _number in range(2))
    remove_insight(insight=removed)
    remove_lead(lead=make_lead(make_interview(ana, lena)))
    forget_contact(contact=lena)
    assert [*Insight._base_manager.all()] == [kept]
    assert not Lead._base_manager.exists()
