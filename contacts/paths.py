"""How the owner reaches somebody: me, cousin, colleague, target (S25)."""

from typing import Any

from accounts.models import User
from contacts.models import Contact

# Steps from the target, and people looked at in each step: a hub everybody knows costs no more.
FARTHEST, WIDEST = 6, 2000
# Channels of people the owner knows in person; the others are reached through somebody.
KNOWN = (
    *(Contact.Channel.FRIEND, Contact.Channel.RELATIVE, Contact.Channel.PEER_GROUP),
    *(Contact.Channel.STAFF, Contact.Channel.ONLINE_NETWORK),
)

# From the target outward, each person once a step, until a step meets somebody known; then back
# from the nearest somebody known, along who led there first.
WAY = """
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
),
way(person, via, steps) AS (
    (SELECT person, via, steps FROM walk WHERE is_known ORDER BY steps, person LIMIT 1)
    UNION ALL
    (SELECT nearer.person, nearer.via, nearer.steps FROM way
    JOIN walk nearer ON nearer.person = way.via AND nearer.steps = way.steps - 1)
)
SELECT id, name FROM way JOIN contacts_contact ON id = person ORDER BY steps DESC
"""


def is_known(contact: Contact) -> bool:
    """Whether the owner knows this person without anybody between them."""
    return contact.channel in KNOWN or contact.last_contact_at is not None


def path_to(contact: Contact, owner: User) -> list[Contact]:
    """The people between the owner and `contact`, nearest first and `contact` last, by name.

    Only `contact` for somebody known in person; empty when no way is known. One query.
    """
    if is_known(contact):
        return [contact]
    return list(Contact.objects.raw(WAY, bounds(contact, owner)))


def bounds(contact: Contact, owner: User) -> dict[str, Any]:
    """Where the walk begins and how far it may go."""
    return {
        "target": contact.pk,
        "owner": owner.pk,
        "known": [str(channel) for channel in KNOWN],
        "farthest": FARTHEST,
        "widest": WIDEST,
    }
