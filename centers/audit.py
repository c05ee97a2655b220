"""Writing down who did or looked at what."""

from collections.abc import Iterable

from django.db.models import QuerySet

from accounts.models import User
from centers.models import AuditEntry, Center, Membership


def record(
    *,
    center: Center,
    actor: User | None,
    verb: AuditEntry.Verb,
    what: str,
    about: Iterable[Membership | int] = (),
) -> AuditEntry:
    """Add one line to the center's record; `about` are the students concerned."""
    return AuditEntry.objects.create(
        center=center,
        actor=actor,
        actor_name=str(actor) if actor else "Askwell",
        verb=verb,
        what=what[:200],
        subjects=[getattr(each, "pk", each) for each in about],
    )


def search_record(center: Center, asked: dict) -> QuerySet[AuditEntry]:
    """Lines by who, verb, student's address and since when; the newest first."""
    found = AuditEntry.objects.filter(center=center).order_by("-id")
    if asked.get("who"):
        found = found.filter(actor_name__icontains=asked["who"])
    if asked.get("verb"):
        found = found.filter(verb=asked["verb"])
    if asked.get("since"):
        found = found.filter(at__date__gte=asked["since"])
    if asked.get("student"):
        members = center.memberships.filter(user__email=asked["student"].lower())
        found = found.filter(subjects__overlap=list(members.values_list("pk", flat=True)))
    return found
