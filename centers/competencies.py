"""What conversations practise, in the words employers and accreditors know (NACE, R53)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Competency:
    """A NACE career-readiness competency, the behaviour meant, and the figure that shows it."""

    name: Promise
    behaviour: Promise
    figure: str
    figure_name: Promise


COMPETENCIES = (
    Competency(
        _("Career & Self-Development"),
        _("Establish, maintain, and/or leverage relationships with people who help one along"),
        "held",
        _("conversations held"),
    ),
    Competency(
        _("Communication"),
        _("Ask appropriate questions, listen, and write down what was learned"),
        "debriefed",
        _("conversations debriefed"),
    ),
    Competency(
        _("Professionalism"),
        _("Be dependable: follow up, and give thanks in good time"),
        "thanked",
        _("people thanked"),
    ),
)


def shown_by(row: object) -> list[tuple[Competency, int | None]]:
    """Each competency with the figure of one line of a report, None where it is not shown."""
    return [(each, getattr(row, each.figure)) for each in COMPETENCIES]
