from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.pages import form_page
from accounts.views import A_YEAR
from dashboard.forms import KeysForm
from dashboard.keys import COOKIE, read_off, write_off


@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: Request) -> HttpResponse:
    """Which keys there are, and which of them this browser listens to."""
    typed = request.POST if request.method == "POST" else None
    form = KeysForm(typed, off=read_off(request.COOKIES.get(COOKIE, "")))
    if not form.is_valid():
        return form_page(request, form, "dashboard/keys.html")
    response = redirect("dashboard:keys")
    off = write_off(form.cleaned_data["on"])
    response.set_cookie(COOKIE, off, A_YEAR, secure=request.is_secure(), samesite="Lax")
    messages.success(request, _("Saved for this browser."))
    return response
