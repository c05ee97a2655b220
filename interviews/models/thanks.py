from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Owned
from contacts.models import Contact
from interviews.models.interview import Interview


class ThankYou(Owned):
    """Thanks to one person for one talk: spoken at its end, or written within a day (S61, S62).

    A group interview has one for each interviewer. Without `given_at` it is a draft.
    """

    class Form(models.TextChoices):
        SPOKEN = "spoken", _("Spoken")
        WRITTEN = "written", _("Written")

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="thanks")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="thanks")
    form = models.CharField(max_length=8, choices=Form, default=Form.WRITTEN)
    quote = models.CharField(
        _("one thing they said"),
        max_length=300,
        blank=True,
        help_text=_("It stays in your notes; the letter says what you will do with it."),
    )
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("your words"), blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "contact", "form"], name="thanks_once_in_each_form"
            ),
            models.CheckConstraint(
                condition=~Q(form="spoken") | Q(given_at__isnull=False),
                name="thanks_spoken_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or self.get_form_display()
