"""How the owner reaches somebody: me, cousin, colleague, target (S25)."""

from typing import Any

from django.db import connection

from accounts.models import User
from contacts.models import Contact

# Steps from the target, and people looked at in each step: a hub everybody knows costs no more.
FARTHEST, WIDEST = 6, 2000
# Channels of people the owner knows in person; the others are reached through somebody.
KNOWN = (
    *(Contact.Channel.FRIEND, Contact.Channel.RELATIVE, Contact.Channel.PEER_GROUP),
    *(Contact.Channel.STAFF, Contact.Channel.ONLINE_NETWORK),
)

# From the target outward, each person once a step, until a step meets somebody known.
_WALK = """
WITH RECURSIVE walk(person, via, steps, is_known) AS (
    SELECT %(target)s::bigint, NULL::bigint, 0, FALSE
    UNION ALL
    (SELECT next, via, steps, is_known FROM (
        SELECT DISTINCT ON (link.next) link.next, here.person AS via, here.steps + 1 AS steps,
            person.channel = ANY(%(known)s) OR person.last_contact_at IS NOT NULL AS is_known
        FROM (SELECT *, bool_or(is_known) OVER () AS is_found FROM walk) here
        CROSS JOIN LATERAL (
            SELECT knower_id AS next FROM contacts_acquaintance WHERE known_id = here.person
            UNION ALL
            SELECT known_id FROM contacts_acquaintance WHERE knower_id = here.person
        ) link
        JOIN contacts_contact person ON person.id = link.next
            AND person.owner_id = %(owner)s AND person.deleted_at IS NULL
        WHERE here.steps < %(farthest)s AND NOT here.is_found
            AND link.next IS DISTINCT FROM here.via
        ORDER BY link.next, here.person
    ) step
    ORDER BY is_known DESC, next LIMIT %(widest)s)
)
SELECT person, via, is_known FROM walk ORDER BY steps, person
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
    with connection.cursor() as cursor:
        cursor.execute(*walk(contact, owner))
        keys = _shortest(cursor.fetchall())
    people = Contact.objects.visible_to(owner).only("name").in_bulk(keys)
    return [people[key] for key in keys if key in people]


def walk(contact: Contact, owner: User) -> tuple[str, dict[str, Any]]:
    """The statement, and what bounds it, that goes outward from `contact`."""
    return _WALK, {
        "target": contact.pk,
        "owner": owner.pk,
        "known": [str(channel) for channel in KNOWN],
        "farthest": FARTHEST,
        "widest": WIDEST,
    }


def _shortest(rows: list[tuple[int, int | None, bool]]) -> list[int]:
    """From the nearest known person back to the target, along who led there first."""
    came_from: dict[int, int | None] = {}
    nearest: int | None = None
    for person, via, known in rows:
        came_from.setdefault(person, via)
        if known:
            nearest = person
            break
    keys = []
    while nearest is not None:
        keys.append(nearest)
        nearest = came_from[nearest]
    return keys
