from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import actions, clock
from accounts.forms import ProfileForm, ThemeForm, TimesForm
from accounts.http import Request
from accounts.models import User
from accounts.pages import form_page

A_YEAR = 365 * 24 * 3600


def settings_overview(request: Request) -> HttpResponse:
    theme = request.COOKIES.get("theme", "")
    themes = ThemeForm().fields["theme"].choices  # type: ignore[attr-defined]
    return render(request, "accounts/settings.html", {"theme": theme, "themes": themes})


def profile_edit(request: Request) -> HttpResponse:
    form = ProfileForm(request.POST or None, instance=fresh(request))
    if form.is_valid():
        actions.change_settings(user=request.user, **form.cleaned_data)
        with translation.override(request.user.language):
            messages.success(request, _("Saved."))
        return redirect("accounts:settings")
    return form_page(request, form, "accounts/profile.html")


def times_edit(request: Request) -> HttpResponse:
    form = TimesForm(request.POST or None, instance=fresh(request))
    if form.is_valid() and "look" not in request.POST:
        actions.confirm_zone(user=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. What is planned moves to your new hours."))
        return redirect("accounts:settings")
    foreseen = [] if form.errors else clock.foresee(form.instance)
    return form_page(request, form, "accounts/times.html", foreseen=foreseen)


@require_POST
def theme_choose(request: Request) -> HttpResponse:
    form = ThemeForm(request.POST)
    response = redirect("accounts:settings")
    if form.is_valid() and form.cleaned_data["theme"]:
        response.set_cookie(
            "theme", form.cleaned_data["theme"], A_YEAR, secure=request.is_secure(), samesite="Lax"
        )
    else:
        response.delete_cookie("theme")
    return response


def fresh(request: Request) -> User:
    """The user's row for a form to fill: what was typed must not reach `request.user` unchecked."""
    return User.objects.get(pk=request.user.pk)
