from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page
from api.actions import issue_token, revoke_token
from api.forms import TokenForm
from api.models import Token
from api.reference import areas


@require_safe
def token_list(request: Request) -> HttpResponse:
    tokens = Token.objects.visible_to(request.user).standing().order_by("-pk")
    return render(request, "api/token_list.html", {"tokens": tokens})


# A key outlives the session: whoever finds a device unlocked must not make one.
@never_cache
@reauthentication_required(allow_get=False)
def token_create(request: Request) -> HttpResponse:
    form = TokenForm(request.POST or None)
    if form.is_valid():
        token, secret = issue_token(owner=request.user, **form.cleaned_data)
        return render(request, "api/token_made.html", {"token": token, "secret": secret})
    return form_page(
        request,
        form,
        title=_("A new key"),
        lede=_("Give it no more than the program needs; you can take it back at any time."),
        submit_label=_("Make the key"),
        cancel_url=reverse("api:token_list"),
    )


@require_POST
def token_revoke(request: Request, pk: int) -> HttpResponse:
    token = get_object_or_404(Token.objects.visible_to(request.user), pk=pk)
    revoke_token(token=token)
    messages.success(request, _("The key “%(name)s” opens nothing any more.") % {"name": token})
    return redirect("api:token_list")


@require_safe
def reference(request: Request) -> HttpResponse:
    return render(request, "api/reference.html", {"areas": areas()})
