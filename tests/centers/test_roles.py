"""Who of a center opens what: every staff address as staff and students it is not for."""

import pytest
from django.urls import reverse

from centers.models import Membership
from tests.centers import access
from tests.centers.factories import make_adviser, make_center, make_cohort, make_student
from tests.conftest import client_of
from tests.factories import make_user
from tests.urls import own_addresses

OFFICE = {"members", "invite", "edit", "domain", "code", "roster_create", "flag_settings"}
OFFICE |= {"flag_setting", "audit", "audit_csv", "requests", "answer", "role", "roster"}
OFFICE |= {"member_end"}
OFFICE |= {"roster_apply", "hand_over", "volunteer_create", "good_delete"}
OWN = {*access.OWN, "coursework", "ask", "take"}
STAFF = [
    address.name.partition(":")[2]
    for address in own_addresses()
    if address.app == "centers" and address.arguments and not address.is_public
]
STAFF = [name for name in STAFF if name not in OWN]


def a_fellow_student(center):
    return make_student(center, make_user("Gil"), make_cohort(center, "Arts")).user


def an_administrator_of_another_center(_center):
    elsewhere = make_center("Elsewhere")
    return Membership.objects.create(
        center=elsewhere, user=make_user("Gil"), role="administrator"
    ).user


def an_adviser_of_another_cohort(center):
    return make_adviser(center, make_user("Gil"), make_cohort(center, "Arts")).user


def answers(name, ana, role):
    """What the role gets by both methods at an address made for an administrator."""
    url = reverse(f"centers:{name}", kwargs=access.OBJECTS[f"centers:{name}"](ana))
    center = Membership.objects.get(user=ana).center
    client = client_of(role(center))
    return [client.get(url), client.post(url)]


@pytest.mark.parametrize("role", [a_fellow_student, an_administrator_of_another_center])
@pytest.mark.parametrize("name", STAFF)
def test_outsiders_find_nothing(name, role, ana):
    assert {answer.status_code for answer in answers(name, ana, role)} <= {404, 405}


@pytest.mark.parametrize("name", STAFF)
def test_an_adviser_of_another_cohort_finds_nobody(name, ana):
    found = answers(name, ana, an_adviser_of_another_cohort)
    shared = name in access.OF_CENTER and name not in OFFICE
    assert shared or {answer.status_code for answer in found} <= {404, 405}
    assert all(b"Fay" not in answer.content for answer in found)
