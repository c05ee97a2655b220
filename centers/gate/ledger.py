"""What reports have shown so far, so that no two of them tell of fewer than five."""

from collections import defaultdict
from collections.abc import Iterable

from centers.gate.facts import claims_of
from centers.models import Center, ReportedFigure
from centers.suppression import Claim, settle_claims
from centers.terms import Term

Claims = dict[str, dict[str, Claim]]
Known = dict[str, list[ReportedFigure]]


def settle_report(*, center: Center, term: Term, is_formal: bool) -> Claims:
    """Claims by figure and group that may be shown, remembered as shown."""
    ledger = ReportedFigure.objects.filter(center=center, term=term.code, is_formal=is_formal)
    known: Known = defaultdict(list)
    for each in ledger.order_by("id"):
        known[each.figure].append(each)
    settled = {
        figure: _settle(claims, known[figure])
        for figure, claims in claims_of(center, term, is_formal=is_formal).items()
    }
    blank = ReportedFigure(center=center, term=term.code, is_formal=is_formal)
    _remember(blank, settled, known)
    return settled


def _settle(claims: dict[str, Claim], known: list[ReportedFigure]) -> dict[str, Claim]:
    shown = {each.group: Claim(each.value, frozenset(each.people)) for each in known}
    return settle_claims(claims, shown, {frozenset(each.people) for each in known})


def _remember(blank: ReportedFigure, settled: Claims, known: Known) -> None:
    """Two statements for all figures: what the same people now make, and what is new."""
    changed, new = [], []
    for figure, claims in settled.items():
        latest = {each.group: each for each in known[figure]}
        for group, claim in claims.items():
            row = latest.get(group)
            if row is None or frozenset(row.people) != claim.people:
                new.append(_row(blank, figure, group, claim))
            elif row.value != claim.value:
                row.value = claim.value
                changed.append(row)
    ReportedFigure.objects.bulk_update(changed, ["value"])
    ReportedFigure.objects.bulk_create(new)


def _row(blank: ReportedFigure, figure: str, group: str, claim: Claim) -> ReportedFigure:
    return ReportedFigure(
        center=blank.center,
        term=blank.term,
        is_formal=blank.is_formal,
        figure=figure,
        group=group,
        value=claim.value,
        people=_array(claim.people),
    )


def _array(people: Iterable[int]) -> str:
    """As PostgreSQL writes it: number by number, a hundred thousand of them take seconds."""
    return f"{{{','.join(map(str, sorted(people)))}}}"
