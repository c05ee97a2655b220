"""Reminders of referrals in words, and the verb behind "done"."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from interviews.actions.referrals import (
    contact_referral,
    take_back_contact,
    take_back_telling,
    tell_referrer,
)
from interviews.models import Referral
from reminders.models import Reminder
from reminders.sources import Notice


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; one query for all."""
    rows = Referral.objects.select_related("referrer", "contact").in_bulk(
        {reminder.source_id for reminder in reminders}
    )
    return {
        reminder.pk: _notice(reminder.rule, rows[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in rows
    }


def _notice(rule: str, referral: Referral) -> Notice:
    referrer, person = referral.referrer.name, referral.contact.name
    names = {
        "referrer": referrer,
        "person": person,
        "day": date_format(referral.heard_at, "MONTH_DAY_FORMAT"),
        "outcome": referral.outcome,
    }
    path = reverse("interviews:referral_detail", args=[referral.pk])
    if rule == "referral_contact":
        what, why = _("Write to %(person)s"), _("%(referrer)s named them on %(day)s.")
        return Notice(what % names, why % names, person, _("Write"), path)
    what = _("Tell %(referrer)s how the talk with %(person)s went")
    why = _("%(referrer)s sent you to %(person)s on %(day)s.")
    if rule == "referral_outcome":
        what = _("Tell %(referrer)s what came of meeting %(person)s")
        why = _("What came of it: %(outcome)s")
    action = _("Tell %(who)s") % {"who": referral.referrer.short_name}
    return Notice(what % names, why % names, referrer, action, path)


def settle(*, reminder: Reminder, user: User) -> None:
    """Note that the person was written to, or that the referrer was told."""
    referral = Referral.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if referral is None:
        return
    if reminder.rule == "referral_contact":
        contact_referral(referral=referral)
    else:
        tell_referrer(referral=referral)


def take_back(*, reminder: Reminder, user: User) -> None:
    """Nobody was written to, or told. Raises ValidationError once a conversation stands on it."""
    referral = Referral.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if referral is None:
        return
    if reminder.rule == "referral_contact":
        take_back_contact(referral=referral)
    else:
        take_back_telling(referral=referral)
