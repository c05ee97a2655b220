"""Two texts that grew out of one become one text again, and nothing that was typed is lost.

Used when two devices write the same notes: lines are compared first, letters only where both
sides changed the same lines. Where even the letters collide, both versions stay.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

# Comparing grows with both lengths: beyond this a saved note would wait for seconds.
MOST_COMPARISONS = 4_000_000


@dataclass(frozen=True)
class Edit:
    """What one side did to `base[start:end]`."""

    start: int
    end: int
    new: Sequence[str]
    is_theirs: bool


@dataclass(frozen=True)
class Clash:
    """A stretch of the base that both sides changed, and what became of it on each side."""

    base: list[str]
    theirs: list[str]
    mine: list[str]


class LettersClashError(Exception):
    """Both sides changed the same letters."""


Settle = Callable[[Clash], list[str]]


def merge_texts(base: str, theirs: str, mine: str) -> str:
    """Join two descendants of `base`; line ends of any kind become plain newlines."""
    base, theirs, mine = (unify_line_ends(text) for text in (base, theirs, mine))
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    lines = merge(base.split("\n"), theirs.split("\n"), mine.split("\n"), settle_lines)
    return "\n".join(lines)


def unify_line_ends(text: str) -> str:
    """A browser's form sends CRLF, its scripts LF: compare like with like."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def settle_lines(clash: Clash) -> list[str]:
    """Join two versions of some lines letter by letter, or keep the one below the other."""
    if clash.theirs == clash.mine:
        return clash.mine
    base, theirs, mine = (list("\n".join(side)) for side in (clash.base, clash.theirs, clash.mine))
    try:
        return "".join(merge(base, theirs, mine, refuse_letters)).split("\n")
    except LettersClashError:
        return [*clash.theirs, *clash.mine]


def refuse_letters(clash: Clash) -> list[str]:
    raise LettersClashError


def merge(
    base: Sequence[str], theirs: Sequence[str], mine: Sequence[str], settle: Settle
) -> list[str]:
    """Apply both sides' edits to the base; `settle` decides where they meet.

    Lines may be inserted beside a changed line; letters that touch a change belong to it.
    """
    merged: list[str] = []
    position = 0
    changes = [*edits(base, theirs, is_theirs=True), *edits(base, mine, is_theirs=False)]
    for cluster in clusters(changes, may_touch=settle is settle_lines):
        start, end = min(e.start for e in cluster), max(e.end for e in cluster)
        merged += base[position:start]
        merged += apply_cluster(base, cluster, start, end, settle)
        position = end
    return [*merged, *base[position:]]


def apply_cluster(
    base: Sequence[str], cluster: list[Edit], start: int, end: int, settle: Settle
) -> list[str]:
    sides = {edit.is_theirs for edit in cluster}
    versions = {
        side: rewrite(base, [e for e in cluster if e.is_theirs is side], start, end)
        for side in sides
    }
    if len(versions) == 1:
        return versions[sides.pop()]
    return settle(Clash(list(base[start:end]), versions[True], versions[False]))


def rewrite(base: Sequence[str], side: list[Edit], start: int, end: int) -> list[str]:
    written: list[str] = []
    for edit in side:
        written += [*base[start : edit.start], *edit.new]
        start = edit.end
    return [*written, *base[start:end]]


def edits(base: Sequence[str], side: Sequence[str], *, is_theirs: bool) -> list[Edit]:
    """List what changed; a middle too large to compare in time counts as one change."""
    head = shared_head(base, side)
    tail = shared_head(base[head:][::-1], side[head:][::-1])
    old, new = base[head : len(base) - tail], side[head : len(side) - tail]
    if len(old) * len(new) > MOST_COMPARISONS:
        return [Edit(head, head + len(old), new, is_theirs)]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Edit(head + i1, head + i2, new[j1:j2], is_theirs)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def shared_head(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def clusters(changes: list[Edit], *, may_touch: bool) -> list[list[Edit]]:
    """Group the edits that touch the same stretch of the base, in its order."""
    found: list[list[Edit]] = []
    end = -1
    for edit in sorted(changes, key=lambda e: (e.start, e.end)):
        last = found[-1][-1] if found else None
        reach = end if may_touch else end + 1
        if last and (edit.start < reach or (edit.start, edit.end) == (last.start, last.end)):
            found[-1].append(edit)
        else:
            found.append([edit])
        end = max(end, edit.end)
    return found
