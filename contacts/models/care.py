from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from contacts.models.contact import Contact


class Touch(Owned):
    """A real contact with somebody: it restarts the clock of keeping in touch (R47).

    `source` names the row of an upper floor that it comes from, such as "interview:42".
    """

    class Kind(models.TextChoices):
        TALK = "talk", _("Conversation")
        MET = "met", _("Met")
        CALL = "call", _("Call")
        MAIL = "mail", _("Mail")
        MESSAGE = "message", _("Message")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="touches")
    kind = models.CharField(_("how"), max_length=10, choices=Kind, default=Kind.MAIL)
    happened_at = models.DateTimeField(_("when"), default=timezone.now)
    note = models.CharField(_("a word about it"), max_length=300, blank=True)
    source = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "owner", "source", condition=~Q(source=""), name="touch_once_per_source"
            ),
        ]
        ordering = ["-happened_at", "-pk"]

    def __str__(self) -> str:
        return self.note or self.get_kind_display()


class Promise(Owned):
    """Something promised in either direction, with its day (F37)."""

    class Side(models.TextChoices):
        MINE = "mine", _("I promised")
        THEIRS = "theirs", _("They promised")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="promises")
    side = models.CharField(_("who"), max_length=8, choices=Side, default=Side.MINE)
    what = models.CharField(_("what"), max_length=300)
    due_on = models.DateField(_("by"))
    kept_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.what


class Favor(Owned):
    """What the owner gave back to somebody (S67)."""

    class Kind(models.TextChoices):
        REFERRAL = "referral", _("A name")
        INTRODUCTION = "introduction", _("An introduction")
        ARTICLE = "article", _("Something to read")
        NEWS = "news", _("News")
        HELP = "help", _("A hand")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="favors")
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.ARTICLE)
    what = models.CharField(_("what"), max_length=300)
    given_at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        ordering = ["-given_at", "-pk"]

    def __str__(self) -> str:
        return self.what


class News(Owned):
    """Something landed: everybody who helped is told, each in a mail of their own (R48)."""

    what = models.CharField(_("what happened"), max_length=300)

    class Meta:
        ordering = ["-pk"]
        verbose_name_plural = "news"

    def __str__(self) -> str:
        return self.what


class Told(Owned):
    """What somebody was told, or is still to be told: `told_at` is empty until then (S66, S76)."""

    class Topic(models.TextChoices):
        AIMS = "aims", _("My interests, abilities and aims")
        OUTCOME = "outcome", _("What came of their help")
        NEWS = "news", _("News")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="tellings")
    topic = models.CharField(_("about"), max_length=10, choices=Topic, default=Topic.AIMS)
    what = models.CharField(_("in a few words"), max_length=300, blank=True)
    news = models.ForeignKey(
        News, on_delete=models.CASCADE, null=True, blank=True, related_name="tellings"
    )
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-told_at", "-pk"]
        verbose_name_plural = "told"

    def __str__(self) -> str:
        return self.what or self.get_topic_display()
