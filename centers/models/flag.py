from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from centers.models.center import Center
from centers.models.membership import Membership
from centers.querysets import FlagQuerySet


class FlagTopic(models.TextChoices):
    """Why a student may need somebody (R51); all but the last two follow from facts."""

    QUIET = "quiet", _("Has not signed in")
    NO_REPLY = "no_reply", _("Asked several, no reply")
    NO_THANKS = "no_thanks", _("Talked, not thanked yet")
    DEADLINE = "deadline", _("Nothing done, deadline near")
    OVERDUE = "overdue", _("Assignment overdue")
    NOBODY_ADDED = "nobody_added", _("Joined, nobody added")
    HELP = "help", _("Asked for help")
    AMEND = "amend", _("Asks to correct a note")


class Priority(models.IntegerChoices):
    IMMEDIATE = 1, _("Now")
    SOON = 2, _("Soon")
    LATER = 3, _("When there is time")


class FlagSetting(models.Model):
    """A center's own threshold for one topic, and who hears of it first (R50)."""

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="flag_settings")
    topic = models.CharField(_("topic"), max_length=16, choices=FlagTopic)
    is_on = models.BooleanField(_("raise it"), default=True)
    amount = models.PositiveSmallIntegerField(_("threshold"), default=0)
    priority = models.PositiveSmallIntegerField(
        _("priority"), choices=Priority, default=Priority.SOON
    )
    recipient = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["center", "topic"], name="flag_setting_once")
        ]

    def __str__(self) -> str:
        return self.get_topic_display()


class Flag(models.Model):
    """A reason to look at one student, closed with a note; students know that flags exist.

    A student who speaks again while it is open gives it new words, not a second flag.
    """

    center = models.ForeignKey(Center, on_delete=models.CASCADE, related_name="flags")
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="flags")
    topic = models.CharField(max_length=16, choices=FlagTopic)
    priority = models.PositiveSmallIntegerField(choices=Priority, default=Priority.SOON)
    amount = models.PositiveIntegerField(default=0)
    words = models.TextField(max_length=1000, blank=True)
    recipient = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    raised_at = models.DateTimeField()
    said_again_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    close_note = models.CharField(_("what came of it"), max_length=500, blank=True)

    objects = FlagQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "topic"],
                condition=Q(closed_at=None),
                name="flag_open_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["center", "priority", "raised_at", "id"],
                condition=Q(closed_at=None),
                name="flag_morning",
            )
        ]

    def __str__(self) -> str:
        return self.get_topic_display()
