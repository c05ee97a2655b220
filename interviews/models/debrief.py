from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from interviews.models.interview import Interview


class Debrief(Owned):
    """What the owner makes of a talk, written down the same day (S63, R35, R43).

    Three prompts are the short form, ten the whole; then how it went for the owner (S64, S84).
    """

    class Confidence(models.IntegerChoices):
        SHAKY = 1, _("1, shaky")
        UNSURE = 2, _("2, unsure")
        FINE = 3, _("3, fine")
        GOOD = 4, _("4, good")
        AT_EASE = 5, _("5, at ease")

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="debrief")
    new_facts = models.TextField(_("what you did not know before"), blank=True)
    content = models.TextField(_("would you be content in this work, and why"), blank=True)
    dislikes = models.TextField(_("what they dislike: would it trouble you too"), blank=True)
    hours = models.TextField(_("the hours, and what they leave of the week"), blank=True)
    stress = models.TextField(_("where the pressure comes from"), blank=True)
    culture = models.TextField(_("what the place and its people are like"), blank=True)
    needs = models.TextField(_("what you would still need to get in"), blank=True)
    changed = models.TextField(_("what changed your mind"), blank=True)
    misconceptions = models.TextField(_("what you had wrong"), blank=True)
    red_flags = models.TextField(_("what made you wary"), blank=True)
    opportunities = models.TextField(_("what unexpected opportunities came up"), blank=True)
    next_step = models.TextField(_("your next step"), blank=True)
    went_well = models.TextField(_("what went well for you as the one who asks"), blank=True)
    impression = models.TextField(_("what they will remember of you"), blank=True)
    confidence = models.PositiveSmallIntegerField(
        _("how sure of yourself you felt"), choices=Confidence, null=True, blank=True
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confidence=None) | models.Q(confidence__range=(1, 5)),
                name="debrief_confidence_1_to_5",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.interview_id}"
