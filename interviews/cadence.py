"""When an interview asks for a step: one table of rules, one pure function from facts to steps."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time, timedelta

from django.utils.translation import gettext_lazy as _

from interviews.models import Interview
from reminders.clock import Clock, Unit
from reminders.rules import Preset, Rule, Setting
from reminders.wanted import Wanted

Silence = Interview.Silence

RULES = [
    Rule(
        code="second_person",
        label=_("Think of a second person at the same organization"),
        source="R19",
        amount=3,
        unit=Unit.BUSINESS_DAYS,
        after=_("you asked and nobody answered"),
        is_on=False,
    ),
    Rule(
        code="nudge",
        label=_("Nudge, kindly and briefly"),
        source="R18",
        amount=5,
        unit=Unit.BUSINESS_DAYS,
        after=_("you asked and nobody answered"),
    ),
    Rule(
        code="nudge_again",
        label=_("Nudge a second and last time"),
        source="R20",
        amount=7,
        unit=Unit.DAYS,
        after=_("you nudged and nobody answered"),
        is_on=False,
    ),
    Rule(
        code="close",
        label=_("Close it kindly: no reply"),
        source="R18",
        amount=5,
        unit=Unit.BUSINESS_DAYS,
        after=_("you nudged and nobody answered"),
    ),
    Rule(
        code="ask_again",
        label=_("Ask again"),
        source="S39",
        amount=0,
        unit=Unit.DAYS,
        after=_("the day they named"),
    ),
    Rule(
        code="schedule",
        label=_("Answer and find a time"),
        source="R21",
        amount=1,
        unit=Unit.DAYS,
        after=_("they said yes"),
    ),
    Rule(
        code="prepare",
        label=_("Do the homework"),
        source="R25",
        amount=2,
        unit=Unit.DAYS,
        after=_("the conversation"),
        is_before=True,
    ),
    Rule(
        code="confirm",
        label=_("Confirm the conversation"),
        source="R26",
        amount=24,
        unit=Unit.HOURS,
        after=_("the conversation"),
        is_before=True,
        is_exact=True,
    ),
    Rule(
        code="hour_before",
        label=_("Get ready, it starts soon"),
        source="R62",
        amount=1,
        unit=Unit.HOURS,
        after=_("the conversation"),
        is_before=True,
        is_exact=True,
    ),
    Rule(
        code="hold",
        label=_("Note that you talked"),
        source="R35",
        amount=1,
        unit=Unit.HOURS,
        after=_("the planned end"),
        is_exact=True,
    ),
    Rule(
        code="debrief",
        label=_("Write down what you heard, the same day"),
        source="R35",
        amount=2,
        unit=Unit.HOURS,
        after=_("you talked"),
        is_exact=True,
    ),
    Rule(
        code="thank",
        label=_("Send written thanks"),
        source="R40",
        amount=24,
        unit=Unit.HOURS,
        after=_("you talked"),
        is_exact=True,
    ),
    Rule(
        code="thank_late",
        label=_("Send written thanks, still worth it"),
        source="R40",
        amount=48,
        unit=Unit.HOURS,
        after=_("you talked"),
        is_exact=True,
    ),
]

# All other steps write to the person, or wait for them: they end with "do not contact" (F88).
DONE_ALONE = {"prepare", "hour_before", "hold", "debrief"}

# What "no answer" means: three habits a user can choose from (R18, R19, R20).
PRESETS = [
    Preset(
        Silence.GENTLE,
        Silence.GENTLE.label,
        {"nudge": (5, Unit.BUSINESS_DAYS), "close": (5, Unit.BUSINESS_DAYS)},
    ),
    Preset(
        Silence.SECOND_PERSON,
        Silence.SECOND_PERSON.label,
        {
            "second_person": (3, Unit.BUSINESS_DAYS),
            "nudge": (7, Unit.BUSINESS_DAYS),
            "close": (5, Unit.BUSINESS_DAYS),
        },
    ),
    Preset(
        Silence.PERSISTENT,
        Silence.PERSISTENT.label,
        {"nudge": (7, Unit.DAYS), "nudge_again": (7, Unit.DAYS), "close": (7, Unit.DAYS)},
    ),
]


OLD_NEWS = timedelta(days=14)


def wanted_reminders(
    interview: Interview, settings: Mapping[str, Setting], clock: Clock
) -> list[Wanted]:
    """Every step this interview's facts ask for; the owner's settings say when and whether.

    Pure: reads fields of `interview` and of its contact, nothing else. Instants are UTC.
    """
    if interview.deleted_at or interview.is_over:
        return []
    settings = _with_habit(interview.silence, settings)
    return [
        _wanted(interview, settings[code], start, until, clock)
        for code, start, until in _steps(interview, settings, clock)
        if start and settings[code].is_on and _is_welcome(code, interview)
    ]


def _is_welcome(code: str, interview: Interview) -> bool:
    return code in DONE_ALONE or interview.contact.is_approachable


def nudges_twice(interview: Interview, settings: Mapping[str, Setting]) -> bool:
    """Whether a second nudge follows the first: by this one's habit, else by the owner's (R20)."""
    return _with_habit(interview.silence, settings)["nudge_again"].is_on


def _with_habit(code: str, settings: Mapping[str, Setting]) -> Mapping[str, Setting]:
    """The owner's settings, with the habit this one interview was given (R18-R20)."""
    amounts = next((preset.amounts for preset in PRESETS if preset.code == code), None)
    if amounts is None:
        return settings
    about_silence = {code for preset in PRESETS for code in preset.amounts}
    changed = {
        code: Setting(settings[code].rule, code in amounts, *amounts.get(code, (0, Unit.DAYS)))
        for code in about_silence
    }
    return {**settings, **changed}


Step = tuple[str, datetime | None, datetime | None]


def _steps(interview: Interview, settings: Mapping[str, Setting], clock: Clock) -> Iterator[Step]:
    """Rule, the fact it counts from, and until when it makes sense: the open one of each stage."""
    if interview.held_at:
        yield from _after_the_talk(interview, interview.held_at, settings, clock)
    elif interview.postponed_until:
        yield "ask_again", clock.at(interview.postponed_until), None
    elif interview.scheduled_for:
        yield from _around_the_talk(interview, clock)
    elif interview.agreed_at:
        yield "schedule", interview.agreed_at, None
    elif interview.asked_at:
        yield from _silence(interview, settings)


def _silence(interview: Interview, settings: Mapping[str, Setting]) -> Iterator[Step]:
    """One nudge, or two for those who are persistent (R20), then a kind end (R18)."""
    if interview.nudged_again_at:
        yield "close", interview.nudged_again_at, None
    elif interview.nudged_at:
        code = "nudge_again" if settings["nudge_again"].is_on else "close"
        yield code, interview.nudged_at, None
    else:
        yield "second_person", interview.asked_at, None
        yield "nudge", interview.asked_at, None


def _around_the_talk(interview: Interview, clock: Clock) -> Iterator[Step]:
    start = interview.scheduled_for
    if start and start > clock.now:
        for code in ("prepare", "confirm", "hour_before"):
            yield code, start, start
    yield "hold", interview.ends_at, None


def _after_the_talk(
    interview: Interview, held_at: datetime, settings: Mapping[str, Setting], clock: Clock
) -> Iterator[Step]:
    """The diary and the thanks; the second call for thanks takes the place of the first.

    Nothing when the talk was long over before it was entered: somebody moves in with old notes.
    """
    if interview.created_at - held_at > OLD_NEWS:
        return
    if not interview.debriefed_at:
        yield "debrief", held_at, None
    if not interview.thanked_at:
        late = settings["thank_late"]
        yield "thank", held_at, late.moment(held_at, clock) if late.is_on else None
        yield "thank_late", held_at, None


def _wanted(
    interview: Interview,
    setting: Setting,
    start: datetime,
    until: datetime | None,
    clock: Clock,
) -> Wanted:
    rule = setting.rule
    due_at = setting.moment(start, clock)
    if rule.code == "debrief":
        due_at = _same_day(due_at, start, clock)
    elif rule.code in ("thank", "thank_late"):
        due_at = clock.daytime(due_at)
    hangs_on_talk = rule.code in ("debrief", "thank", "thank_late")
    return Wanted(
        source=f"interview:{interview.pk}",
        rule=rule.code,
        due_at=due_at,
        occurrence="" if hangs_on_talk else start.astimezone(UTC).strftime("%Y%m%dT%H%MZ"),
        is_exact=rule.is_exact,
        until=until,
    )


def _same_day(due_at: datetime, held_at: datetime, clock: Clock) -> datetime:
    """Not after ten in the evening of the day of the talk, or at once after a later one (R35)."""
    evening = clock.at(clock.day_of(held_at), time(22))
    return max(held_at, min(due_at, evening))
