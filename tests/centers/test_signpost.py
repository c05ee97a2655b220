from allauth.account.models import EmailAddress
from django.urls import reverse

from centers.models import Center, Invitation, Membership
from centers.signpost import first_page


def test_navigation_points_to_a_members_center(ana, client):
    center = Center.objects.create(name="Harbour University")
    Membership.objects.create(center=center, user=ana)
    client.force_login(ana)
    assert b"icon-center" in client.get(reverse("accounts:settings")).content


def test_navigation_hides_the_center_from_others(ana_client):
    assert b"icon-center" not in ana_client.get(reverse("accounts:settings")).content


def test_navigation_forgets_a_center_that_was_left(ana, client):
    center = Center.objects.create(name="Harbour University")
    place = Membership.objects.create(center=center, user=ana)
    client.force_login(ana)
    place.delete()
    client.get(reverse("centers:home"))
    assert b"icon-center" not in client.get(reverse("accounts:settings")).content


def test_staff_who_are_new_land_on_their_center(ana, client):
    center = Center.objects.create(name="Harbour University")
    Membership.objects.create(center=center, user=ana, role="adviser")
    assert first_page(ana) == reverse("centers:morning", args=[center.pk])


def test_invited_staff_land_where_they_join_and_students_on_the_three_questions(ana, ana_client):
    center = Center.objects.create(name="Harbour University")
    EmailAddress.objects.create(user=ana, email=ana.email, verified=True)
    for role, page in (("student", ""), ("adviser", f"/center/join/?code={center.join_code}")):
        Invitation.objects.update_or_create(center=center, email=ana.email, defaults={"role": role})
        assert first_page(ana) == page
    assert "Work with the students of" in ana_client.get(page).text
    ana_client.post(page, {"level": ""})
    assert Membership.objects.get().role == "adviser"


def test_only_a_proven_address_leads_to_a_center(ana):
    center = Center.objects.create(name="Harbour University")
    EmailAddress.objects.create(user=ana, email=ana.email, verified=False)
    Invitation.objects.create(center=center, email=ana.email, role="adviser")
    assert first_page(ana) == ""
