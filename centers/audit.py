"""Writing down who did or looked at what."""

from collections.abc import Iterable

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
