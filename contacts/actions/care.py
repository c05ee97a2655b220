"""What passes between the owner and one person: contact, promises, favors, news."""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from contacts.actions.planning import replan_contact, replan_contacts
from contacts.models import Contact, Favor, News, Promise, Told, Touch


@transaction.atomic
def log_touch(
    *,
    contact: Contact,
    kind: str,
    happened_at: datetime | None = None,
    note: str = "",
    source: str = "",
) -> Touch:
    """Note a real contact; it restarts the clock of keeping in touch (R47).

    With a `source` ("interview:42") the touch of that source is moved rather than added again.
    """
    touch = (
        Touch.objects.filter(owner_id=contact.owner_id, source=source).exclude(source="").first()
    )
    touch = touch or Touch(owner_id=contact.owner_id, source=source)
    touch.contact, touch.kind, touch.note = contact, kind, note[:300]
    touch.happened_at = happened_at or timezone.now()
    touch.save()
    follow_touches(contact=contact)
    return touch


@transaction.atomic
def forget_touch(*, contact: Contact, source: str) -> None:
    """Take back the touch of a source, such as a conversation that did not take place."""
    deleted, _by_model = Touch.objects.filter(owner_id=contact.owner_id, source=source).delete()
    if deleted:
        follow_touches(contact=contact)


def follow_touches(*, contact: Contact) -> None:
    """Keep `last_contact_at` and the reminders true to the log."""
    last = contact.touches.aggregate(last=Max("happened_at"))["last"]
    contact.last_contact_at = last
    Contact.objects.filter(pk=contact.pk).update(last_contact_at=last)
    replan_contact(contact)


@transaction.atomic
def keep_in_touch(*, contact: Contact, ideal_days: int | None, latest_days: int | None) -> Contact:
    """Write to this person about every `ideal_days`, at the latest after `latest_days`.

    Only people who said they would be glad of it (R71): choosing an interval says they did.
    None for both turns it off.
    """
    if ideal_days is not None:
        contact.welcomed_at = contact.welcomed_at or timezone.now()
        latest_days = max(latest_days or ideal_days, ideal_days)
    contact.ideal_days = ideal_days
    contact.latest_days = latest_days if ideal_days is not None else None
    contact.save(update_fields=["welcomed_at", "ideal_days", "latest_days", "updated_at"])
    replan_contact(contact)
    return contact


def mark_advocate(*, contact: Contact, is_advocate: bool) -> Contact:
    """Note that this person would speak for the owner, or no longer (S66)."""
    contact.advocate_at = timezone.now() if is_advocate else None
    contact.save(update_fields=["advocate_at", "updated_at"])
    return contact


@transaction.atomic
def add_promise(*, promise: Promise) -> Promise:
    promise.save()
    replan_contact(promise.contact)
    return promise


@transaction.atomic
def keep_promise(*, promise: Promise) -> Promise:
    """Note that a promise was kept; what they kept is a real contact as well (R47)."""
    promise.kept_at = timezone.now()
    promise.save(update_fields=["kept_at", "updated_at"])
    note = str(promise.what)
    log_touch(
        contact=promise.contact, kind=Touch.Kind.MAIL, note=note, source=f"promise:{promise.pk}"
    )
    return promise


@transaction.atomic
def reopen_promise(*, promise: Promise) -> None:
    """Take back that a promise was kept, and the contact it was."""
    promise.kept_at = None
    promise.save(update_fields=["kept_at", "updated_at"])
    forget_touch(contact=promise.contact, source=f"promise:{promise.pk}")


def give(*, contact: Contact, kind: str, what: str) -> Favor:
    """Note what the owner gave back: a name, an introduction, something to read (S67)."""
    return Favor.objects.create(owner_id=contact.owner_id, contact=contact, kind=kind, what=what)


@transaction.atomic
def announce(*, owner: User, what: str, contacts: Collection[Contact]) -> News:
    """Something landed: plan one personal word to each of these people (R48).

    Raises ValidationError when nobody is left to tell; who does not want mail is left out.
    """
    people = [contact for contact in contacts if not contact.do_not_contact_at]
    if not people:
        raise ValidationError(_("Choose somebody to tell."))
    news = News.objects.create(owner=owner, what=what)
    Told.objects.bulk_create(
        Told(owner=owner, contact=contact, topic=Told.Topic.NEWS, what=what, news=news)
        for contact in people
    )
    replan_contacts(owner=owner, contacts=people)
    return news


@transaction.atomic
def tell(*, telling: Told) -> Told:
    """Note that somebody was told; that is a real contact (R47)."""
    telling.told_at = telling.told_at or timezone.now()
    telling.save()
    log_touch(
        contact=telling.contact,
        kind=Touch.Kind.MAIL,
        happened_at=telling.told_at,
        note=telling.what,
        source=f"told:{telling.pk}",
    )
    return telling


@transaction.atomic
def reopen_telling(*, telling: Told) -> None:
    """Take back that somebody was told, and the contact it was."""
    telling.told_at = None
    telling.save(update_fields=["told_at", "updated_at"])
    forget_touch(contact=telling.contact, source=f"told:{telling.pk}")
