"""Who led to whom: one chain of referrals from its first person on (S72)."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db import connection

from contacts.models import Contact
from interviews.models import Interview, Lead, Referral

DEEPEST = 12
LONGEST = 200

_UP = """
WITH RECURSIVE up(person, depth, path) AS (
    SELECT %(person)s::bigint, 0, ARRAY[%(person)s::bigint]
    UNION ALL
    SELECT parent.referrer_id, up.depth + 1, up.path || parent.referrer_id
    FROM up CROSS JOIN LATERAL (
        SELECT referrer_id FROM interviews_referral
        WHERE contact_id = up.person AND owner_id = %(owner)s
        ORDER BY heard_at, id LIMIT 1
    ) parent
    WHERE up.depth < %(deepest)s AND NOT parent.referrer_id = ANY(up.path)
)
SELECT person FROM up ORDER BY depth DESC LIMIT 1
"""

# What is shown lies among the first of each depth: the others need not be followed.
_DOWN = """
WITH RECURSIVE down(referral, person, depth, path) AS (
    SELECT NULL::bigint, %(person)s::bigint, 0, ARRAY[%(person)s::bigint]
    UNION ALL
    (SELECT link.id, link.contact_id, down.depth + 1, down.path || link.contact_id AS path
    FROM down JOIN interviews_referral link
        ON link.referrer_id = down.person AND link.owner_id = %(owner)s
    WHERE down.depth < %(deepest)s AND NOT link.contact_id = ANY(down.path)
    ORDER BY path LIMIT %(longest)s)
)
SELECT referral, depth, path FROM down WHERE referral IS NOT NULL ORDER BY path LIMIT %(longest)s
"""


@dataclass(frozen=True)
class Link:
    """One step of a chain, and what the conversations with this person led to."""

    referral: Referral
    depth: int
    people: int
    insights: int
    leads: int


@dataclass(frozen=True)
class Chain:
    """The first person and every step that followed, each under the one who led to it."""

    root: Contact
    people: int
    insights: int
    leads: int
    links: list[Link]
    is_whole: bool

    @property
    def untold(self) -> list[Link]:
        """Steps whose referrer still waits to hear (R45)."""
        return [link for link in self.links if link.referral.is_news_owed]


def chain_around(referral: Referral) -> Chain:
    """The chain that a referral belongs to, its first 200 steps, at a fixed number of queries."""
    bounds: dict[str, Any] = {
        "owner": referral.owner_id,
        "person": referral.contact_id,
        "deepest": DEEPEST,
        "longest": LONGEST + 1,
    }
    with connection.cursor() as cursor:
        cursor.execute(_UP, bounds)
        bounds["person"] = cursor.fetchone()[0]
        cursor.execute(_DOWN, bounds)
        steps = [(key, depth) for key, depth, _path in cursor.fetchall()]
    rows = Referral.objects.select_related("referrer", "contact")
    referrals = rows.in_bulk([key for key, _depth in steps])
    people = {bounds["person"], *(row.contact_id for row in referrals.values())}
    counts = led_to(people)
    links = [_link(referrals[key], depth, counts) for key, depth in steps[:LONGEST]]
    root = Contact.objects.get(pk=bounds["person"])
    return Chain(root, *counts[root.pk], links, is_whole=len(steps) <= LONGEST)


def _link(referral: Referral, depth: int, counts: dict[int, tuple[int, int, int]]) -> Link:
    return Link(referral, depth, *counts[referral.contact_id])


def led_to(people: set[int]) -> dict[int, tuple[int, int, int]]:
    """People named, insights heard and leads caught, by the person they came from."""
    named = Referral.objects.filter(referrer__in=people).values_list("referrer", "contact")
    heard = Interview.objects.filter(contact__in=people, deleted_at=None, insights__isnull=False)
    leads = Lead.objects.filter(contact__in=people).values_list("contact")
    names: dict[int, set[int]] = defaultdict(set)
    for referrer, contact in named:
        names[referrer].add(contact)
    insights = Counter(key for (key,) in heard.values_list("contact"))
    caught = Counter(key for (key,) in leads)
    return {key: (len(names[key]), insights[key], caught[key]) for key in people}
