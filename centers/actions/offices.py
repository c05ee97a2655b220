"""What administrators change about the center itself."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.models import User
from centers.audit import record
from centers.gate.flags import thresholds_of
from centers.models import AuditEntry, Center, FlagSetting
from centers.models.center import make_join_code
from centers.models.flag import FlagTopic

SETTING = AuditEntry.Verb.SETTING
OPEN_TO_ALL = {"gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "gmx.net"}


@transaction.atomic
def save_center(*, center: Center, by: User) -> None:
    center.save()
    record(center=center, actor=by, verb=SETTING, what=gettext_noop("the center's settings"))


@transaction.atomic
def verify_domain(*, center: Center, by: User, domain: str) -> None:
    """Take a mail domain as the center's, if the administrator proved an address in it.

    Raises ValidationError for a public mail service, an unproven domain, one already taken.
    """
    if domain in OPEN_TO_ALL:
        raise ValidationError(_("Everybody can have an address there."))
    proven = EmailAddress.objects.filter(user=by, verified=True, email__iendswith=f"@{domain}")
    if not proven.exists():
        raise ValidationError(_("Add and verify an address in this domain to your account first."))
    taken = Center.objects.filter(mail_domain__iexact=domain, mail_domain_verified_at__isnull=False)
    if taken.exclude(pk=center.pk).exists():
        raise ValidationError(_("Another center has proven this domain."))
    center.mail_domain = domain
    center.mail_domain_verified_at = timezone.now()
    center.save(update_fields=["mail_domain", "mail_domain_verified_at"])
    record(center=center, actor=by, verb=SETTING, what=gettext_noop("mail domain {0}"), of=[domain])


@transaction.atomic
def renew_code(*, center: Center, by: User) -> None:
    """The old join code works no longer."""
    center.join_code = make_join_code()
    center.save(update_fields=["join_code"])
    record(center=center, actor=by, verb=SETTING, what=gettext_noop("a new join code"))


def flag_setting(*, center: Center, topic: str) -> FlagSetting:
    """The center's setting of a topic, or a new one that says what holds now; 404 for none."""
    threshold = thresholds_of(center).get(topic)
    if threshold is None:
        raise Http404
    own = center.flag_settings.filter(topic=topic).first()
    return own or FlagSetting(
        center=center, topic=topic, amount=threshold.amount, priority=threshold.priority
    )


@transaction.atomic
def save_flag_setting(*, setting: FlagSetting, by: User) -> None:
    setting.save()
    record(
        center=setting.center,
        actor=by,
        verb=SETTING,
        what=gettext_noop("flag: {0}"),
        of=[FlagTopic(setting.topic).label],
    )


def note_export(*, center: Center, by: User, what: str) -> None:
    record(center=center, actor=by, verb=AuditEntry.Verb.EXPORTED, what=what)
