"""Writing down who did or looked at what."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import translation
from django.utils.functional import Promise

from accounts.models import User
from centers.models import AuditEntry, Center, Membership
from centers.models.audit import OURS

MOST_OF_A_DETAIL = 70


def record(
    *,
    center: Center,
    actor: User | None,
    verb: AuditEntry.Verb,
    what: str,
    of: Iterable[object] = (),
    about: Iterable[Membership | int] = (),
) -> AuditEntry:
    """Add one line to the center's record; `about` are the students concerned.

    `what` is a message with {0} and {1} for what stands in `of`: each reader gets it in their
    own language (AuditEntry.words).
    """
    return AuditEntry.objects.create(
        center=center,
        actor=actor,
        actor_name=str(actor) if actor else "Askwell",
        verb=verb,
        what="\n".join([what, *map(_kept, of)])[:200],
        subjects=[getattr(each, "pk", each) for each in about],
    )


def _kept(detail: object) -> str:
    """One line; a word of ours keeps its English form, so that a reader's can be found."""
    if isinstance(detail, Promise):
        with translation.override(None):
            return f"{OURS}{detail}"
    return " ".join(str(detail).split())[:MOST_OF_A_DETAIL]


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
