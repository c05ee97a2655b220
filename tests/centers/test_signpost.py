from django.urls import reverse

from centers.models import Center, Membership


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
