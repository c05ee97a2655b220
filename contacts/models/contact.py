from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned, validate_time_zone
from contacts.fields import FoldedField, WordsField
from contacts.models.organization import Organization
from contacts.querysets import LAST_CONTACT, ContactQuerySet

TITLES = {"dr", "dra", "prof", "mr", "mrs", "ms", "mx", "sr", "sra", "herr", "frau", "don", "doña"}
KIN = {"aunt", "auntie", "uncle", "cousin", "grandma", "grandpa", "tía", "tío", "prima", "primo"}


def _is_title(word: str) -> bool:
    """`Dr.` and `Frau`, also an initial before the name people use: `J. Robert`."""
    return word.endswith(".") or word.casefold() in TITLES


class Contact(Owned):
    """A person the owner talks to, or could; a name is all it needs (S29)."""

    class Channel(models.TextChoices):
        """How the owner came to this person, warmest first (S23, R1)."""

        FRIEND = "friend", _("Friend")
        RELATIVE = "relative", _("Relative")
        MUTUAL_FRIEND = "mutual_friend", _("Friend of a friend")
        REFERRAL = "referral", _("Referral from a conversation")
        ALUMNI = "alumni", _("Alumni association")
        ASSOCIATION = "association", _("Professional association")
        UNION = "union", _("Union")
        GUILD = "guild", _("Guild")
        ONLINE_NETWORK = "online_network", _("Online network")
        PEER_GROUP = "peer_group", _("Group with the same aim")
        STAFF = "staff", _("Career center")
        COLD = "cold", _("No connection yet")

    name = models.CharField(_("name"), max_length=200)
    folded_name = FoldedField()
    role = models.CharField(_("what they do"), max_length=200, blank=True)
    role_since_on = models.DateField(_("in this role since"), null=True, blank=True)
    is_former = models.BooleanField(
        _("formerly"), default=False, help_text=_("They have left this work.")
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("organization"),
    )
    channel = models.CharField(_("how you reach them"), max_length=20, choices=Channel, blank=True)
    time_zone = models.CharField(
        _("their time zone"), max_length=64, blank=True, validators=[validate_time_zone]
    )
    how_known = models.TextField(_("how you know them"), blank=True)
    known_since_on = models.DateField(_("known since"), null=True, blank=True)
    best_times = models.CharField(_("good times to ask"), max_length=200, blank=True)
    busy_seasons = models.CharField(_("busy seasons"), max_length=200, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    tags = ArrayField(
        models.CharField(max_length=40), verbose_name=_("tags"), default=list, blank=True
    )
    do_not_contact_at = models.DateTimeField(null=True, blank=True)
    advocate_at = models.DateTimeField(null=True, blank=True)
    last_contact_at = models.DateTimeField(null=True, blank=True, editable=False)
    welcomed_at = models.DateTimeField(null=True, blank=True, editable=False)
    ideal_days = models.PositiveSmallIntegerField(_("write about every"), null=True, blank=True)
    latest_days = models.PositiveSmallIntegerField(_("at the latest after"), null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    words = WordsField()

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ideal_days__isnull=True)
                | Q(ideal_days__gte=7, latest_days__gte=F("ideal_days")),
                name="contact_latest_not_before_ideal",
            ),
            models.CheckConstraint(
                condition=Q(ideal_days__isnull=True) | Q(welcomed_at__isnull=False),
                name="contact_cadence_only_when_welcome",
            ),
        ]
        indexes = [
            # Ordered as the list is, and tells who was spoken to without reading the rows.
            models.Index(
                *("owner", "folded_name", "id", LAST_CONTACT),
                condition=Q(deleted_at__isnull=True),
                name="contact_in_list",
            ),
            models.Index(
                *("owner", "channel", "folded_name", "id"),
                condition=Q(deleted_at__isnull=True),
                name="contact_in_channel",
            ),
            models.Index(
                fields=["owner", "-deleted_at", "-id"],
                condition=Q(deleted_at__isnull=False),
                name="contact_deleted",
            ),
            GinIndex("words", name="contact_words"),
            GinIndex("tags", name="contact_tags"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("contacts:detail", args=[self.pk])

    @property
    def short_name(self) -> str:
        """What the owner calls them: the first word of the name that is no title, or "Aunt Greta".

        No gender is guessed: texts say the name again.
        """
        words = self.name.split() or [""]
        if len(words) > 1 and words[0].casefold() in KIN:
            return f"{words[0]} {words[1]}"
        return next((word for word in words if not _is_title(word)), words[-1])

    @property
    def is_close(self) -> bool:
        """Family or a friend: nobody introduces themselves to them."""
        return self.channel in (self.Channel.FRIEND, self.Channel.RELATIVE)

    @property
    def letter_name(self) -> str:
        """How a letter calls them: by the first name among friends and family."""
        return self.short_name if self.is_close else self.name

    @property
    def is_approachable(self) -> bool:
        """Whether the owner may write to this person: neither deleted nor against it (F88)."""
        return not (self.deleted_at or self.do_not_contact_at)

    @property
    def position(self) -> str:
        """Role and organization in one line, "formerly" where they have left (S28)."""
        line = ", ".join(str(part) for part in (self.role, self.organization) if part)
        return _("formerly %(position)s") % {"position": line} if self.is_former and line else line

    @property
    def searchable_text(self) -> str:
        organization = self.organization.name if self.organization else ""
        parts = (self.name, self.role, organization, self.how_known, self.notes, *self.tags)
        return " ".join(parts)


class ContactPoint(Owned):
    """One address, number or link of a person; `value` is what is compared."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        LINK = "link", _("Link")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="points")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    label = models.CharField(_("label"), max_length=60, blank=True)
    raw = models.CharField(_("address, number or link"), max_length=500)
    value = models.CharField(max_length=500, db_collation="C", editable=False)
    is_preferred = models.BooleanField(_("use this one first"), default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("contact", "kind", "value", name="contact_point_once"),
        ]
        indexes = [models.Index(fields=["owner", "value"], name="contact_point_value")]
        ordering = ["-is_preferred", "pk"]

    def __str__(self) -> str:
        return self.raw

    @property
    def address(self) -> str:
        """What a link on a page points at; only web, mail and telephone addresses are made."""
        if self.kind == self.Kind.EMAIL:
            return f"mailto:{self.value}"
        return f"tel:{self.value}" if self.kind == self.Kind.PHONE else f"https://{self.value}"
