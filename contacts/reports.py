from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import Count, F
from django.utils.translation import gettext as _

from contacts.duplicates import met_twice
from contacts.models import ImportBatch, ImportRow

Outcome = ImportRow.Outcome
ROWS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did or would do; each error names its row, or no row for the whole file."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: int = 0
    errors: list[dict[str, Any]] = field(default_factory=list)

    @property
    def read(self) -> int:
        """Rows that could be read."""
        return self.new + self.changed + self.unchanged + self.skipped

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        lines = [
            _("%(new)s new, %(changed)s changed, %(unchanged)s unchanged, %(skipped)s skipped")
            % self.as_json()
        ]
        for error in self.errors:
            place = _("row %(row)s") % error if error["row"] else _("file")
            lines.append(f"{place}: {error['reason']}")
        return "\n".join(lines)


def report_on(batch: ImportBatch) -> ImportReport:
    """The counts of a batch; hidden rows and rows left out count as skipped."""
    if batch.failure:
        return failed_report(batch.failure)
    if batch.state == "unmapped":
        return failed_report(_("The columns are not known. Is this a list of people?"))
    rows = batch.rows.values_list("outcome", "is_chosen").annotate(Count("pk"))
    counts: Counter[str] = Counter()
    for outcome, is_chosen, count in rows:
        is_left_out = outcome in (Outcome.NEW, Outcome.CHANGED) and not is_chosen
        counts[Outcome.SKIPPED if is_left_out else outcome] += count
    errors = batch.rows.filter(outcome=Outcome.ERROR).order_by("number")
    return ImportReport(
        new=counts[Outcome.NEW],
        changed=counts[Outcome.CHANGED],
        unchanged=counts[Outcome.UNCHANGED],
        skipped=counts[Outcome.SKIPPED] + batch.hidden_rows,
        errors=list(errors.values("reason", row=F("number"))),  # type: ignore[arg-type]
    )


def failed_report(reason: str) -> ImportReport:
    return ImportReport(errors=[{"row": None, "reason": reason}])


def preview_of(batch: ImportBatch, *, outcome: str, mark: str) -> dict[str, Any]:
    """What the page of an import shows: its state, its counts and one page of its rows."""
    report = report_on(batch)
    tabs = [(value, str(label), getattr(report, value)) for value, label in Outcome.choices[:4]]
    tabs.append((Outcome.ERROR.value, str(Outcome.ERROR.label), len(report.errors)))
    shown = outcome if outcome in Outcome.values else _first_shown(tabs)
    after = int(mark) if mark.isdecimal() and len(mark) < 10 else -1
    rows = batch.rows.filter(outcome=shown, number__gt=after).order_by("number")
    found = list(rows.select_related("contact", "suggestion")[: ROWS_SHOWN + 1])
    return {
        "batch": batch,
        "report": report,
        "tabs": [tab for tab in tabs if tab[2]],
        "shown": shown,
        "rows": found[:ROWS_SHOWN],
        "after": found[ROWS_SHOWN - 1].number if len(found) > ROWS_SHOWN else "",
        "is_kept": _is_kept(batch) if batch.failure else False,
        "twins": met_twice(batch) if batch.state == "applied" else 0,
        "chosen": batch.rows.filter(is_chosen=True).count() if batch.state == "staged" else 0,
    }


def _is_kept(batch: ImportBatch) -> bool:
    """Whether the file itself is still there; it is not fetched for the page."""
    return ImportBatch.objects.filter(pk=batch.pk, content__isnull=False).exists()


def _first_shown(tabs: list[tuple[str, str, int]]) -> str:
    return next((value for value, _label, count in tabs if count), Outcome.NEW.value)
