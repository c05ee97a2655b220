"""Leaving Askwell: asked for, thought over for two weeks, then done for good."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from smtplib import SMTPException

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.models import User
from centers.actions.farewell import forget_person, refuse_last_administrator
from contacts.models import ContactPoint
from dashboard import mail
from dashboard.archives.belongings import BLOCK, belongings, owned_models
from dashboard.models import Archive
from reminders.models import MailServer, Suppression

GRACE_DAYS = 14
logger = logging.getLogger(__name__)


@transaction.atomic
def ask_to_leave(*, user: User) -> None:
    """Set the day on which the account will be deleted; until then nothing changes.

    Raises ValidationError for the only administrator of a center that has members.
    """
    refuse_last_administrator(user)
    if user.leaves_at is None:
        user.leaves_at = timezone.now() + timedelta(days=GRACE_DAYS)
        user.leaving_told_at = None
        user.save(update_fields=["leaves_at", "leaving_told_at"])


def stay(*, user: User) -> None:
    """Keep the account after all."""
    user.leaves_at = user.leaving_told_at = None
    user.save(update_fields=["leaves_at", "leaving_told_at"])


def delete_due() -> int:
    """Delete every account whose day has come; how many."""
    due = User.objects.filter(leaves_at__lte=timezone.now()).values_list("pk", flat=True)
    return sum(_delete_or_note(pk) for pk in list(due))


def _delete_or_note(user_id: int) -> bool:
    """One account that cannot go must not keep the others here."""
    try:
        return delete_account(user_id=user_id)
    except Exception:
        logger.exception("account %s could not be deleted", user_id)
        return False


@transaction.atomic
def delete_account(*, user_id: int) -> bool:
    """Delete an account with everything in it, unless its owner came back.

    No row, address or name stays, in centers neither; their figures do.
    """
    leaving = User.objects.select_for_update(skip_locked=True).filter(leaves_at__lte=timezone.now())
    user = leaving.filter(pk=user_id).first()
    if user is None:
        return False
    # With a copy of the words: when the mail leaves there is no row to read.
    transaction.on_commit(partial(_say_goodbye, User(**_goodbye_words(user))))
    return erase_account(user=user)


@transaction.atomic
def erase_account(*, user: User) -> bool:
    """Delete an account here and now, and forget its owner wherever a name or address is."""
    addresses = _addresses_of(user)
    forget_person(user=user, addresses=addresses)
    _forget_mail_to({*addresses, *_addresses_of_people(user)})
    _forget_visits(user, addresses)
    _delete_belongings(user)
    user.delete()
    return True


def _addresses_of(user: User) -> set[str]:
    others = EmailAddress.objects.filter(user=user).values_list("email", flat=True)
    return {user.email, *(address.lower() for address in others)}


def _addresses_of_people(user: User) -> set[str]:
    points = ContactPoint.objects.filter(owner=user, kind=ContactPoint.Kind.EMAIL)
    return set(points.values_list("value", flat=True))


def _forget_mail_to(addresses: set[str]) -> None:
    """What the post office remembers of addresses nobody here writes to any more."""
    Suppression.objects.annotate(lower=Lower("address")).filter(lower__in=addresses).delete()
    for server in MailServer.objects.exclude(last_error=""):
        if any(address in server.last_error.lower() for address in addresses):
            MailServer.objects.filter(pk=server.pk).update(last_error="")


def _forget_visits(user: User, addresses: set[str]) -> None:
    """Sessions hold messages with names; the operator's log may hold the address."""
    keys = UserSession.objects.filter(user=user).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(keys)).delete()
    named = Q()
    for address in addresses:
        named |= Q(object_repr__icontains=address) | Q(change_message__icontains=address)
    LogEntry.objects.filter(named).delete()


def _delete_belongings(user: User) -> None:
    """A block at a time, each row before those it points at: no account is too large."""
    ordered = [each.model for each in reversed(belongings())]
    for model in dict.fromkeys([*ordered, *owned_models()]):
        rows = model._base_manager.filter(owner=user).order_by("pk")
        while pks := list(rows.values_list("pk", flat=True)[:BLOCK]):
            model._base_manager.filter(pk__in=pks).delete()


def _goodbye_words(user: User) -> dict[str, str]:
    return {name: getattr(user, name) for name in ("email", "name", "language", "time_zone")}


def _say_goodbye(user: User) -> None:
    """The last mail; where it cannot be sent nobody is left to tell."""
    try:
        mail.mail_left(user)
    except (SMTPException, OSError):
        logger.warning("A goodbye could not be sent")


def tell_owners() -> None:
    """Mail what has not been said yet: exports that are ready, accounts that will go."""
    for pk in Archive.objects.ready().filter(told_at=None).values_list("pk", flat=True):
        _tell_once(partial(_take_ready, pk))
    leaving = User.objects.filter(leaves_at__isnull=False, leaving_told_at=None)
    for pk in leaving.values_list("pk", flat=True):
        _tell_once(partial(_take_leaving, pk))


def _tell_once(take: Callable[[], None]) -> None:
    """A mail and the note that it left, together; without a server it waits for the next minute."""
    try:
        with transaction.atomic():
            take()
    # An address no mail can go to, a service with errors of its own: the others must be told.
    except Exception as error:
        problem = type(error).__name__
        logger.warning("A mail about an account could not be sent: %s; it is tried again", problem)


def _take_ready(pk: int) -> None:
    waiting = Archive.objects.select_for_update(skip_locked=True, of=("self",))
    archive = waiting.select_related("owner").filter(pk=pk, told_at=None).first()
    if archive:
        archive.told_at = timezone.now()
        archive.save(update_fields=["told_at"])
        mail.mail_archive_ready(archive.owner)


def _take_leaving(pk: int) -> None:
    waiting = User.objects.select_for_update(skip_locked=True)
    user = waiting.filter(pk=pk, leaves_at__isnull=False, leaving_told_at=None).first()
    if user:
        user.leaving_told_at = timezone.now()
        user.save(update_fields=["leaving_told_at"])
        mail.mail_leaving(user)
