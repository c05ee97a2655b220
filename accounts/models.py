import zoneinfo

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.querysets import KeptManager, OwnedQuerySet


def validate_time_zone(name: str) -> None:
    """Raise ValidationError unless `name` is an IANA zone this machine knows."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("Choose a time zone from the list."), code="zone")


def default_quiet_days() -> list[int]:
    """Saturday and Sunday, as `date.weekday()` counts them (R24)."""
    return [5, 6]


class EmailUserManager(UserManager["User"]):
    """Creates users who sign in with their e-mail address, kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def language_of(self, email: str) -> str:
        """The language of whoever has this address; of the site where nobody has it."""
        known = self.filter(email=email.strip().lower()).values_list("language", flat=True)
        return known.first() or settings.LANGUAGE_CODE

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        """Whoever may run this on the machine needs no mail to prove the address."""
        user = self.create_user(email, password, is_staff=True, is_superuser=True, **fields)
        addresses = user.emailaddress_set  # type: ignore[attr-defined]
        addresses.create(email=user.email, verified=True, primary=True)
        return user


class User(AbstractUser):
    """Anyone who signs in; their zone, mail hours and words hold for all that is theirs.

    `leaves_at` is when the account is really deleted, empty for those who stay. People of the
    demonstration are marked, so that they can be told apart and removed.
    """

    class LifeStage(models.TextChoices):
        PUPIL = "pupil", _("At school")
        STUDENT = "student", _("Student")
        GRADUATE_STUDENT = "graduate_student", _("Graduate student")
        GRADUATE = "graduate", _("Recent graduate")
        WORKING = "working", _("Working, perhaps changing")
        VETERAN = "veteran", _("Veteran")
        PASSIVE = "passive", _("Settled, but curious")

    class Digest(models.TextChoices):
        SINGLE = "single", _("One mail for each reminder")
        DAILY = "daily", _("One mail a day")
        WEEKLY = "weekly", _("One mail a week")

    class Word(models.TextChoices):
        CONVERSATION = "conversation", _("Conversation")
        INFORMATIONAL = "informational", _("Informational interview")
        EXPLORATORY = "exploratory", _("Exploratory interview")
        CONSULTATION = "consultation", _("Career consultation")

    class Goal(models.TextChoices):
        WEEK = "week", _("One a week")
        MONTH = "month", _("One a month")
        QUARTER = "quarter", _("One a quarter")

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("your name"), max_length=120, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=64, default="UTC", validators=[validate_time_zone]
    )
    is_time_zone_confirmed = models.BooleanField(default=False)
    country = models.CharField(
        _("country"), max_length=2, default="US", help_text=_("Whose public holidays are kept.")
    )
    language = models.CharField(_("language"), max_length=8, default="en")
    life_stage = models.CharField(
        _("where you are in life"), max_length=20, choices=LifeStage, blank=True
    )
    pitch = models.TextField(
        _("your pitch"),
        max_length=1200,
        blank=True,
        help_text=_("Who you are and what you are curious about, in about 30 seconds."),
    )
    word = models.CharField(
        _("what you call it"), max_length=20, choices=Word, default=Word.CONVERSATION
    )
    goal = models.CharField(
        _("how many conversations"), max_length=10, choices=Goal, default=Goal.MONTH
    )
    digest = models.CharField(
        _("how reminders come"), max_length=10, choices=Digest, default=Digest.SINGLE
    )
    mail_at = models.TimeField(_("hour of the mail"), default="08:00")
    quiet_days = ArrayField(
        models.PositiveSmallIntegerField(), default=default_quiet_days, blank=True
    )
    is_demonstration = models.BooleanField(default=False, editable=False)
    leaves_at = models.DateTimeField(null=True, blank=True, editable=False)
    leaving_told_at = models.DateTimeField(null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = EmailUserManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="user_email_lower"
            ),
        ]
        indexes = [
            models.Index(
                fields=["leaves_at"],
                condition=models.Q(leaves_at__isnull=False),
                name="user_leaving",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0] if self.name else self.email.split("@")[0]

    def get_language_display(self) -> str:
        """The language in its own words."""
        return dict(settings.LANGUAGES).get(self.language, self.language)

    @property
    def word_for_many(self) -> str:
        """What the owner calls their conversations, as a heading (S79)."""
        return str(WORDS_FOR_MANY[self.word][0])

    @property
    def short_word_for_many(self) -> str:
        """The same where there is little room."""
        return str(WORDS_FOR_MANY[self.word][1])

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.time_zone)


WORDS_FOR_MANY: dict[str, tuple[object, object]] = {
    User.Word.CONVERSATION: (_("Conversations"), _("Conversations")),
    User.Word.INFORMATIONAL: (_("Informational interviews"), _("Interviews")),
    User.Word.EXPLORATORY: (_("Exploratory interviews"), _("Interviews")),
    User.Word.CONSULTATION: (_("Career consultations"), _("Consultations")),
}


# What was thrown away can be brought back for so long; then it is gone for good.
KEPT_DAYS = 30


class Owned(models.Model):
    """What belongs to one user and is seen through `visible_to` alone."""

    owner = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True


class Removable(models.Model):
    """What is put away rather than deleted, so that it can be taken back for KEPT_DAYS."""

    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def put_away(self) -> None:
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])

    def take_back(self) -> None:
        self.deleted_at = None
        self.save(update_fields=["deleted_at"])


class Kept(Removable, Owned):
    """An owned row that its owner can take back after removing it."""

    objects = KeptManager()

    class Meta:
        abstract = True
