"""Who may see which row of a center: role, cohort and consent are known here alone."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import (
    CharField,
    Exists,
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone

from accounts.paging import read_key

STAFF = ("adviser", "administrator")
CURRENT = Q(left_at=None, archived_at=None)


def staff_places(user: models.Model, center: str) -> Exists:
    """The user has a current staff membership in the outer row's center."""
    return Exists(_places(user, center, role__in=STAFF))


def administrator_places(user: models.Model, center: str) -> Exists:
    return Exists(_places(user, center, role="administrator"))


def _places(user: models.Model, center: str, **role: object) -> models.QuerySet:
    memberships = user.memberships.model.objects
    return memberships.filter(CURRENT, user=user, center=OuterRef(center), **role)


def answers_for(user: models.Model, student: str = "") -> Q:
    """Rows of current students the user answers for: own cohorts, or all for an administrator.

    `student` is the way from the row to the student's membership, empty for memberships
    themselves. This says who is in a list at all; what may be seen of them is the gate's to say.
    """
    cohorts = user.memberships.model.cohorts.rel.related_model.objects
    own = cohorts.current().filter(students=OuterRef(student or "pk")).advised_by(user)
    way = f"{student}__" if student else ""
    is_student_now = Q(
        **{f"{way}left_at": None, f"{way}archived_at": None, f"{way}role": "student"}
    )
    return is_student_now & (Exists(own) | administrator_places(user, f"{way}center"))


class CenterQuerySet(models.QuerySet):
    def visible_to(self, user: models.Model) -> Self:
        """Centers where the user is somebody now."""
        return self.filter(Exists(_places(user, "pk")))

    def staffed_by(self, user: models.Model) -> Self:
        """Centers the user works in, each with `is_administered`."""
        named = self.annotate(is_administered=administrator_places(user, "pk"))
        return named.filter(staff_places(user, "pk"))

    def administered_by(self, user: models.Model) -> Self:
        return self.filter(administrator_places(user, "pk"))

    def expecting(self, user: models.Model) -> Self:
        """Centers the user may join by a proven address: invited, or of their domain."""
        proven = [each.email.lower() for each in user.emailaddress_set.filter(verified=True)]
        domains = {address.rpartition("@")[2] for address in proven}
        by_domain = Q(mail_domain__in=domains, mail_domain_verified_at__isnull=False)
        invited = self.filter(invitations__email__in=proven, invitations__accepted_at=None)
        return self.filter(by_domain | Q(pk__in=invited.values("pk"))).exclude(
            Exists(_places(user, "pk"))
        )


class MembershipQuerySet(models.QuerySet):
    def current(self) -> Self:
        return self.filter(CURRENT)

    def archived(self) -> Self:
        return self.filter(archived_at__isnull=False)

    def students(self) -> Self:
        return self.filter(role="student")

    def staff(self) -> Self:
        return self.filter(role__in=STAFF)

    def of(self, user: models.Model) -> Self:
        """The user's own places, also those that ended."""
        return self.filter(user=user)

    def advised_by(self, user: models.Model) -> Self:
        return self.filter(answers_for(user))

    def to_be_asked(self) -> Self:
        """Graduates who have not told where they went (R52)."""
        return self.archived().students().filter(left_at=None, destination=None)

    def may_give_back(self) -> Self:
        """Students and those who graduated; not those who left."""
        return self.filter(left_at=None, role="student")

    def without_cohort(self) -> Self:
        """Members of no cohort that still runs."""
        cohorts = self.model.cohorts.rel.related_model.objects
        return self.filter(~Exists(cohorts.current().filter(students=OuterRef("pk"))))

    def sharing(self, *levels: str) -> Self:
        """Those whose open grant is one of the levels; with none named, any level."""
        grants = self.model.grants.rel.related_model.objects.open()
        if levels:
            grants = grants.filter(level__in=levels)
        return self.filter(Exists(grants.filter(membership=OuterRef("pk"))))

    def by_name(self) -> Self:
        return self.select_related("user").order_by("user__name", "pk")

    def named_like(self, words: str) -> Self:
        if not words:
            return self
        return self.filter(
            Q(user__name__icontains=words)
            | Q(user__email__istartswith=words)
            | Q(student_number=words)
        )


class GrantQuerySet(models.QuerySet):
    def open(self) -> Self:
        return self.filter(withdrawn_at=None)


class InvitationQuerySet(models.QuerySet):
    def waiting_for(self, user: models.Model) -> Self:
        """Those at an address that the user proved; no other address counts."""
        proven = user.emailaddress_set.filter(verified=True).values(lowered=Lower("email"))
        return self.filter(email__in=proven, accepted_at=None)


class CohortQuerySet(models.QuerySet):
    def current(self) -> Self:
        return self.filter(archived_at=None)

    def visible_to(self, user: models.Model) -> Self:
        """Cohorts the user advises now, or all of a center the user administers."""
        advised = Exists(
            user.memberships.model.objects.filter(
                CURRENT, user=user, role="adviser", advised_cohorts=OuterRef("pk")
            )
        )
        return self.filter(advised | administrator_places(user, "center"))

    def advised_by(self, user: models.Model) -> Self:
        """Cohorts the user advises by name; an administrator who advises nobody has none."""
        return self.filter(
            advisers__user=user,
            advisers__role="adviser",
            advisers__left_at=None,
            advisers__archived_at=None,
        )

    def with_right_to_run(self, user: models.Model) -> Self:
        """Each with `is_administered`: the user may place students, name advisers, archive."""
        return self.annotate(is_administered=administrator_places(user, "center"))

    def with_sizes(self) -> Self:
        here = Q(students__left_at=None, students__archived_at=None, students__role="student")
        return self.annotate(size=models.Count("students", filter=here))


class DraftQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        return self.filter(commented_at=None).order_by("asked_at", "pk")

    def visible_to(self, user: models.Model) -> Self:
        """Drafts of students whom the user answers for; the student asked for this."""
        return self.filter(answers_for(user, "membership"))


class AssignmentQuerySet(models.QuerySet):
    def visible_to(self, user: models.Model) -> Self:
        cohorts = self.model._meta.get_field("cohort").related_model.objects
        return self.filter(cohort__in=cohorts.visible_to(user))

    def set_for(self, membership: models.Model) -> Self:
        """Assignments of a student, each with the date it is `own_due_on`, and `handed_in_at`."""
        extended = self.model.extensions.rel.related_model.objects.filter(
            assignment=OuterRef("pk"), membership=membership
        )
        own_due_on = Coalesce(Subquery(extended.values("due_on")[:1]), "due_on")
        theirs = self.filter(cohort__students=membership, cohort__archived_at=None)
        handed_in = self.model.submissions.rel.related_model.objects.filter(
            assignment=OuterRef("pk"), membership=membership
        )
        handed_in_at = Subquery(handed_in.values("submitted_at"))
        return theirs.annotate(own_due_on=own_due_on, handed_in_at=handed_in_at)

    def running(self, on: date) -> Self:
        """Those that somebody has time for on that day, be it by an extension."""
        has_time = Q(due_on__gte=on) | Q(extensions__due_on__gte=on)
        return self.filter(has_time, cohort__archived_at=None).distinct()


class FlagQuerySet(models.QuerySet):
    SAID_BY_THE_STUDENT = ("help", "amend")

    def open(self) -> Self:
        return self.filter(closed_at=None)

    def said(self) -> Self:
        """What students asked for themselves."""
        return self.filter(topic__in=self.SAID_BY_THE_STUDENT)

    def visible_to(self, user: models.Model) -> Self:
        """Flags of students the user answers for.

        What is computed from facts needs the student's consent; what the student said
        does not.
        """
        # A join, not an EXISTS beside an OR: that one would hash all grants of all students.
        open_grant = FilteredRelation(
            "membership__grants", condition=Q(membership__grants__withdrawn_at=None)
        )
        said_or_shared = Q(topic__in=self.SAID_BY_THE_STUDENT) | Q(open_grant__isnull=False)
        shared = self.annotate(open_grant=open_grant)
        return shared.filter(said_or_shared, answers_for(user, "membership"))

    def most_pressing_first(self) -> Self:
        return self.order_by("priority", "raised_at", "pk")

    def up_to(self, last: models.Model) -> Self:
        """Those that are as pressing as this flag, or more."""
        same = Q(priority=last.priority)
        before = Q(raised_at__lt=last.raised_at) | Q(raised_at=last.raised_at, pk__lte=last.pk)
        return self.filter(Q(priority__lt=last.priority) | (same & before))


class VolunteerQuerySet(models.QuerySet):
    def active(self, on: date) -> Self:
        return self.filter(stopped_at=None).filter(Q(paused_until=None) | Q(paused_until__lt=on))

    def with_places(self, month_on: date) -> Self:
        """Each with `places_left`: what is free of this month's limit."""
        taken = models.Count("requests", filter=Q(requests__month_on=month_on))
        return self.annotate(places_left=F("monthly_limit") - taken)

    def with_places_now(self) -> Self:
        return self.with_places(timezone.now().date().replace(day=1))

    def named_like(self, words: str) -> Self:
        if not words:
            return self
        return self.annotate(
            all_careers=Func(
                F("careers"), Value(" "), function="array_to_string", output_field=CharField()
            )
        ).filter(
            Q(name__icontains=words)
            | Q(role__icontains=words)
            | Q(organization__icontains=words)
            | Q(all_careers__icontains=words)
        )


class GoodQuerySet(models.QuerySet):
    TO_TAKE = ("template", "questions", "kind")

    def offered_to(self, user: models.Model) -> Self:
        """What members of the user's centers may take over as their own."""
        return self.filter(Exists(_places(user, "center")), kind__in=self.TO_TAKE)

    def removable_by(self, user: models.Model) -> Self:
        return self.filter(Q(added_by=user) | administrator_places(user, "center"))

    def for_members(self) -> Self:
        """All but what only staff use."""
        return self.exclude(kind="nudge")


class AuditQuerySet(models.QuerySet):
    def visible_to(self, user: models.Model) -> Self:
        """Administrators read the record of their center."""
        return self.filter(administrator_places(user, "center"))

    def about(self, membership: models.Model) -> Self:
        return self.filter(subjects__contains=[membership.pk])

    def before(self, pk: str) -> Self:
        key = read_key(pk)
        return self if key is None else self.filter(pk__lt=key)


class RosterQuerySet(models.QuerySet):
    def visible_to(self, user: models.Model) -> Self:
        return self.filter(administrator_places(user, "center"))
