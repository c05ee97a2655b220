"""Answers of contacts as the owner hears of them: on Today, and by mail at once."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from interviews.actions.inviting import note_seen, note_unseen
from interviews.models import Invitation
from reminders.clock import Unit
from reminders.models import Reminder
from reminders.rules import Rule
from reminders.sources import Notice

RULE = Rule(
    code="answered",
    label=gettext_lazy("Hear of an answer"),
    source="R21",
    amount=0,
    unit=Unit.HOURS,
    after=gettext_lazy("somebody answered on their page"),
    is_exact=True,
)

Answer = Invitation.Answer


def describe(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each answer with the person and what was said; one query for all."""
    invitations = (
        Invitation.objects.filter(pk__in={reminder.source_id for reminder in reminders})
        .select_related("interview__contact")
        .in_bulk()
    )
    return {
        reminder.pk: _notice(invitations[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in invitations
    }


def settle(*, reminder: Reminder, user: User) -> None:
    """Note that the owner has read the answer."""
    invitation = Invitation.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if invitation:
        note_seen(invitation=invitation)


def take_back(*, reminder: Reminder, user: User) -> None:
    """The answer counts as unread."""
    invitation = Invitation.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if invitation:
        note_unseen(invitation=invitation)


def _notice(invitation: Invitation) -> Notice:
    name = invitation.interview.contact.name
    return Notice(
        what=f"{name}: {invitation.get_answer_display()}",
        why=_why(invitation),
        who=name,
        action=_("Look"),
        path=reverse("interviews:detail", args=[invitation.interview_id]),
    )


def _why(invitation: Invitation) -> str:
    said = _("“%(words)s”") % {"words": invitation.remark} if invitation.remark else ""
    booked_for = invitation.booked_for
    if invitation.answer == Answer.PICKED and booked_for:
        when = date_format(timezone.localtime(booked_for), "MOMENT_ZONE_FORMAT")
        return _("You talk on %(when)s.") % {"when": when}
    return said or str(WORDS.get(Answer(invitation.answer), ""))


WORDS = {
    Answer.PROPOSED: gettext_lazy("Take one of the times, or offer others."),
    Answer.NOT_NOW: gettext_lazy("We remind you when the day has come."),
    Answer.NO: gettext_lazy("An answer is kind. A no says nothing about you."),
    Answer.NEVER: gettext_lazy("Askwell will not suggest this person again."),
    Answer.MOVED: gettext_lazy("The times you offered are open again; you may add some."),
    Answer.CANCELLED: gettext_lazy("It happens. You may offer new times in a while."),
}
