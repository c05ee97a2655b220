from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page, tell_with_undo
from contacts.models import Change
from dashboard.adding.actions import take_back
from dashboard.adding.bookmark import bookmark_for
from dashboard.adding.forms import LineForm, PersonForm


@require_http_methods(["GET", "HEAD", "POST"])
def person_add(request: Request) -> HttpResponse:
    """GET asks for a line or shows what was understood of it; only POST stores anything."""
    draft = LineForm(request.GET).draft()
    if request.method != "POST" and draft is None:
        return form_page(request, LineForm(), "dashboard/person_line.html")
    form = PersonForm(request.POST or None, user=request.user, draft=draft)
    if not accepts(form, form.save):
        return form_page(request, form, "dashboard/person_add.html")
    words = _("%(name)s is added.") % {"name": form.instance.name}
    tell_with_undo(request, words, "dashboard:person_undo", form.change.pk)
    return redirect(form.instance)


@require_POST
def person_undo(request: Request, pk: int) -> HttpResponse:
    change = get_object_or_404(Change.objects.visible_to(request.user), pk=pk)
    take_back(change=change, owner=request.user)
    messages.success(request, _("Everything is as it was."))
    return redirect("dashboard:person_add")


@require_safe
def sharing(request: Request) -> HttpResponse:
    """How to add people from other pages: the bookmarklet and the phone's share sheet."""
    address = request.build_absolute_uri(reverse("dashboard:person_add"))
    return render(request, "dashboard/sharing.html", {"bookmark": bookmark_for(address)})
