from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.center import Center
from centers.models.letter import Letter
from centers.querysets import STAFF, GrantQuerySet, InvitationQuerySet, MembershipQuerySet


class Membership(models.Model):
    """One person's place in one center; leaving or graduating ends it, nothing else does."""

    class Role(models.TextChoices):
        STUDENT = "student", _("Student")
        ADVISER = "adviser", _("Adviser")
        ADMINISTRATOR = "administrator", _("Administrator")

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=16, choices=Role, default=Role.STUDENT)
    student_number = models.CharField(_("student number"), max_length=40, blank=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    left_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["center", "user"], name="membership_once"),
        ]
        indexes = [
            models.Index(
                fields=["center", "role"],
                condition=Q(left_at=None, archived_at=None),
                name="membership_current",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.center}"

    @property
    def is_current(self) -> bool:
        return self.left_at is None and self.archived_at is None

    @property
    def is_administrator(self) -> bool:
        return self.role == self.Role.ADMINISTRATOR

    @property
    def is_student(self) -> bool:
        return self.role == self.Role.STUDENT


class SharingGrant(models.Model):
    """A student's consent, from one instant to another; the open one is in force (R57).

    No open grant means that staff see the name, the cohort and nothing else.
    """

    class Level(models.TextChoices):
        COUNTS = "counts", _("Counts and dates only")
        INTERVIEWS = "interviews", _("Conversations without notes")
        CHOSEN = "chosen", _("Chosen conversations with notes and insights")

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="grants")
    level = models.CharField(_("what staff may see"), max_length=12, choices=Level)
    granted_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership"],
                condition=Q(withdrawn_at=None),
                name="grant_one_open",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("granted_at")),
                name="grant_withdrawn_after_granted",
            ),
        ]

    def __str__(self) -> str:
        return self.get_level_display()


class SharedInterview(models.Model):
    """A conversation whose notes its owner chose to show; it counts at level `chosen` alone."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    interview = models.ForeignKey(
        "interviews.Interview", on_delete=models.CASCADE, related_name="+"
    )
    shared_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "interview"], name="shared_interview_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.interview_id)


class Invitation(Letter):
    """Somebody the center expects, by address: typed in by hand or named in a roster."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    name = models.CharField(_("name"), max_length=120, blank=True)
    role = models.CharField(
        _("role"), max_length=16, choices=Membership.Role, default=Membership.Role.STUDENT
    )
    student_number = models.CharField(_("student number"), max_length=40, blank=True)
    cohort = models.ForeignKey(
        "centers.Cohort", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="invitation_email_lower"
            ),
            models.UniqueConstraint(fields=["center", "email"], name="invitation_once"),
        ]
        indexes = [
            models.Index(fields=["email"]),
            models.Index(
                fields=["center"],
                condition=Q(accepted_at=None, role__in=STAFF),
                name="invitation_of_staff",
            ),
        ]

    def __str__(self) -> str:
        return self.email
