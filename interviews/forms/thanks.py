from django import forms
from django.utils.translation import gettext_lazy as _

from interviews.models import ThankYou


class ThanksForm(forms.ModelForm):
    """A written thank-you as its writer sees it."""

    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = forms.CharField(
        label=_("Your words"), max_length=4000, widget=forms.Textarea(attrs={"rows": 10})
    )

    class Meta:
        model = ThankYou
        fields = ["subject", "text"]
