import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from contacts.actions.changes import undo_change
from contacts.actions.merging import merge_contacts
from contacts.duplicates import duplicate_pairs
from contacts.models import Contact
from tests.factories import make_contact, make_interview, make_point, make_referral


def test_merge_moves_everything_that_pointed_at_the_other(ana):
    kept, other = make_contact(ana, "Lena"), make_contact(ana, "Lena Vogt")
    interview = make_interview(ana, other)
    referral = make_referral(ana, other)
    make_point(other, "lena@example.org")
    merge_contacts(kept=kept, other=other, theirs=["name"])
    interview.refresh_from_db()
    referral.refresh_from_db()
    assert (interview.contact, referral.referrer) == (kept, kept)
    assert [point.value for point in kept.points.all()] == ["lena@example.org"]
    assert Contact.objects.visible_to(ana).filter(folded_name="lena vogt").get() == kept


def test_merge_fills_gaps_and_joins_notes_and_tags(ana):
    kept = make_contact(ana, "Lena", notes="One", tags=["a"])
    other = make_contact(ana, "Lena", notes="Two", tags=["a", "b"], role="Baker")
    other.do_not_contact_at = timezone.now()
    other.save()
    merge_contacts(kept=kept, other=other, theirs=[])
    kept.refresh_from_db()
    assert (kept.notes, kept.tags, kept.role) == ("One\n\nTwo", ["a", "b"], "Baker")
    assert kept.do_not_contact_at


def test_merge_is_undone_as_a_whole(ana):
    kept, other = make_contact(ana, "Lena", notes="One"), make_contact(ana, "Lena V", notes="Two")
    interview = make_interview(ana, other)
    make_point(kept, "lena@example.org")
    make_point(other, "lena@example.org")
    before = list(Contact.objects.order_by("pk").values("name", "notes", "tags", "deleted_at"))
    undo_change(change=merge_contacts(kept=kept, other=other, theirs=["name"]))
    interview.refresh_from_db()
    assert interview.contact == other
    after = list(Contact.objects.order_by("pk").values("name", "notes", "tags", "deleted_at"))
    assert after == before
    assert (kept.points.count(), other.points.count()) == (1, 1)


def test_merge_refuses_one_person_and_two_owners(ana, ben):
    lena = make_contact(ana, "Lena")
    for other in (lena, make_contact(ben, "Lena")):
        with pytest.raises(ValidationError):
            merge_contacts(kept=lena, other=other, theirs=[])


def test_duplicates_share_an_address_or_a_name(ana, ben):
    lena, twin = make_contact(ana, "Lena Vogt"), make_contact(ana, "Léna VOGT")
    tom, office = make_contact(ana, "Tom"), make_contact(ana, "T. Adeyemi")
    for contact in (tom, office):
        make_point(contact, "tom@example.org")
    make_contact(ben, "Lena Vogt")
    assert duplicate_pairs(ana) == [(tom, office), (lena, twin)]


def test_page_merges_with_a_choice_and_undoes(ana, ana_client):
    kept, other = make_contact(ana, "Lena", role="Baker"), make_contact(ana, "Lena", role="Cook")
    address = f"/people/{kept.pk}/merge/{other.pk}/"
    assert "Cook" in ana_client.get(address).text
    ana_client.post(address, {"role": "theirs", "is_sure": "on"})
    kept.refresh_from_db()
    assert kept.role == "Cook"
    (message,) = ana_client.get("/people/").context["messages"]
    ana_client.post(message.extra_tags.removeprefix("undo:"))
    kept.refresh_from_db()
    assert (kept.role, Contact.objects.visible_to(ana).count()) == ("Baker", 2)


def test_similar_people_appear_while_typing(ana, ana_client):
    make_contact(ana, "Søren Brøndum")
    assert "Søren Brøndum" in ana_client.get("/people/similar/", {"name": "soren b"}).text
    assert "Søren" not in ana_client.get("/people/similar/", {"name": "so"}).text


def test_page_asks_in_words_that_begin_a_line(ana, ana_client):
    kept, other = make_contact(ana, "Lena", role="Baker"), make_contact(ana, "Lena", role="Cook")
    page = ana_client.get(reverse("contacts:merge", args=[kept.pk, other.pk]))
    labels = [field.label for field in page.context["form"]]
    assert labels == ["What they do", "They are one person"]
