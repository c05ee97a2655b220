from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned, validate_time_zone


class Organization(Owned):
    """An employer, association, union, guild, school or online group (S27)."""

    class Kind(models.TextChoices):
        EMPLOYER = "employer", _("Employer")
        ASSOCIATION = "association", _("Association")
        UNION = "union", _("Union")
        GUILD = "guild", _("Guild")
        SCHOOL = "school", _("School")
        ONLINE_GROUP = "online_group", _("Online group")

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.EMPLOYER)

    class Meta:
        constraints = [
            models.UniqueConstraint("owner", Lower("name"), name="organization_name_per_owner")
        ]

    def __str__(self) -> str:
        return self.name


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
    role = models.CharField(_("what they do"), max_length=200, blank=True)
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
    notes = models.TextField(_("notes"), blank=True)
    do_not_contact_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """The first word of the name: no gender is guessed, so texts say it again."""
        return self.name.split(" ")[0]
