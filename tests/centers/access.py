"""What the access matrix opens at each address of a center, made for one person."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from centers.models import (
    AccessRequest,
    Assignment,
    DraftReview,
    Flag,
    Membership,
    RosterImport,
    SharedGood,
    Volunteer,
)
from tests.centers.factories import make_center, make_cohort, make_student
from tests.factories import make_user

OWN = ("place", "sharing", "withdraw", "choose", "seen", "amend", "leave", "help", "draft")
OWN += ("access", "held", "directory", "pay_forward", "destination")
OF_CENTER = ("morning", "nudge", "students", "cohorts", "cohort_create", "hand_over", "report")
OF_CENTER += ("report_csv", "volunteers", "volunteer_create", "goods", "good_create", "members")
OF_CENTER += ("invite", "edit", "domain", "code", "roster_create", "flag_settings", "audit")
OF_CENTER += ("audit_csv", "requests")
OF_COHORT = ("cohort", "cohort_place", "cohort_take_out", "cohort_advisers", "cohort_archive")
OF_COHORT += ("cohort_record", "assignment_create")
OF_ASSIGNMENT = ("assignment", "assignment_edit", "assignment_csv", "extend")
OF_ASSIGNMENT += ("assignment_delete",)


def student_of(user: User) -> Membership:
    """The user studies here."""
    center = make_center()
    return make_student(center, user, make_cohort(center), "counts")


def run_by(user: User) -> Membership:
    """The user administers a center where Fay studies; the answer is Fay's place."""
    center = make_center()
    Membership.objects.create(center=center, user=user, role="administrator")
    return make_student(center, make_user("Fay"), make_cohort(center), "counts")


def administrator_of(place: Membership) -> Membership:
    return place.center.memberships.get(role="administrator")


def make_assignment(place: Membership) -> Assignment:
    today = timezone.localdate()
    return Assignment.objects.create(
        cohort=place.cohorts.get(),
        title="Three talks",
        starts_on=today - timedelta(days=20),
        due_on=today + timedelta(days=10),
    )


def make_volunteer(place: Membership, **fields) -> Volunteer:
    fields = {"name": "Ida", "email": "ida@example.org", "role": "Baker", **fields}
    return Volunteer.objects.create(center=place.center, **fields)


def make_flag(place: Membership, topic: str = "help") -> Flag:
    return Flag.objects.create(
        center=place.center, membership=place, topic=topic, raised_at=timezone.now()
    )


def in_center(user: User, name: str = "pk", make: Callable | None = None) -> dict[str, int]:
    place = run_by(user)
    made = {name: make(place).pk} if make else {}
    return {"center_pk": place.center_id, **made}


def in_course(user: User) -> dict[str, int]:
    place = student_of(user)
    return {"pk": place.pk, "assignment_pk": make_assignment(place).pk}


def beside_volunteer(user: User) -> dict[str, int]:
    place = student_of(user)
    return {"pk": place.pk, "volunteer_pk": make_volunteer(place).pk}


def pk_of(make: Callable[[Membership], object]) -> Callable[[User], dict[str, int]]:
    return lambda user: {"pk": make(run_by(user)).pk}


def make_roster(place: Membership) -> RosterImport:
    return RosterImport.objects.create(center=place.center, file_name="list.csv")


def make_good(place: Membership) -> SharedGood:
    return SharedGood.objects.create(center=place.center, title="Read this")


def make_letter(place: Membership) -> SharedGood:
    return SharedGood.objects.create(
        center=place.center, kind="template", title="A first letter", text="Dear {name},"
    )


def make_request(place: Membership) -> AccessRequest:
    return AccessRequest.objects.create(membership=place, kind="access")


OBJECTS = {
    **dict.fromkeys(OWN, lambda user: {"pk": student_of(user).pk}),
    **dict.fromkeys(OF_CENTER, in_center),
    **dict.fromkeys(OF_COHORT, pk_of(lambda place: place.cohorts.get())),
    **dict.fromkeys(OF_ASSIGNMENT, pk_of(make_assignment)),
    "student": pk_of(lambda place: place),
    "note": pk_of(lambda place: place),
    "flag_close": pk_of(make_flag),
    "draft_comment": pk_of(
        lambda place: DraftReview.objects.create(membership=place, text="Dear Ida")
    ),
    "roster": pk_of(make_roster),
    "roster_apply": pk_of(make_roster),
    "role": lambda user: in_center(user, make=lambda place: place),
    "member_end": lambda user: in_center(user, make=administrator_of),
    "take": lambda user: {"pk": make_letter(student_of(user)).pk},
    "good_delete": lambda user: in_center(user, make=make_good),
    "answer": lambda user: in_center(user, make=make_request),
    "destinations": lambda user: {**in_center(user), "year": 2026},
    "flag_setting": lambda user: {**in_center(user), "topic": "quiet"},
    "coursework": in_course,
    "ask": beside_volunteer,
    **dict.fromkeys(
        ("volunteer_page", "volunteer_pause", "volunteer_stop"), lambda user: {"token": "forged"}
    ),
}
OBJECTS = {f"centers:{name}": make for name, make in OBJECTS.items()}

PUBLIC = dict.fromkeys(
    ("centers:volunteer_page", "centers:volunteer_pause", "centers:volunteer_stop"),
    "a volunteer has no account; the signed link is the key",
) | {"centers:sign_on": "the way in for members of a university"}
