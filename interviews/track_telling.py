"""Reminders of tracks in words, and the verb behind "done"."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from interviews.actions.tracks import take_back_thanks, thank_referees
from interviews.models import Track
from reminders.models import Reminder
from reminders.sources import Notice


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; one query for the tracks, one for referees."""
    tracks = Track.objects.prefetch_related("references__contact").in_bulk(
        {reminder.source_id for reminder in reminders}
    )
    return {
        reminder.pk: _notice(reminder.rule, tracks[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in tracks
    }


def _notice(rule: str, track: Track) -> Notice:
    path = reverse("interviews:track_detail", args=[track.pk])
    if rule == "thank_referees":
        names = [row.contact.name for row in track.references.all() if row.is_to_be_thanked]
        why = _("They spoke for you. Tell them how it went, and what you will do next.")
        return Notice(_("Thank your referees"), why, ", ".join(names), _("Thank"), path)
    what = _("Answer the offer: %(title)s") % {"title": track.title}
    day = date_format(track.answer_by_on, "WEEKDAY_FORMAT") if track.answer_by_on else ""
    why = _("They want to hear from you by %(day)s. Asking for more time is fine, in time.")
    return Notice(what, why % {"day": day}, "", _("Look at the terms"), path)


def settle(*, reminder: Reminder, user: User) -> None:
    """Note that the referees were thanked; an answer to an offer is only noted as done."""
    track = Track.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if track and reminder.rule == "thank_referees":
        thank_referees(track=track)


def take_back(*, reminder: Reminder, user: User) -> None:
    """The referees have not been thanked."""
    track = Track.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if track and reminder.rule == "thank_referees":
        take_back_thanks(track=track)
