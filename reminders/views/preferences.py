from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import form_page
from reminders.actions.choosing import choose_preset, choose_rules
from reminders.forms import PresetForm, RulesForm


def preferences(request: Request) -> HttpResponse:
    """Every rule with its own switch and number, and what it means in dates."""
    form = RulesForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        choose_rules(owner=request.user, choices=form.choices())
        messages.success(request, _("Saved. Your reminders follow from now on."))
        return redirect("reminders:preferences")
    return form_page(
        request, form, "reminders/preferences.html", preset_form=PresetForm(user=request.user)
    )


@require_POST
def silence_preset(request: Request) -> HttpResponse:
    form = PresetForm(request.POST, user=request.user)
    if form.is_valid():
        choose_preset(owner=request.user, preset=form.cleaned_data["preset"])
        messages.success(request, _("Saved. Your reminders follow from now on."))
    return redirect("reminders:preferences")
