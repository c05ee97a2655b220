from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept, Owned
from interviews.models.interview import Interview


class Preparation(Owned):
    """What the owner has ready for one interview beside the questions (S50, S56, S84)."""

    interview = models.OneToOneField(
        Interview, on_delete=models.CASCADE, related_name="preparation"
    )
    small_talk = models.TextField(
        _("for small talk"),
        blank=True,
        help_text=_("What you share, and one piece of news from their world."),
    )
    interest = models.TextField(
        _("why this career interests you"),
        blank=True,
        help_text=_("In the words in which you would say it."),
    )
    ambitions = models.TextField(_("what you hope for"), blank=True)
    impression = models.CharField(
        _("what you want them to remember of you"),
        max_length=200,
        blank=True,
        help_text=_("One line."),
    )

    def __str__(self) -> str:
        return f"{self.interview_id}"


class HomeworkItem(Owned):
    """One thing to find out or do before the talk; made when it is booked (S41-S44, R25).

    `code` names what Askwell wrote, so that booking again adds nothing twice; an own item has none.
    """

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="homework")
    code = models.SlugField(max_length=20, blank=True)
    position = models.PositiveSmallIntegerField()
    text = models.CharField(_("what to do"), max_length=200)
    found = models.TextField(_("what you found"), blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "code"], condition=~Q(code=""), name="homework_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class AgendaPart(Kept):
    """One part of the talk and its minutes, in order; the first is small talk (S49, S56)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(_("part"), max_length=200)
    minutes = models.PositiveSmallIntegerField(_("minutes"))

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text


class PreparedAnswer(Owned):
    """The owner's answer to a question they may be asked; kept for the next talk too (S50, S51)."""

    question = models.CharField(_("what they may ask"), max_length=200)
    answer = models.TextField(_("your answer"), blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "question"], name="prepared_answer_once"),
        ]

    def __str__(self) -> str:
        return self.question


class Contribution(Owned):
    """One way in which the owner could be of use; a private list (S52)."""

    text = models.CharField(_("how you could contribute"), max_length=200)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text
