from django.utils import timezone

from centers.actions import care
from contacts.models import ContactPoint
from interviews.care import words_about
from tests.centers.factories import make_student
from tests.factories import make_contact, make_interview


def make_reachable(owner, address="ngozi@example.org"):
    contact = make_contact(owner, "Ngozi Okafor")
    ContactPoint.objects.create(
        owner=owner, contact=contact, kind="email", raw=address, value=address
    )
    return contact


def test_a_student_hears_that_others_asked_this_month(student, center, ana, cleo):
    make_student(center, cleo)
    make_interview(cleo, make_reachable(cleo), asked_at=timezone.now())
    care.mark_recent_asks(center=center)
    (words,) = words_about(ana, make_reachable(ana))
    assert ("Ngozi Okafor" in words, "Cleo" in words) == (True, False)


def test_ones_own_request_is_no_reason(student, center, ana):
    contact = make_reachable(ana)
    make_interview(ana, contact, asked_at=timezone.now())
    care.mark_recent_asks(center=center)
    assert words_about(ana, contact) == []


def test_somebody_who_wants_to_be_left_alone_is_not_to_be_asked(student, center, ana):
    care.leave_alone(center=center, address="ngozi@example.org")
    (words,) = words_about(ana, make_reachable(ana))
    assert "wishes not to be asked" in words


def test_other_centers_hear_nothing(center, cleo):
    care.leave_alone(center=center, address="ngozi@example.org")
    assert words_about(cleo, make_reachable(cleo)) == []
