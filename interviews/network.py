"""A picture of the network: me in the middle, who led to whom around me (S72, F43)."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from accounts.models import User
from careers.models import Career
from contacts.models import Contact
from interviews.models import Interview, Referral

MOST_PEOPLE = 2000
RING = 130
ROOM = 22
COLOURS = 8


@dataclass
class Node:
    """One person of the picture: their place, their group of colour, who led to them."""

    key: int
    name: str
    parent: int = 0
    group: str = ""
    colour: int = 0
    x: float = 0
    y: float = 0
    depth: int = 0
    leaves: int = 1
    parent_name: str = ""
    children: list["Node"] = field(default_factory=list)

    @property
    def is_left(self) -> bool:
        return self.x < 0

    @property
    def text_x(self) -> int:
        return round(self.x) + (-10 if self.is_left else 10)


@dataclass(frozen=True)
class Picture:
    """Nodes, each after who led to them; what the colours stand for; how far it reaches."""

    nodes: list[Node]
    groups: list[tuple[str, int]]
    colour: str
    reach: int
    is_whole: bool

    @property
    def view_box(self) -> str:
        return f"{-self.reach} {-self.reach} {2 * self.reach} {2 * self.reach}"

    @property
    def edges(self) -> Iterator[tuple[int, int, int, int]]:
        """Lines from parent to child; who has no parent hangs on the middle."""
        places = {node.key: node for node in self.nodes}
        for node in self.nodes:
            parent = places.get(node.parent)
            start = (round(parent.x), round(parent.y)) if parent else (0, 0)
            yield (*start, round(node.x), round(node.y))


def network_of(owner: User, *, colour: str = "") -> Picture:
    """Everybody the owner talked to or heard of, at most 2,000, newest first; four queries."""
    parents = _parents(owner)
    seen = _seen(owner, by_career=colour == "career")
    keys = list(islice(dict.fromkeys([*parents, *parents.values(), *seen]), MOST_PEOPLE + 1))
    names = dict(
        Contact.objects.visible_to(owner)
        .filter(pk__in=keys[:MOST_PEOPLE])
        .values_list("pk", "name")
    )
    nodes = {
        key: Node(key, name, parents.get(key, 0), seen.get(key, "")) for key, name in names.items()
    }
    _hang(nodes)
    groups = _colour(nodes.values())
    roots = [node for node in nodes.values() if not node.parent]
    order = list(_walk(roots))
    reach = _place(roots, order)
    return Picture(order, groups, colour, reach, len(keys) <= MOST_PEOPLE)


def _parents(owner: User) -> dict[int, int]:
    """Who led to whom first, newest people first."""
    rows = Referral.objects.visible_to(owner).order_by("-pk")
    pairs = list(rows.values_list("contact_id", "referrer_id")[: 2 * MOST_PEOPLE])
    found = dict.fromkeys(contact for contact, _referrer in pairs)
    found.update(pairs)
    return {contact: referrer for contact, referrer in found.items() if referrer}


def _seen(owner: User, *, by_career: bool) -> dict[int, str]:
    """The stage, or the career, of the newest conversation with each person."""
    rows = Interview.objects.visible_to(owner).order_by("-pk")
    column = "careers" if by_career else "stage"
    newest = rows.values_list("contact_id", column)[: 2 * MOST_PEOPLE]
    seen = dict(reversed(newest))
    if not by_career:
        labels = dict(Interview.Stage.choices)
        return {key: str(labels[stage]) for key, stage in seen.items()}
    titles = dict(Career.objects.visible_to(owner).values_list("pk", "title"))
    return {key: titles.get(career, "") for key, career in seen.items()}


def _hang(nodes: dict[int, Node]) -> None:
    """Give each node its children; a ring of people who named each other is cut open."""
    for node in nodes.values():
        chain, parent = {node.key}, nodes.get(node.parent)
        while parent and parent.key not in chain:
            chain.add(parent.key)
            parent = nodes.get(parent.parent)
        if parent or node.parent not in nodes:
            node.parent = 0
    for node in nodes.values():
        if node.parent:
            nodes[node.parent].children.append(node)
            node.parent_name = nodes[node.parent].name


def _colour(nodes: Iterable[Node]) -> list[tuple[str, int]]:
    """Number the groups, the largest first; the small ones share the last colour."""
    members: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        members[node.group].append(node)
    members.pop("", None)
    ranked = sorted(members, key=lambda group: (-len(members[group]), group))
    for rank, group in enumerate(ranked, start=1):
        for node in members[group]:
            node.colour = min(rank, COLOURS)
    return [(group, min(rank, COLOURS)) for rank, group in enumerate(ranked, start=1)]


def _place(roots: list[Node], order: list[Node]) -> int:
    """Rings around the middle; each person has room in proportion to whom they led to."""
    for node in reversed(order):
        node.leaves = sum(child.leaves for child in node.children) or 1
    total = sum(node.leaves for node in roots) or 1
    ring = max(RING, total * ROOM / (2 * math.pi))
    _spread(roots, 0, 2 * math.pi / total, ring)
    deepest = max((node.depth for node in order), default=0)
    return round(ring + deepest * RING + 180)


def _walk(roots: list[Node]) -> Iterator[Node]:
    """Every node after its parent, without recursion: chains may be long."""
    stack = [(node, 0) for node in reversed(roots)]
    while stack:
        node, depth = stack.pop()
        node.depth = depth
        yield node
        stack.extend((child, depth + 1) for child in reversed(node.children))


def _spread(roots: list[Node], start: float, slice_: float, ring: float) -> None:
    stack = [(roots, start)]
    while stack:
        siblings, angle = stack.pop()
        for node in siblings:
            middle = angle + node.leaves * slice_ / 2
            radius = ring + node.depth * RING
            node.x, node.y = radius * math.cos(middle), radius * math.sin(middle)
            stack.append((node.children, angle))
            angle += node.leaves * slice_
