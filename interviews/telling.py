"""Reminders of interviews in words, and the verb behind "done"."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from interviews.actions import asking, closing, facts, meeting
from interviews.models import Interview
from reminders.actions import clock_of
from reminders.models import Reminder
from reminders.sources import Event, Notice

Words = tuple[str, str, str, str]

# What the words below say of an interview. Its notes are long, and steps are shown often.
_TOLD = ["asked_at", "nudged_at", "nudged_again_at", "agreed_at", "scheduled_for", "held_at"]


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; one query for all."""
    interviews = (
        Interview.objects.filter(pk__in={reminder.source_id for reminder in reminders})
        .select_related("contact")
        .only("contact__name", "organization", *_TOLD)
        .in_bulk()
    )
    return {
        reminder.pk: _notice(reminder, interviews[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in interviews and reminder.rule in _WORDS
    }


def _notice(reminder: Reminder, interview: Interview) -> Notice:
    what, why, action, page = _WORDS[reminder.rule](interview)
    return Notice(
        what=what % {"who": interview.contact.name},
        why=why,
        who=interview.contact.name,
        action=action,
        path=_path(reminder.rule, page, interview),
    )


def _path(rule: str, page: str, interview: Interview) -> str:
    """Where the step is done; a second person is found among those one knows there (R19, F17)."""
    if rule == "second_person" and interview.organization_id:
        return reverse("contacts:organization_detail", args=[interview.organization_id])
    return reverse(f"interviews:{page}", args=[interview.pk])


def _day(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "WEEKDAY_FORMAT") if moment else ""


def _hour(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "MOMENT_ZONE_FORMAT") if moment else ""


def _second_person(interview: Interview) -> Words:
    why = _("You asked on %(day)s and have not heard back. One organization has many doors.")
    what = _("Think of a second person beside %(who)s")
    return what, why % {"day": _day(interview.asked_at)}, _("Look"), "detail"


def _nudge(interview: Interview) -> Words:
    why = _("You asked on %(day)s and have not heard back. A nudge is two or three sentences.")
    what = _("Nudge %(who)s, kindly and briefly")
    return what, why % {"day": _day(interview.asked_at)}, _("Nudge"), "ask"


def _nudge_again(interview: Interview) -> Words:
    why = _("You nudged on %(day)s and have not heard back. Add something new, and let it rest.")
    what = _("Nudge %(who)s a second and last time")
    return what, why % {"day": _day(interview.nudged_at)}, _("Nudge"), "ask"


def _close(interview: Interview) -> Words:
    why = _("You nudged on %(day)s. Silence is not about you; people are busy.")
    what = _("Close the request to %(who)s kindly")
    nudged_at = interview.nudged_again_at or interview.nudged_at
    return what, why % {"day": _day(nudged_at)}, _("Close"), "close"


def _ask_again(interview: Interview) -> Words:
    why = _("They said “not now” and named this time.")
    return _("Ask %(who)s again"), why, _("Ask"), "ask"


def _schedule(interview: Interview) -> Words:
    why = _("They said yes on %(day)s. Offer two or three times that suit them.")
    what = _("Find a time with %(who)s")
    return what, why % {"day": _day(interview.agreed_at)}, _("Set the time"), "schedule"


def _prepare(interview: Interview) -> Words:
    why = _("You talk on %(hour)s. Read up on the field, the organization and the person.")
    what = _("Prepare for %(who)s")
    return what, why % {"hour": _hour(interview.scheduled_for)}, _("Prepare"), "prepare"


def _confirm(interview: Interview) -> Words:
    why = _("You talk on %(hour)s. A short word, with your phone number, saves a missed hour.")
    what = _("Confirm the conversation with %(who)s")
    return what, why % {"hour": _hour(interview.scheduled_for)}, _("Confirm"), "detail"


def _hour_before(interview: Interview) -> Words:
    why = _("It starts on %(hour)s. Be there five minutes early.")
    what = _("In an hour: your conversation with %(who)s")
    return what, why % {"hour": _hour(interview.scheduled_for)}, _("Open"), "talk"


def _hold(interview: Interview) -> Words:
    why = _("It was planned for %(hour)s. If it did not take place, set a new time.")
    what = _("Did you talk to %(who)s?")
    return what, why % {"hour": _hour(interview.scheduled_for)}, _("Note it"), "hold"


def _debrief(interview: Interview) -> Words:
    why = _("You talked on %(hour)s. What is written the same day is still true next year.")
    what = _("Write down what %(who)s said")
    return what, why % {"hour": _hour(interview.held_at)}, _("Write"), "debrief"


def _thank(interview: Interview) -> Words:
    why = _("You talked on %(hour)s. Name one thing they said and what you will do with it.")
    what = _("Thank %(who)s while it is fresh")
    return what, why % {"hour": _hour(interview.held_at)}, _("Write"), "thank"


def _thank_late(interview: Interview) -> Words:
    why = _("You talked on %(hour)s. Late thanks are still worth sending.")
    what = _("Thank %(who)s, it is not too late")
    return what, why % {"hour": _hour(interview.held_at)}, _("Write"), "thank"


_WORDS: dict[str, Callable[[Interview], Words]] = {
    "second_person": _second_person,
    "nudge": _nudge,
    "nudge_again": _nudge_again,
    "close": _close,
    "ask_again": _ask_again,
    "schedule": _schedule,
    "prepare": _prepare,
    "confirm": _confirm,
    "hour_before": _hour_before,
    "hold": _hold,
    "debrief": _debrief,
    "thank": _thank,
    "thank_late": _thank_late,
}


def settle(*, reminder: Reminder, user: User) -> None:
    """Do the verb behind "done"; a step without one of its own is only noted as done.

    Raises ValidationError when the facts do not allow the verb (any more).
    """
    verb = _VERBS.get(reminder.rule)
    interview = Interview.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if verb and interview:
        verb(interview)


_VERBS: dict[str, Callable[[Interview], object]] = {
    "nudge": lambda interview: asking.ask(interview=interview),
    "nudge_again": lambda interview: asking.ask(interview=interview),
    "ask_again": lambda interview: asking.ask(interview=interview),
    "close": lambda interview: closing.close(
        interview=interview, reason=Interview.CloseReason.NO_REPLY
    ),
    "hold": lambda interview: meeting.hold(interview=interview),
    "debrief": lambda interview: meeting.debrief(interview=interview),
    "thank": lambda interview: meeting.thank(interview=interview),
    "thank_late": lambda interview: meeting.thank(interview=interview),
}


def take_back(*, reminder: Reminder, user: User) -> None:
    """Undo the verb that "done" did. Raises ValidationError when a later fact stands on it."""
    interview = Interview.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if interview is None:
        return
    if reminder.rule == "ask_again":
        _take_back_asking_again(reminder, interview)
    elif verb := _TAKEN_BACK.get(reminder.rule):
        facts.take_back(interview=interview, verb=verb)


def _take_back_asking_again(reminder: Reminder, interview: Interview) -> None:
    """It counted as a nudge if there was a request before; the day they named comes back."""
    facts.take_back(interview=interview, verb="nudge" if interview.nudged_at else "ask")
    named_at = datetime.strptime(f"{reminder.occurrence}+0000", "%Y%m%dT%H%MZ%z")
    facts.record(interview, postponed_until=clock_of(interview.owner).day_of(named_at))


_TAKEN_BACK = {
    "nudge": "nudge",
    "nudge_again": "nudge",
    "close": "close",
    "hold": "hold",
    "debrief": "debrief",
    "thank": "thank",
    "thank_late": "thank",
}


def events(owner: User) -> list[Event]:
    """Booked conversations of the last month and to come, without any of the owner's notes."""
    since = timezone.now() - timedelta(days=31)
    booked = Interview.objects.visible_to(owner).filter(
        scheduled_for__gte=since, closed_at=None, declined_at=None, postponed_until=None
    )
    return [event(interview) for interview in booked.select_related("contact")]


def event(interview: Interview) -> Event:
    starts_at = interview.scheduled_for or timezone.now()
    return Event(
        source=f"interview:{interview.pk}",
        summary=_("Conversation with %(who)s") % {"who": interview.contact.name},
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=interview.minutes),
        place=interview.place,
        path=interview.get_absolute_url(),
        changed_at=interview.updated_at,
    )
