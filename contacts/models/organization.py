from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from contacts.fields import FoldedField
from contacts.querysets import OrganizationQuerySet


class Organization(Owned):
    """An employer, association, union, guild, school or online group (S27)."""

    class Kind(models.TextChoices):
        EMPLOYER = "employer", _("Employer")
        ASSOCIATION = "association", _("Association")
        UNION = "union", _("Union")
        GUILD = "guild", _("Guild")
        SCHOOL = "school", _("School")
        ONLINE_GROUP = "online_group", _("Online group")

    class Posting(models.IntegerChoices):
        """What is advertised there, as the LAMP list counts it (R2)."""

        NOTHING = 1, _("Nothing fitting")
        SIMILAR = 2, _("Something similar")
        FITTING = 3, _("Something fitting")

    name = models.CharField(_("name"), max_length=200)
    folded_name = FoldedField()
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.EMPLOYER)
    website = models.URLField(_("web site"), max_length=500, blank=True)
    outreach = models.CharField(
        _("outreach program"),
        max_length=500,
        blank=True,
        help_text=_("The page or address through which members can be reached."),
    )
    joined_on = models.DateField(_("member since"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    listed_at = models.DateTimeField(null=True, blank=True)
    has_alumni = models.BooleanField(_("someone from my school works there"), default=False)
    motivation = models.PositiveSmallIntegerField(
        _("how much you want it"),
        default=0,
        help_text=_("1 to 5; 0 while you do not know it well enough."),
    )
    posting = models.PositiveSmallIntegerField(
        _("what is advertised"), choices=Posting, default=Posting.NOTHING
    )
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "owner",
                "folded_name",
                condition=Q(deleted_at__isnull=True),
                name="organization_name_per_owner",
            ),
            models.CheckConstraint(
                condition=Q(motivation__range=(0, 5)), name="organization_motivation_0_to_5"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("contacts:organization_detail", args=[self.pk])
