"""A picture of the network: me in the middle, who led to whom around me (S72, F43)."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import chain, islice

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from accounts.models import User
from careers.models import Career
from contacts.models import Contact
from interviews.models import Interview, Referral

MOST_PEOPLE = 2000
# Units of the picture: between rings, between two names on the rim, for a name outside it.
RING = 130
ROOM = 22
NAME = 180
# Shapes and colours in templates/interviews/_network_marks.html and _network.scss.
MARKS = 8
# From so many people on, only the best connected have their names written from afar.
CROWD = 150
NAMED_FROM_AFAR = 40
_SCREEN = 800


@dataclass(slots=True)
class Node:
    """One person of the picture: their place, their group and its mark, who led to them."""

    key: int
    name: str
    parent: int = 0
    group: str = ""
    mark: int = 0
    angle: float = 0
    radius: float = 0
    depth: int = 0
    leaves: int = 1
    parent_name: str = ""
    is_near: bool = False
    children: list["Node"] = field(default_factory=list)

    @property
    def place(self) -> str:
        x, y = self.radius * math.cos(self.angle), self.radius * math.sin(self.angle)
        return f"{round(x)} {round(y)}"


@dataclass(frozen=True)
class Picture:
    """Nodes, each after who led to them; what the marks stand for; how far it reaches."""

    nodes: list[Node]
    groups: list[tuple[str, int]]
    colour: str
    reach: int
    is_whole: bool

    @property
    def view_box(self) -> str:
        return f"{-self.reach} {-self.reach} {2 * self.reach} {2 * self.reach}"

    @property
    def rim(self) -> int:
        """How far out the last marks stand."""
        return self.reach - NAME

    @property
    def unit(self) -> int:
        """How much larger a mark has to be drawn to be seen when all of it is in view."""
        return max(1, round(2 * self.reach / _SCREEN))

    @property
    def font_size(self) -> int:
        return 14 * self.unit

    @property
    def is_crowded(self) -> bool:
        return len(self.nodes) > CROWD

    @property
    def lines(self) -> str:
        """One path from each parent to each child; who has no parent hangs on the middle."""
        places = {node.key: node.place for node in self.nodes}
        return "".join(
            f"M{places.get(node.parent, '0 0')}L{places[node.key]}" for node in self.nodes
        )

    @property
    def marks(self) -> SafeString:
        """A link for each person. A template would take ten times as long for 2,000 of them."""
        people = reverse("contacts:list")
        return SafeString("".join(_mark(node, people) for node in self.nodes))


def _mark(node: Node, people: str) -> str:
    """The name runs outward, and is never upside down."""
    degrees = round(math.degrees(node.angle))
    is_left = 90 < degrees < 270
    side = ' dx="-.8em" text-anchor="end"' if is_left else ' dx=".8em"'
    far = "" if node.is_near else ' class="far"'
    return (
        f'<a href="{people}{node.key}/" data-node="{node.key}" data-parent="{node.parent}"'
        f' transform="translate({node.place})"><use href="#mark-{node.mark}"/>'
        f'<text transform="rotate({degrees - 180 * is_left})"{side}{far}>'
        f"{escape(node.name)}</text></a>"
    )


def network_of(owner: User, *, colour: str = "") -> Picture:
    """Everybody the owner talked to or heard of, at most 2,000, newest first; four queries."""
    parents = _parents(owner)
    seen = _seen(owner, by_career=colour == "career")
    pairs = chain.from_iterable(parents.items())
    keys = list(islice(dict.fromkeys(chain(pairs, seen)), MOST_PEOPLE + 1))
    people = Contact.objects.visible_to(owner).filter(pk__in=keys[:MOST_PEOPLE])
    nodes = {
        key: Node(key, name, parents.get(key, 0), seen.get(key, ""))
        for key, name in people.values_list("pk", "name")
    }
    _hang(nodes)
    groups = _colour(nodes.values())
    for node in nlargest(NAMED_FROM_AFAR, nodes.values(), key=lambda node: len(node.children)):
        node.is_near = bool(node.children)
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
        passed, parent = {node.key}, nodes.get(node.parent)
        while parent and parent.key not in passed:
            passed.add(parent.key)
            parent = nodes.get(parent.parent)
        if parent or node.parent not in nodes:
            node.parent = 0
    for node in nodes.values():
        if node.parent:
            nodes[node.parent].children.append(node)
            node.parent_name = nodes[node.parent].name


def _colour(nodes: Iterable[Node]) -> list[tuple[str, int]]:
    """Number the groups, the largest first; the small ones share the last mark."""
    members: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        members[node.group].append(node)
    members.pop("", None)
    ranked = sorted(members, key=lambda group: (-len(members[group]), group))
    for rank, group in enumerate(ranked, start=1):
        for node in members[group]:
            node.mark = min(rank, MARKS)
    return [(group, min(rank, MARKS)) for rank, group in enumerate(ranked, start=1)]


def _place(roots: list[Node], order: list[Node]) -> int:
    """Who led to nobody stands on the rim, the others on a ring for each step from the middle."""
    for node in reversed(order):
        node.leaves = sum(child.leaves for child in node.children) or 1
    total = sum(node.leaves for node in roots) or 1
    rings = 1 + max((node.depth for node in order), default=0)
    rim = max(RING * rings, total * ROOM / (2 * math.pi))
    for node in order:
        node.radius = rim / rings * (node.depth + 1) if node.children else rim
    _spread(roots, 2 * math.pi / total)
    return round(rim) + NAME


def _walk(roots: list[Node]) -> Iterator[Node]:
    """Every node after its parent, without recursion: chains may be long."""
    stack = [(node, 0) for node in reversed(roots)]
    while stack:
        node, depth = stack.pop()
        node.depth = depth
        yield node
        stack.extend((child, depth + 1) for child in reversed(node.children))


def _spread(roots: list[Node], slice_: float) -> None:
    """Give each person an angle in proportion to how many stand on the rim behind them."""
    stack = [(roots, 0.0)]
    while stack:
        siblings, angle = stack.pop()
        for node in siblings:
            node.angle = angle + node.leaves * slice_ / 2
            stack.append((node.children, angle))
            angle += node.leaves * slice_
