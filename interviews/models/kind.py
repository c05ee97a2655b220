from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned


class KindQuerySet(models.QuerySet["Kind"]):
    """Built-in kinds are everybody's; a kind with an owner is that user's alone."""

    def visible_to(self, user: models.Model) -> Self:
        return self.filter(Q(owner__isnull=True) | Q(owner=user))

    def choosable_by(self, user: models.Model) -> Self:
        """What a new interview may be: no heading, no track, nothing the user hid."""
        hidden = KindPreference.objects.filter(owner=user, kind=OuterRef("pk"), is_hidden=True)
        return self.visible_to(user).filter(~Exists(hidden), is_group=False, is_track=False)

    def tracks(self) -> Self:
        """Kinds that are led as a track: T5 and T7 with their stages, and T10."""
        return self.filter(Q(is_track=True) | Q(is_group=True))

    def with_choices_of(self, user: models.Model) -> Self:
        """Adds `is_hidden`: whether this user hid the kind."""
        hidden = KindPreference.objects.filter(owner=user, kind=OuterRef("pk"), is_hidden=True)
        return self.visible_to(user).annotate(is_hidden=Exists(hidden))

    def exploratory(self) -> Self:
        return self.filter(is_formal=False)

    def formal(self) -> Self:
        return self.filter(is_formal=True)


class Kind(models.Model):
    """One of the ten kinds of interview (T1-T10), a sub-kind of one, or a user's own (S77).

    Codes are stable, names are free (S79). Reports never mix formal and exploratory (S78).
    Minutes bound what may be asked for without a warning (S33). `topics` steers the
    etiquette check: what may be raised without a finding (S37, S46).
    """

    class Lead(models.TextChoices):
        ME = "me", _("You lead")
        SHARED = "shared", _("You both lead")
        THEM = "them", _("They lead")

    class Topic(models.TextChoices):
        CAREER_PAY = "career_pay", _("The range of pay in the career")
        OPENINGS = "openings", _("The position, or openings")
        OWN_PAY = "own_pay", _("Your own pay and contract terms")
        RESUME = "resume", _("Your resume")
        COMPANY = "company", _("Their company")

    class After(models.TextChoices):
        THANK = "thank", _("Thank in writing within a day")
        THANK_EACH = "thank_each", _("Thank each interviewer in writing")
        DEBRIEF = "debrief", _("Write down the same day what you learned")
        REFERRALS = "referrals", _("Write to the people they named")
        LEADS = "leads", _("Look into what they mentioned in passing")
        ADVOCATE = "advocate", _("Note whether they would speak for you")
        OFFER_HELP = "offer_help", _("Do what you offered to do for them")
        COMPATIBILITY = "compatibility", _("Rate how well you and the organization fit")
        OPEN_POINTS = "open_points", _("Answer the open points")
        STAGE_RESULT = "stage_result", _("Note the result of this stage")
        THANK_REFEREES = "thank_referees", _("Thank your referees")
        OFFER_DEADLINE = "offer_deadline", _("Answer the offer in time")
        NEW_CONTACTS = "new_contacts", _("Add the people you met")
        INSIDE_CONTACTS = "inside_contacts", _("Add the people you now know inside")
        WHO_ELSE = "who_else", _("Follow up on who else could help")
        KEEP_IN_TOUCH = "keep_in_touch", _("Keep in touch, if they are glad of it")
        SELF_RATING = "self_rating", _("Rate yourself on the four qualities")
        TELL_REFERRERS = "tell_referrers", _("Tell everybody who referred you what came of it")
        LEAD_OUTCOME = "lead_outcome", _("Note what became of the lead")

    owner = models.ForeignKey(
        "accounts.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="stages"
    )
    position = models.PositiveSmallIntegerField(default=1000)
    code = models.SlugField(_("code"), max_length=32, unique=True)
    name = models.CharField(_("name"), max_length=120)
    goal = models.CharField(_("what it is for"), max_length=300, blank=True)
    lead = models.CharField(_("who leads"), max_length=8, choices=Lead, default=Lead.ME)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=20)
    shortest = models.PositiveSmallIntegerField(_("shortest, minutes"), default=15)
    longest = models.PositiveSmallIntegerField(_("longest, minutes"), default=30)
    is_formal = models.BooleanField(_("a step of hiring"), default=False)
    is_group = models.BooleanField(default=False)
    is_track = models.BooleanField(default=False)
    has_participants = models.BooleanField(_("several people at once"), default=False)
    agenda = models.JSONField(_("agenda"), default=list, blank=True)
    packs = ArrayField(models.SlugField(max_length=40), default=list, blank=True)
    preparation = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    likely_questions = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    may_raise = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    must_not_raise = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    topics = ArrayField(
        models.CharField(max_length=12, choices=Topic),
        verbose_name=_("may be raised"),
        default=list,
        blank=True,
    )
    after = ArrayField(
        models.CharField(max_length=20, choices=After),
        verbose_name=_("afterwards"),
        default=list,
        blank=True,
    )

    objects = KindQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(shortest__lte=models.F("minutes"), longest__gte=models.F("minutes")),
                name="kind_minutes_within_range",
            ),
        ]

    def __str__(self) -> str:
        return gettext(self.name)

    @property
    def is_own(self) -> bool:
        return self.owner_id is not None

    def opens(self, topic: str) -> bool:
        """Whether the topic may be raised by the user in this kind (section 10, S37, S46)."""
        return topic in self.topics


class KindPreference(Owned):
    """What one user does with a kind that anybody may choose: hides it."""

    kind = models.ForeignKey(Kind, on_delete=models.CASCADE, related_name="preferences")
    is_hidden = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("owner", "kind", name="kind_preference_per_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id}"
