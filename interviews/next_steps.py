"""The one thing to do next about an interview; a page says it in its first line."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from interviews.cadence import nudges_twice
from interviews.models import Interview
from interviews.recipients import next_to_thank
from reminders.rules import settings_of

Stage = Interview.Stage
# Pages on which the owner writes to the person.
WRITES = {"ask", "schedule", "thank"}
AT_THE_DOOR = dt.timedelta(minutes=15)


@dataclass(frozen=True)
class NextStep:
    """What to do, why now, the words on the button, and the page behind it ("" for none)."""

    title: str
    why: str
    label: str = ""
    page: str = ""


def next_step(interview: Interview, now: dt.datetime) -> NextStep:
    """What a wise friend would say first about this interview, at the moment `now`.

    One query, for the owner's habit, while an answer is waited for.
    """
    name = interview.contact.short_name
    step = STEPS[interview.stage](interview, name, now)
    would_write = step.page in WRITES or interview.stage == Stage.ASKED
    if would_write and interview.contact.do_not_contact_at:
        return step_in_peace(interview, name, now)
    return step


def step_for_idea(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    return NextStep(
        _("Ask %(name)s for %(minutes)s minutes.") % {"name": name, "minutes": interview.minutes},
        _("Short and friendly: who you are, what interests you, why you ask this person."),
        _("Write the request"),
        "ask",
    )


def step_for_asked(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    if interview.nudged_again_at:
        return _rest(_("Let it rest; you have asked %(name)s three times.") % {"name": name})
    is_persistent = nudges_twice(interview, settings_of(interview.owner))
    if interview.nudged_at and not is_persistent:
        return _rest(_("Let it rest; you have asked %(name)s twice.") % {"name": name})
    wait = _("Wait for an answer from %(name)s.") % {"name": name}
    why = _why_wait(interview, is_persistent=is_persistent)
    if _wrote_just_now(interview, now):
        return NextStep(wait, why)
    return NextStep(wait, why, _("Write a nudge"), "ask")


def _wrote_just_now(interview: Interview, now: dt.datetime) -> bool:
    """The most impatient habit waits three days (R19); before that a nudge only presses."""
    written_at = interview.nudged_at or interview.asked_at
    return bool(written_at and now - written_at < dt.timedelta(days=3))


def _why_wait(interview: Interview, *, is_persistent: bool) -> str:
    if interview.nudged_at:
        return _("You nudged once. One more word, with something new in it, then let it rest.")
    if is_persistent:
        return _("People are busy. After a while a short nudge is welcome, and later one more.")
    return _("People are busy. After a week a short nudge is welcome, once.")


def step_in_peace(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    """Somebody who is not to be contacted is asked, nudged and thanked no more (F88)."""
    if interview.held_at and not interview.debriefed_at:
        return step_for_thanked(interview, name, now)
    return NextStep(
        _("%(name)s does not wish to be written to.") % {"name": name},
        _("That is about their days, not about you. There are others to ask."),
        _("Close kindly"),
        "close",
    )


def _rest(title: str) -> NextStep:
    return NextStep(
        title,
        _("No answer says nothing about you. Ask somebody else meanwhile."),
        _("Close kindly"),
        "close",
    )


def step_for_postponed(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    return NextStep(
        _("Ask %(name)s again when the time has come.") % {"name": name},
        _("Not now is not no: you will hear from us on the day."),
        _("Ask again"),
        "ask",
    )


def step_for_agreed(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    return NextStep(
        _("Find a time with %(name)s.") % {"name": name},
        _("A yes is warmest today. Offer two or three windows, at their convenience."),
        _("Set the time"),
        "schedule",
    )


def step_for_scheduled(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    if interview.ends_at and interview.ends_at <= now:
        return NextStep(
            _("Did you talk with %(name)s?") % {"name": name},
            _("Write down what you heard while it is fresh."),
            _("Yes, we talked"),
            "hold",
        )
    if interview.scheduled_for and interview.scheduled_for - now <= AT_THE_DOOR:
        return NextStep(
            _("It is time to talk with %(name)s.") % {"name": name},
            _("Your questions and the clock are on one page; it works without a network."),
            _("Open the page for the talk"),
            f"../talk/{interview.pk}",
        )
    return NextStep(
        _("Prepare for %(name)s.") % {"name": name},
        _("The field, the place, the person: an hour of reading makes better questions."),
        _("Prepare"),
        "prepare",
    )


def step_for_held(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    name = next_to_thank(interview).short_name
    return NextStep(
        _("Thank %(name)s while it is fresh.") % {"name": name},
        _("Name one thing you heard and what you will do with it."),
        _("Write the thank-you"),
        "thank",
    )


def step_for_thanked(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    if interview.debriefed_at is None:
        return NextStep(
            _("Write down what you learned from %(name)s.") % {"name": name},
            _("Half of it is gone by tomorrow."),
            _("Write it down"),
            "debrief",
        )
    return NextStep(
        _("All is done here."),
        _("You asked, talked and thanked. Close it, or leave it open for news."),
        _("Close"),
        "close",
    )


def step_for_declined(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    return NextStep(
        _("%(name)s said no, and that is fine.") % {"name": name},
        _("A no is about their week, not about you. There are others to ask."),
        _("Ask somebody else"),
        "../new",
    )


def step_for_closed(interview: Interview, name: str, now: dt.datetime) -> NextStep:
    """Thanks that are owed do not vanish with the rest (R42)."""
    if interview.held_at and not interview.thanked_at and interview.contact.is_approachable:
        name = next_to_thank(interview).short_name
        return NextStep(
            _("%(name)s has no written thanks yet.") % {"name": name},
            _("It is closed, and late thanks are still worth sending."),
            _("Write the thank-you"),
            "thank",
        )
    return NextStep(
        _("Nothing to do here."), _("This one is closed; you can take it up again any time.")
    )


STEPS = {
    Stage.IDEA: step_for_idea,
    Stage.ASKED: step_for_asked,
    Stage.POSTPONED: step_for_postponed,
    Stage.AGREED: step_for_agreed,
    Stage.SCHEDULED: step_for_scheduled,
    Stage.HELD: step_for_held,
    Stage.THANKED: step_for_thanked,
    Stage.DECLINED: step_for_declined,
    Stage.CLOSED: step_for_closed,
}
