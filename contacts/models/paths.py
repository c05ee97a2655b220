from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from contacts.models.contact import Contact


class Acquaintance(Owned):
    """Two people who know each other; paths to a third go along these (S25, F3)."""

    class How(models.TextChoices):
        COLLEAGUE = "colleague", _("Colleagues")
        FRIEND = "friend", _("Friends")
        RELATIVE = "relative", _("Relatives")
        OTHER = "other", _("They know each other")

    knower = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="knows")
    known = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="known_by")
    how = models.CharField(_("how"), max_length=10, choices=How, default=How.OTHER)

    class Meta:
        constraints = [
            models.UniqueConstraint("knower", "known", name="acquaintance_once"),
            models.CheckConstraint(
                condition=~Q(knower=F("known")), name="acquaintance_of_two_people"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.knower} · {self.known}"


class Introduction(Owned):
    """Asking somebody to introduce me to another. Dates are facts, the state follows (S24)."""

    class State(models.TextChoices):
        IDEA = "idea", _("Not asked yet")
        ASKED = "asked", _("Asked")
        PROMISED = "promised", _("Promised")
        MADE = "made", _("Made")
        NOT_MADE = "not_made", _("Not made")
        THANKED = "thanked", _("Thanked")

    through = models.ForeignKey(
        Contact, on_delete=models.CASCADE, related_name="asked_to_introduce"
    )
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="introductions")
    note = models.CharField(_("note"), max_length=300, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    promised_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)
    refused_at = models.DateTimeField(null=True, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True)
    state = models.GeneratedField(
        expression=Case(
            When(thanked_at__isnull=False, then=Value("thanked")),
            When(made_at__isnull=False, then=Value("made")),
            When(refused_at__isnull=False, then=Value("not_made")),
            When(promised_at__isnull=False, then=Value("promised")),
            When(asked_at__isnull=False, then=Value("asked")),
            default=Value("idea"),
        ),
        output_field=models.CharField(max_length=10, choices=State),
        db_persist=True,
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(through=F("contact")), name="introduction_of_two_people"
            ),
            models.CheckConstraint(
                condition=Q(made_at__isnull=True) | Q(refused_at__isnull=True),
                name="introduction_made_or_not",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "-updated_at"])]

    def __str__(self) -> str:
        return f"{self.through} → {self.contact}"

    def get_state_display(self) -> str:
        """Django writes this for plain fields alone, not for generated ones."""
        return str(self.State(self.state).label)
