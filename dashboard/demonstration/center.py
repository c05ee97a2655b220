"""Harbor College: Dana runs it, Hugo advises, Ana studies there and shares conversations."""

import datetime as dt

from allauth.account.models import EmailAddress
from django.utils import timezone

from accounts.models import User
from centers.actions import assignments, cohorts, flags, joining, notes, volunteers
from centers.models import Assignment, Center, Membership, SharedGood, Volunteer
from centers.models.flag import FlagTopic

STAFF = (("dana@example.org", "Dana Whitfield"), ("hugo@example.org", "Hugo Marsh"))
CLASSMATES = ("Femi Adewale", "Greta Lindqvist", "Hana Sato", "Ilja Petrov", "Jamal Reed")


def tell_center(student: User, password: str) -> None:
    """A center with its staff, one cohort, an assignment, volunteers, a flag and a note."""
    center = Center.objects.create(
        name="Harbor College Career Center",
        join_code="HARBOR26",
        asks_for="counts",
        purpose="We look after nine hundred of you. Counts tell us who is stuck, so that we "
        "call you and not somebody who is doing fine.",
    )
    dana, hugo = (_staff(center, email, name, password) for email, name in STAFF)
    cohort = cohorts.add_cohort(center=center, by=dana.user, name="Physics 2026", kind="year")
    cohorts.set_advisers(cohort=cohort, by=dana.user, advisers=[hugo])
    ana = joining.join_center(user=student, center=center, level="interviews")
    mates = [_classmate(center, name) for name in CLASSMATES]
    cohorts.place_students(cohort=cohort, by=dana.user, students=[ana, *mates])
    _tell_work(center, ana, hugo.user)
    flags.ask_staff(membership=mates[0], topic=FlagTopic.HELP, words="Nobody answers me.")
    _tell_volunteers(center, dana.user)
    flags.refresh_flags(center=center)


def _person(email: str, name: str, password: str | None) -> User:
    user = User.objects.create_user(
        email, password, name=name, is_time_zone_confirmed=True, is_demonstration=True
    )
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _staff(center: Center, email: str, name: str, password: str) -> Membership:
    role = "administrator" if email.startswith("dana") else "adviser"
    user = _person(email, name, password)
    return Membership.objects.create(center=center, user=user, role=role)


def _classmate(center: Center, name: str) -> Membership:
    email = f"{name.partition(' ')[0].lower()}@example.org"
    return joining.join_center(user=_person(email, name, None), center=center, level="counts")


def _tell_work(center: Center, ana: Membership, hugo: User) -> None:
    today = timezone.localdate()
    assignment = Assignment.objects.create(
        cohort=ana.cohorts.get(),
        title="Three conversations on two careers",
        instructions="Talk to three people, thank each within two days, write down what you heard.",
        conversations=3,
        careers=2,
        starts_on=today - dt.timedelta(days=60),
        due_on=today + dt.timedelta(days=10),
        thanks_hours=48,
        created_by=hugo,
    )
    day = today + dt.timedelta(days=14)
    assignments.extend_assignment(
        assignment=assignment, student=ana, by=hugo, due_on=day, reason="Laboratory week"
    )
    notes.write_note(
        student=ana, by=hugo, text="Asks good questions; wants one contact at sea.", level="staff"
    )
    SharedGood.objects.create(
        center=center,
        kind="nudge",
        title="A kind nudge",
        text="Dear {name}, who was the last person that made you curious? Write to them today.",
        added_by=hugo,
    )
    SharedGood.objects.create(
        center=center,
        kind="questions",
        title="First ten minutes with an alum",
        text="What did you study here, and what of it do you use?\nWhat surprised you after?",
        added_by=hugo,
    )


def _tell_volunteers(center: Center, dana: User) -> None:
    for name, role, careers in (
        ("Ida Holm", "Wind farm planner", ["Wind turbine technician", "Planner"]),
        ("Karim Nasser", "Medical physicist", ["Medical physicist"]),
    ):
        email = f"{name.partition(' ')[0].lower()}@alumni.example.org"
        volunteer = Volunteer(
            center=center, name=name, email=email, role=role, careers=careers, languages=["English"]
        )
        volunteers.add_volunteer(volunteer=volunteer, by=dana)
