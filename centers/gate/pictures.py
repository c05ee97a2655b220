"""The term report as bars; the table below has every figure."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from careers.pictures import BAR_STEP, Bar, draw_bars
from centers.gate.reports import GroupRow, Report


@dataclass(frozen=True)
class Picture:
    """Bars with their title; `words` say the same to whoever does not see them."""

    title: str
    unit: str
    bars: list[Bar]

    @property
    def words(self) -> str:
        return "; ".join(f"{bar.label}: {bar.value:g}" for bar in self.bars)

    @property
    def height(self) -> int:
        return len(self.bars) * BAR_STEP


def pictures_of(report: Report) -> list[Picture]:
    """The funnel and the coverage by topic of the report's first line; none is empty."""
    if report.first is None:
        return []
    drawn = [_funnel(report.first), _coverage(report, report.first)]
    return [picture for picture in drawn if picture.bars]


def _funnel(row: GroupRow) -> Picture:
    steps = [
        (_("Asked"), row.asked),
        (_("Answered"), row.answered),
        (_("Held"), row.held),
        (_("Thanked"), row.thanked),
        (_("Debriefed"), row.debriefed),
    ]
    return Picture(_("From asking to thanks"), _("Conversations"), _bars(steps))


def _coverage(report: Report, row: GroupRow) -> Picture:
    topics = list(zip(report.topics, row.coverage, strict=True))
    return Picture(_("What students heard about"), _("Students"), _bars(topics))


def _bars(rows: list[tuple[str, int | None]]) -> list[Bar]:
    """What may not be shown is not drawn."""
    shown = [(label, float(value)) for label, value in rows if value is not None]
    highest = max((value for _label, value in shown), default=0)
    return draw_bars(shown, highest=highest) if highest else []
