"""The one page taken along: what to know, what to ask, and room to write (S53)."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from interviews.calling import number_to_call
from interviews.models import Contribution, Interview, Kind, PlannedQuestion, Preparation
from interviews.readiness import preparation_of, seconds_to_say

# What fits on one page with room to write; our own figures, seen on A4 and on Letter.
MOST_QUESTIONS = 10
MANY_QUESTIONS = 6
MOST_FACTS = 3


@dataclass(frozen=True)
class Brief:
    """What the page shows; `left_out` counts the if-time questions that found no room."""

    interview: Interview
    preparation: Preparation
    questions: list[PlannedQuestion]
    left_out: int
    agenda: list
    found: list[str]
    quotes: list[str]
    contributions: list[str]
    pitch: str
    pitch_seconds: int

    @property
    def is_dense(self) -> bool:
        return len(self.questions) > MANY_QUESTIONS


def brief_of(interview: Interview) -> Brief:
    """Gather one interview's page; must-ask questions come before those for which time may lack."""
    questions = sorted(interview.questions.all(), key=lambda question: not question.is_must)
    owner = interview.owner
    return Brief(
        interview=interview,
        preparation=preparation_of(interview),
        questions=questions[:MOST_QUESTIONS],
        left_out=max(len(questions) - MOST_QUESTIONS, 0),
        agenda=list(interview.agenda.all()),
        found=found_by_homework(interview),
        quotes=quotes_of(interview),
        contributions=contributions_for(interview),
        pitch=owner.pitch,
        pitch_seconds=seconds_to_say(owner.pitch),
    )


def facts_of(brief: Brief) -> list[tuple[str, str]]:
    """What stands above the questions, each fact with its label; what is empty is left out."""
    interview, preparation = brief.interview, brief.preparation
    agenda = [f"{Truncator(part.text).chars(50)} {part.minutes}" for part in brief.agenda]
    small_talk = preparation.small_talk or interview.contact.how_known
    pitch = f"{Truncator(brief.pitch).chars(260)} ({brief.pitch_seconds} s)" if brief.pitch else ""
    facts = [
        (_("When"), when(interview)),
        (_("Where"), " · ".join(filter(None, [interview.get_medium_display(), where(interview)]))),
        (_("Goal"), Truncator(interview.goal).chars(160)),
        (_("Small talk"), Truncator(small_talk).chars(200)),
        (_("You found"), " · ".join(Truncator(text).chars(90) for text in brief.found)),
        *((_("They said"), Truncator(quote).chars(160)) for quote in brief.quotes),
        (_("Agenda"), " · ".join(agenda)),
        (_("Your pitch"), pitch),
        (_("You could"), " · ".join(Truncator(text).chars(80) for text in brief.contributions)),
        (_("Remember me for"), preparation.impression),
    ]
    return [(label, text) for label, text in facts if text]


def when(interview: Interview) -> str:
    """The time on the owner's clock, the minutes, and the time on theirs where it is known."""
    if interview.scheduled_for is None:
        return ""
    here = date_format(timezone.localtime(interview.scheduled_for), "DATED_MOMENT_FORMAT")
    length = _("%(minutes)s minutes") % {"minutes": interview.minutes}
    if not interview.contact.time_zone:
        return f"{here}, {length}"
    there = interview.scheduled_for.astimezone(ZoneInfo(interview.contact.time_zone))
    theirs = _("%(time)s for them") % {"time": date_format(there, "TIME_WEEKDAY_FORMAT")}
    return f"{here}, {length} ({theirs})"


def where(interview: Interview) -> str:
    """The place agreed, and by phone the number to call."""
    number = number_to_call(interview)
    if number is None or number.text in interview.place:
        return interview.place
    return " · ".join(filter(None, [interview.place, number.text]))


def found_by_homework(interview: Interview) -> list[str]:
    rows = interview.homework.exclude(found="").values_list("found", flat=True)
    return list(rows[:MOST_FACTS])


def quotes_of(interview: Interview) -> list[str]:
    rows = interview.contact.publications.exclude(note="").values_list("note", flat=True)
    return list(rows[:1])


def contributions_for(interview: Interview) -> list[str]:
    """The private list, where the other side leads (S52)."""
    if interview.kind.lead == Kind.Lead.ME:
        return []
    rows = Contribution.objects.visible_to(interview.owner).values_list("text", flat=True)
    return list(rows[:MOST_FACTS])
