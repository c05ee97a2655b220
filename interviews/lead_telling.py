"""Reminders of leads in words."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from interviews.models import Lead
from reminders.models import Reminder
from reminders.sources import Notice


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; one query for all."""
    rows = Lead.objects.select_related("contact").in_bulk(
        {reminder.source_id for reminder in reminders}
    )
    return {
        reminder.pk: _notice(rows[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in rows
    }


def _notice(lead: Lead) -> Notice:
    who = lead.contact.name if lead.contact else ""
    what = _("Come back to %(who)s") if who else _("Come back to “%(title)s”")
    why = _("“%(title)s”, heard on %(day)s. This is the day you chose.")
    names = {"who": who, "title": lead.title, "day": date_format(lead.heard_at, "DATE_FORMAT")}
    path = reverse("interviews:lead_detail", args=[lead.pk])
    return Notice(what % names, why % names, who, _("Open"), path)


def settle(*, reminder: Reminder, user: User) -> None:
    """Nothing more to note: whoever wants to come back again chooses another day on the page."""


def take_back(*, reminder: Reminder, user: User) -> None:
    """Nothing was noted."""
