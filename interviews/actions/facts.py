import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from interviews.actions.planning import follow_tracks, replan, replan_goal
from interviews.actions.referrals import follow_interview
from interviews.followers import follow
from interviews.models import Interview

# What each verb wrote, so that it can be taken back.
FACTS = {
    "ask": ["asked_at"],
    "nudge": ["nudged_at"],
    "nudge_again": ["nudged_again_at"],
    "agree": ["agreed_at"],
    "schedule": ["scheduled_for"],
    "hold": ["held_at"],
    "debrief": ["debriefed_at"],
    "thank": ["thanked_at"],
    "thank_in_person": ["thanked_in_person_at"],
    "postpone": ["postponed_until"],
    "decline": ["declined_at"],
    "close": ["closed_at", "close_reason"],
}
# What floors above count of a conversation that took place.
COUNTED = {"held_at", "thanked_at", "debriefed_at"}
ASKING = {"ask", "nudge", "nudge_again"}


@transaction.atomic
def record(interview: Interview, **facts: dt.datetime | dt.date | str | int | None) -> None:
    """Write facts of one interview and replan it; the stage follows by itself."""
    for name, value in facts.items():
        setattr(interview, name, value)
    interview.save(update_fields=[*facts, "updated_at"])
    interview.refresh_from_db(fields=["stage"])
    replan(interview)
    if facts.keys() & {"asked_at", "held_at"}:
        follow_interview(interview)
        follow_tracks(interview)
    if facts.keys() & {"scheduled_for", "held_at"}:
        replan_goal(interview.owner)
    if facts.keys() & COUNTED:
        follow(interview.owner)


@transaction.atomic
def take_back(*, interview: Interview, verb: str) -> None:
    """Undo the last use of a verb; words that were noted as sent are a draft again.

    Raises ValidationError for a verb that cannot be taken back (yet).
    """
    if verb not in FACTS:
        raise ValidationError(_("That cannot be undone."))
    if verb == "hold" and interview.thanked_at:
        raise ValidationError(_("Take back the thank-you first."))
    if verb == "nudge" and interview.nudged_again_at:
        verb = "nudge_again"
    if verb in ASKING:
        _unsend(interview, getattr(interview, FACTS[verb][0]))
    empty = {name: "" if name == "close_reason" else None for name in FACTS[verb]}
    record(interview, **empty)


def _unsend(interview: Interview, at: dt.datetime | None) -> None:
    """Without its attempt, so that no channel is blamed for it in the reply rate."""
    attempts = interview.outreaches.filter(sent_at=at, sent_at__isnull=False, answered_at=None)
    attempts.filter(text="").delete()
    if not interview.outreaches.filter(sent_at=None).exists():
        attempts.update(sent_at=None, is_nudge=False)
