"""How the owner reaches somebody: me, cousin, colleague, target (S25)."""

from typing import Any

from django.db import connection

from accounts.models import User
from contacts.models import Contact

FARTHEST = 6
_MOST = 20_000
# Channels of people the owner knows in person; the others are reached through somebody.
KNOWN = (
    *(Contact.Channel.FRIEND, Contact.Channel.RELATIVE, Contact.Channel.PEER_GROUP),
    *(Contact.Channel.STAFF, Contact.Channel.ONLINE_NETWORK),
)

_WALK = """
WITH RECURSIVE walk(person, via, steps, is_known) AS (
    SELECT %(target)s::bigint, NULL::bigint, 0, FALSE
    UNION
    SELECT link.next, walk.person, walk.steps + 1,
        person.channel = ANY(%(known)s) OR person.last_contact_at IS NOT NULL
    FROM walk
    CROSS JOIN LATERAL (
        SELECT knower_id AS next FROM contacts_acquaintance WHERE known_id = walk.person
        UNION ALL
        SELECT known_id FROM contacts_acquaintance WHERE knower_id = walk.person
    ) link
    JOIN contacts_contact person ON person.id = link.next
        AND person.owner_id = %(owner)s AND person.deleted_at IS NULL
    WHERE walk.steps < %(farthest)s AND NOT walk.is_known
)
SELECT person, via, steps, is_known FROM walk ORDER BY steps LIMIT %(most)s
"""


def is_known(contact: Contact) -> bool:
    """Whether the owner knows this person without anybody between them."""
    return contact.channel in KNOWN or contact.last_contact_at is not None


def path_to(contact: Contact, owner: User) -> list[Contact]:
    """The people between the owner and `contact`, nearest first and `contact` last.

    Only `contact` for somebody known in person; empty when no way is known. Two queries.
    """
    if is_known(contact):
        return [contact]
    bounds: dict[str, Any] = {
        "target": contact.pk,
        "owner": owner.pk,
        "known": [str(channel) for channel in KNOWN],
        "farthest": FARTHEST,
        "most": _MOST,
    }
    with connection.cursor() as cursor:
        cursor.execute(_WALK, bounds)
        keys = _shortest(cursor.fetchall())
    people = Contact.objects.visible_to(owner).only("name").in_bulk(keys)
    return [people[key] for key in keys if key in people]


def _shortest(rows: list[tuple[int, int | None, int, bool]]) -> list[int]:
    """From the nearest known person back to the target, along who led there first."""
    came_from: dict[int, int | None] = {}
    nearest: int | None = None
    for person, via, _steps, known in rows:
        came_from.setdefault(person, via)
        if known:
            nearest = person
            break
    keys = []
    while nearest is not None:
        keys.append(nearest)
        nearest = came_from[nearest]
    return keys
