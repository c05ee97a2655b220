"""Reminders of people and introductions in words, and the verb behind "done"."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from contacts.actions import introductions
from contacts.actions.care import (
    forget_touch,
    keep_promise,
    log_touch,
    reopen_promise,
    reopen_telling,
    tell,
)
from contacts.actions.introductions import move_introduction
from contacts.models import Contact, Introduction, Promise, Told, Touch
from reminders.models import Reminder
from reminders.sources import Notice


def describe_contacts(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; three queries for all."""
    people = Contact.objects.in_bulk({reminder.source_id for reminder in reminders})
    promises = Promise.objects.in_bulk(_keys(reminders, "promise"))
    tellings = Told.objects.in_bulk(_keys(reminders, "told"))
    notices = {}
    for reminder in reminders:
        contact = people.get(reminder.source_id)
        row = promises.get(_key(reminder, "promise")) or tellings.get(_key(reminder, "told"))
        if contact:
            notices[reminder.pk] = _contact_notice(reminder.rule, contact, str(row or ""))
    return notices


def _key(reminder: Reminder, kind: str) -> int:
    number = reminder.occurrence.removeprefix(kind)
    is_kind = reminder.occurrence.startswith(kind) and number.isdecimal()
    return int(number) if is_kind else 0


def _keys(reminders: Iterable[Reminder], kind: str) -> set[int]:
    return {key for reminder in reminders if (key := _key(reminder, kind))}


def _contact_notice(rule: str, contact: Contact, about: str) -> Notice:
    what, why, action = _contact_words(rule, contact, about)
    return Notice(
        what=what % {"who": contact.name},
        why=why,
        who=contact.name,
        action=action,
        path=contact.get_absolute_url(),
    )


def _contact_words(rule: str, contact: Contact, about: str) -> tuple[str, str, str]:
    if rule == "promise_mine":
        return _("Keep your promise to %(who)s"), about, _("Open")
    if rule == "promise_theirs":
        why = _("They promised: %(what)s. People forget; a kind word helps.") % {"what": about}
        return _("Ask %(who)s kindly"), why, _("Ask")
    if rule == "tell_news":
        return _("Tell %(who)s your news"), about, _("Tell")
    last = contact.last_contact_at
    why = _("They were glad to stay in touch.")
    if last:
        why = _("You were last in touch on %(day)s.") % {"day": date_format(last, "DATE_FORMAT")}
    return _("Write to %(who)s"), why, _("Write")


def settle_contact(*, reminder: Reminder, user: User) -> None:
    """Keep the promise, tell the news, or note that the owner wrote."""
    contact = Contact.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if contact is None or reminder.rule == "promise_theirs":
        return
    promise = contact.promises.filter(pk=_key(reminder, "promise"), kept_at=None).first()
    telling = contact.tellings.filter(pk=_key(reminder, "told"), told_at=None).first()
    if promise:
        keep_promise(promise=promise)
    elif telling:
        tell(telling=telling)
    else:
        log_touch(contact=contact, kind=Touch.Kind.MAIL, source=f"reminder:{reminder.pk}")


def take_back_contact(*, reminder: Reminder, user: User) -> None:
    """The promise is open again, the news untold, or the owner's mail was none."""
    contact = Contact.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if contact is None:
        return
    for promise in contact.promises.filter(pk=_key(reminder, "promise")):
        if reminder.rule == "promise_mine":
            reopen_promise(promise=promise)
    for telling in contact.tellings.filter(pk=_key(reminder, "told")):
        reopen_telling(telling=telling)
    forget_touch(contact=contact, source=f"reminder:{reminder.pk}")


def describe_introductions(reminders: list[Reminder]) -> dict[int, Notice]:
    """Each reminder as one step with its reason; one query for all."""
    rows = Introduction.objects.select_related("through", "contact").in_bulk(
        {reminder.source_id for reminder in reminders}
    )
    return {
        reminder.pk: _introduction_notice(reminder.rule, rows[reminder.source_id])
        for reminder in reminders
        if reminder.source_id in rows
    }


def _introduction_notice(rule: str, introduction: Introduction) -> Notice:
    through, target = introduction.through.name, introduction.contact.name
    names = {"through": through, "target": target}
    what = _("Ask %(through)s about %(target)s") % names
    why, action = _("You asked for an introduction and have not heard of it since."), _("Ask")
    if rule == "introduction_thank":
        what = _("Thank %(through)s for the introduction") % names
        why, action = _("Whether it led to %(target)s or not, they tried.") % names, _("Thank")
    return Notice(
        what=what,
        why=why,
        who=through,
        action=action,
        path=reverse("contacts:introduction_list"),
    )


def settle_introduction(*, reminder: Reminder, user: User) -> None:
    """Thanks are noted; a question asked again restarts its clock."""
    introduction = Introduction.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if introduction is None:
        return
    move_introduction(introduction=introduction, verb=_verb(reminder))


def take_back_introduction(*, reminder: Reminder, user: User) -> None:
    """Nobody was thanked, or asked again: the clock runs from noon of its old day, UTC."""
    introduction = Introduction.objects.visible_to(user).filter(pk=reminder.source_id).first()
    if introduction is None:
        return
    verb, before = _verb(reminder), None
    if verb == "ask":
        before = datetime.strptime(f"{reminder.occurrence}12", "%Y%m%d%H").replace(tzinfo=UTC)
    introductions.take_back(introduction=introduction, verb=verb, before=before)


def _verb(reminder: Reminder) -> str:
    return "thank" if reminder.rule == "introduction_thank" else "ask"
