"""From whom to whom: naming, contacting, telling the referrer (S70-S72, R44, R45)."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.actions.care import forget_touch, log_touch
from contacts.actions.introductions import connect
from contacts.models import Acquaintance, Contact, Touch
from interviews.models import Interview, Referral
from interviews.referral_cadence import wanted_for_referral
from reminders.actions import clock_of, reconcile
from reminders.rules import settings_of


def replan_referral(referral: Referral) -> None:
    """Bring the reminders of one referral in line with its facts."""
    owner = referral.owner
    reconcile(
        owner=owner,
        sources=[f"referral:{referral.pk}"],
        wanted=wanted_for_referral(referral, settings_of(owner), clock_of(owner)),
    )


def replan_referrals(owner: User) -> None:
    """Bring all open referrals in line: a rule, the zone or the hours changed."""
    reconcile_referrals(owner, Referral.objects.visible_to(owner).filter(closed_at=None))


def follow_people(owner: User, contacts: Collection[Contact]) -> None:
    """Referrals from these people and to them follow."""
    about = Q(referrer__in=contacts) | Q(contact__in=contacts)
    reconcile_referrals(owner, Referral.objects.visible_to(owner).filter(about, closed_at=None))


def reconcile_referrals(owner: User, rows: QuerySet[Referral]) -> None:
    settings, clock = settings_of(owner), clock_of(owner)
    referrals = list(rows.select_related("referrer", "contact"))
    wanted = [want for row in referrals for want in wanted_for_referral(row, settings, clock)]
    reconcile(owner=owner, sources=[f"referral:{row.pk}" for row in referrals], wanted=wanted)


@transaction.atomic
def refer(*, referral: Referral) -> Referral:
    """Store that somebody named somebody, once per pair and conversation.

    The person named gets "referral" as channel when none is known, and the two are noted as
    knowing each other, so that paths lead along them. Raises ValidationError for one person
    who names themselves.
    """
    if referral.referrer_id == referral.contact_id:
        raise ValidationError(_("Nobody can refer you to themselves."))
    twins = Referral.objects.filter(
        referrer=referral.referrer, contact=referral.contact, interview=referral.interview
    )
    twin = twins.first()
    if twin and not referral.pk:
        return twin
    referral.save()
    Contact.objects.filter(pk=referral.contact_id, channel="").update(
        channel=Contact.Channel.REFERRAL
    )
    connect(knower=referral.referrer, known=referral.contact, how=_how(referral))
    _follow_existing(referral)
    replan_referral(referral)
    return referral


def _how(referral: Referral) -> str:
    how = Acquaintance.How
    return referral.relation if referral.relation in (how.COLLEAGUE, how.FRIEND) else how.OTHER


def _follow_existing(referral: Referral) -> None:
    """Somebody named may have been asked before the name was written down."""
    if referral.followed_by_id:
        return
    asked = Interview.objects.filter(
        contact_id=referral.contact_id, deleted_at=None, asked_at__gte=referral.heard_at
    )
    interview = asked.order_by("asked_at", "pk").first()
    if interview:
        mirror(referral, interview)


@transaction.atomic
def refer_names(*, referral: Referral, names: Iterable[str]) -> list[Referral]:
    """Store several names from one conversation (R5); who is unknown becomes a contact.

    `referral` carries what all of them have in common.
    """
    stored = []
    for name in names:
        person = find_or_add_person(owner=referral.owner, name=name)
        stored.append(refer(referral=_copy(referral, person)))
    return stored


def find_or_add_person(
    *, owner: User, name: str, channel: str = Contact.Channel.REFERRAL
) -> Contact:
    """The owner's contact of that name, accents and case aside, or a new one."""
    found = Contact.objects.visible_to(owner).named(name).first()
    return found or Contact.objects.create(owner=owner, name=name[:200], channel=channel)


def _copy(referral: Referral, person: Contact) -> Referral:
    return Referral(
        owner=referral.owner,
        referrer=referral.referrer,
        contact=person,
        interview=referral.interview,
        relation=referral.relation,
        is_elsewhere=referral.is_elsewhere,
        is_introduced=referral.is_introduced,
        may_use_name=referral.may_use_name,
        purpose=referral.purpose,
        heard_at=referral.heard_at,
    )


def mirror(referral: Referral, interview: Interview) -> None:
    """Copy when the person named was asked and talked with from the conversation with them."""
    referral.followed_by = interview
    referral.contacted_at = interview.asked_at or interview.held_at
    referral.held_at = interview.held_at
    referral.save(update_fields=["followed_by", "contacted_at", "held_at", "updated_at"])


@transaction.atomic
def follow_interview(interview: Interview) -> None:
    """After each fact of an interview: referrals to its person and the contact log follow."""
    referrals = Referral.objects.filter(contact_id=interview.contact_id, closed_at=None)
    is_begun = bool(interview.asked_at or interview.held_at)
    for referral in referrals.select_related("owner", "referrer", "contact"):
        is_ours = referral.followed_by_id == interview.pk
        if is_ours or (is_begun and not referral.followed_by_id):
            mirror(referral, interview)
            replan_referral(referral)
    source = f"interview:{interview.pk}"
    if interview.held_at:
        log_touch(
            contact=interview.contact,
            kind=Touch.Kind.TALK,
            happened_at=interview.held_at,
            source=source,
        )
    else:
        forget_touch(contact=interview.contact, source=source)


def contact_referral(*, referral: Referral, at: datetime | None = None) -> Referral:
    """Note that the person named was written to or called (R44)."""
    return _record(referral, contacted_at=at or timezone.now())


@transaction.atomic
def tell_referrer(*, referral: Referral, at: datetime | None = None) -> Referral:
    """Note that the referrer heard of the talk, and of what came of it if anything did (R45)."""
    at = at or timezone.now()
    facts = {"told_at": referral.told_at or at}
    if referral.outcome_at:
        facts["outcome_told_at"] = at
    source = f"referral:{referral.pk}"
    log_touch(contact=referral.referrer, kind=Touch.Kind.MAIL, happened_at=at, source=source)
    return _record(referral, **facts)


def take_back_contact(*, referral: Referral) -> None:
    """The person named was not written to after all.

    Raises ValidationError when a conversation with them has begun, which says otherwise.
    """
    if referral.followed_by_id:
        raise ValidationError(_("You have a conversation with them; take the request back there."))
    _record(referral, contacted_at=None)


@transaction.atomic
def take_back_telling(*, referral: Referral) -> None:
    """The referrer has not heard what was noted last; what was told before stays."""
    last = referral.outcome_told_at or referral.told_at
    facts = [name for name in ("told_at", "outcome_told_at") if getattr(referral, name) == last]
    _record(referral, **dict.fromkeys(facts))
    source = f"referral:{referral.pk}"
    if referral.told_at:
        at = referral.told_at
        log_touch(contact=referral.referrer, kind=Touch.Kind.MAIL, happened_at=at, source=source)
    else:
        forget_touch(contact=referral.referrer, source=source)


def note_outcome(*, referral: Referral, outcome: str) -> Referral:
    """Note what came of a referral; the referrer should hear of it (R45)."""
    return _record(referral, outcome=outcome, outcome_at=timezone.now(), outcome_told_at=None)


def take_back_outcome(*, referral: Referral) -> Referral:
    """Nothing came of it so far, and nothing is to be told."""
    return _record(referral, outcome="", outcome_at=None, outcome_told_at=None)


def close_referral(*, referral: Referral) -> Referral:
    """Do not follow this name; nothing more is asked of the owner."""
    return _record(referral, closed_at=timezone.now())


def reopen_referral(*, referral: Referral) -> Referral:
    return _record(referral, closed_at=None)


@transaction.atomic
def _record(referral: Referral, **facts: datetime | str | None) -> Referral:
    for name, value in facts.items():
        setattr(referral, name, value)
    referral.save(update_fields=[*facts, "updated_at"])
    referral.refresh_from_db(fields=["state"])
    replan_referral(referral)
    return referral
