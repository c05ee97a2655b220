from typing import Self

from django.db import models
from django.db.models import Prefetch, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept, Owned, Removable
from accounts.querysets import KeptManager
from careers.models import Insight
from contacts.models import Contact
from interviews.models.interview import Interview


class BankQuerySet(models.QuerySet):
    """What is built in is everybody's; what has an owner is that user's alone."""

    def visible_to(self, user: models.Model) -> Self:
        return self.filter(Q(owner__isnull=True) | Q(owner=user))

    def changeable_by(self, user: models.Model) -> Self:
        return self.filter(owner=user)


class PackQuerySet(BankQuerySet):
    def with_questions_for(self, user: models.Model) -> Self:
        """The packs this user may take from, each with the questions they may see."""
        questions = Question.objects.visible_to(user)
        return self.visible_to(user).prefetch_related(Prefetch("questions", questions))


class BankManager(KeptManager.from_queryset(BankQuerySet)):
    """Questions that were not removed."""


class PackManager(KeptManager.from_queryset(PackQuerySet)):
    """Packs that were not removed."""


class QuestionPack(Removable):
    """A set of questions: built in (R31) or a user's own. Codes never change, names may."""

    owner = models.ForeignKey(
        "accounts.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    code = models.SlugField(max_length=40, unique=True)
    position = models.PositiveSmallIntegerField(default=1000)
    name = models.CharField(_("name"), max_length=120)
    note = models.CharField(_("when it helps"), max_length=300, blank=True)

    objects = PackManager()

    class Meta:
        ordering = ["position", "name", "pk"]

    def __str__(self) -> str:
        return gettext(self.name)

    @property
    def is_own(self) -> bool:
        return self.owner_id is not None


class Question(Removable):
    """One question of the bank; a plan takes a copy of its words, so that both may change."""

    owner = models.ForeignKey(
        "accounts.User", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    pack = models.ForeignKey(QuestionPack, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(default=1000)
    text = models.CharField(_("question"), max_length=300)
    topic = models.CharField(
        _("topic"), max_length=12, choices=Insight.Topic, blank=True, default=""
    )

    objects = BankManager()

    class Meta:
        ordering = ["pack__position", "pack", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "position"],
                condition=Q(owner=None),
                name="question_built_in_position",
            ),
        ]

    def __str__(self) -> str:
        return gettext(self.text)


class Publication(Owned):
    """A talk or a text of the person one will talk to; the best questions come from it (S44)."""

    class Form(models.TextChoices):
        TALK = "talk", _("Talk")
        ARTICLE = "article", _("Article or paper")
        POST = "post", _("Post")
        OTHER = "other", _("Something else")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="publications")
    form = models.CharField(_("what it is"), max_length=8, choices=Form, default=Form.TALK)
    title = models.CharField(_("title"), max_length=300)
    link = models.URLField(_("link"), max_length=500, blank=True)
    note = models.TextField(_("what struck you, word for word if you can"), blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title


class PlannedQuestion(Kept):
    """What one interview means to ask, in order, and what was heard (S45, S48, S54)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="questions")
    question = models.ForeignKey(
        Question, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    publication = models.ForeignKey(
        Publication, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions"
    )
    position = models.PositiveSmallIntegerField()
    text = models.CharField(_("question"), max_length=300)
    is_must = models.BooleanField(_("must ask"), default=True)
    topic = models.CharField(
        _("topic"), max_length=12, choices=Insight.Topic, blank=True, default=""
    )
    goal = models.CharField(_("what you want to learn by it"), max_length=200, blank=True)
    heard = models.TextField(_("what you heard"), blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["interview", "position"])]

    def __str__(self) -> str:
        return self.text
