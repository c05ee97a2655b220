from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.models import KEPT_DAYS
from accounts.pages import accepts, form_page
from centers.models import Membership
from dashboard.actions import archiving, leaving
from dashboard.demonstration import remove_demonstration
from dashboard.forms import ArchiveForm, LeaveForm
from dashboard.models import Archive


@require_safe
def data(request: Request) -> HttpResponse:
    context = {
        "kept_days": KEPT_DAYS,
        "archives": Archive.objects.visible_to(request.user).order_by("-pk"),
        "memberships": Membership.objects.of(request.user).select_related("center"),
    }
    template = "dashboard/_archives.html" if request.htmx else "dashboard/data.html"
    return render(request, template, context)


@require_POST
def export_create(request: Request) -> HttpResponse:
    archiving.ask_export(owner=request.user)
    messages.success(request, _("Your export is being made. You get a mail when it is ready."))
    return redirect("dashboard:data")


@require_safe
def export_download(request: Request, pk: int) -> HttpResponseBase:
    archive = get_object_or_404(Archive.objects.visible_to(request.user).ready(), pk=pk)
    response = StreamingHttpResponse(archiving.pieces_of(archive), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{archive}"'
    response["Content-Length"] = archive.size
    return response


def import_create(request: Request) -> HttpResponse:
    form = ArchiveForm(request.POST or None, request.FILES or None)
    if accepts(form, lambda: form.save(request.user)):
        return redirect("dashboard:data")
    return form_page(
        request,
        form,
        title=_("Bring an account in"),
        lede=_("Choose the zip that Askwell made. It fills an account that is still empty."),
        submit_label=_("Bring it in"),
        cancel_url=reverse("dashboard:data"),
    )


@reauthentication_required
def leave(request: Request) -> HttpResponse:
    form = LeaveForm(request.POST or None)
    if accepts(form, lambda: leaving.ask_to_leave(user=request.user)):
        day = date_format(localtime(request.user.leaves_at), "DATE_FORMAT")
        messages.success(request, _("Your account will be deleted on %(day)s.") % {"day": day})
        return redirect("dashboard:data")
    return form_page(request, form, "dashboard/leave.html", days=leaving.GRACE_DAYS)


def demonstration_remove(request: Request) -> HttpResponse:
    """For the demonstration's own people and for operators; others are led back."""
    may_remove = request.user.is_demonstration or request.user.is_superuser
    if request.method == "POST" and may_remove:
        remove_demonstration()
    if request.method == "POST" or not may_remove:
        return redirect("dashboard:data")
    context = {
        "title": _("Remove the demonstration?"),
        "lede": _("All invented people go, with their center and all that is theirs."),
        "submit_label": _("Remove it"),
        "cancel_url": reverse("dashboard:data"),
    }
    return render(request, "confirm_delete.html", context)


@require_POST
def stay(request: Request) -> HttpResponse:
    leaving.stay(user=request.user)
    messages.success(request, _("Your account stays, with everything in it."))
    return redirect("dashboard:data")
