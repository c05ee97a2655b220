"""What this floor shows on a person's page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from contacts.models import Contact
from interviews.models import Interview, Referral
from interviews.next_steps import next_step
from interviews.stages import short_day

# What a row shows, and what its next step is told by.
DAYS = ("held_at", "scheduled_for", "updated_at", "asked_at", "debriefed_at", "minutes")


@dataclass(frozen=True)
class Step:
    """What comes next with a person: the words, and the page where it is done."""

    title: str
    why: str
    label: str
    path: str


def conversations_with(contact: Contact) -> dict[str, object]:
    rows = Interview.objects.visible_to(contact.owner).filter(contact=contact)
    shown = rows.select_related("kind").only("stage", *DAYS, "kind__name", "kind__has_participants")
    talks = list(shown.order_by("-updated_at", "-pk")[:20])
    for talk in talks:
        talk.contact = contact
    return {"contact": contact, "interviews": talks, "step": step_with(talks)}


def step_with(talks: Iterable[Interview]) -> Step | None:
    """What comes next in the newest conversation that is not done; None where all are."""
    talk = next((talk for talk in talks if not is_done(talk)), None)
    if talk is None:
        return None
    if talk.stage == Interview.Stage.ASKED:
        return step_while_waiting(talk)
    step = next_step(talk, timezone.now())
    return Step(step.title, step.why, step.label, f"{talk.get_absolute_url()}{step.page}/")


def is_done(talk: Interview) -> bool:
    is_written = talk.stage == Interview.Stage.THANKED and talk.debriefed_at is not None
    return is_written or talk.stage in (Interview.Stage.DECLINED, Interview.Stage.CLOSED)


def step_while_waiting(talk: Interview) -> Step:
    """When to nudge hangs on the owner's habit, which costs a query: its own page says it."""
    return Step(
        _("Wait for an answer from %(name)s.") % {"name": talk.contact.short_name},
        _("You asked on %(day)s.") % {"day": short_day(talk.asked_at)},
        _("Open the conversation"),
        talk.get_absolute_url(),
    )


def referrals_around(contact: Contact) -> dict[str, object]:
    """Who named this person and whom they named, in one query."""
    rows = Referral.objects.visible_to(contact.owner).for_rows()
    around = rows.filter(Q(contact=contact) | Q(referrer=contact)).order_by("heard_at", "pk")
    return {"contact": contact, "referrals": around[:60]}
