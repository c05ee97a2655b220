from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import accepts, form_page
from contacts.actions.imports import (
    content_of,
    discard_batch,
    read_batch,
    take_batch,
    undo_batch,
)
from contacts.forms import ChoiceForm, ImportForm, MappingForm
from contacts.models import ImportBatch
from contacts.reports import preview_of


def import_create(request: Request) -> HttpResponse:
    form = ImportForm(request.POST or None, request.FILES or None, user=request.user)
    if form.is_valid():
        return redirect(read_batch(batch=form.batch))
    batches = ImportBatch.objects.visible_to(request.user).defer("content")[:20]
    return form_page(request, form, "contacts/import_create.html", batches=batches)


@require_safe
def import_detail(request: Request, pk: int) -> HttpResponse:
    batches = ImportBatch.objects.visible_to(request.user).defer("content")
    batch = get_object_or_404(batches, pk=pk)
    show, mark = request.GET.get("show", ""), request.GET.get("after", "")
    context = preview_of(batch, outcome=show, mark=mark)
    template = "contacts/_import_state.html" if request.htmx else "contacts/import_detail.html"
    return render(request, template, context)


@require_safe
def import_file(request: Request, pk: int) -> StreamingHttpResponse:
    """The file as it came, while it is kept."""
    kept = ImportBatch.objects.visible_to(request.user).filter(content__isnull=False)
    batch = get_object_or_404(kept, pk=pk)
    name = content_disposition_header(as_attachment=True, filename=batch.file_name)
    return StreamingHttpResponse(
        content_of(batch),
        content_type="application/octet-stream",
        headers={"Content-Disposition": name},
    )


def import_map(request: Request, pk: int) -> HttpResponse:
    batches = ImportBatch.objects.visible_to(request.user).filter(content__isnull=False)
    batch = get_object_or_404(batches.exclude(header=[]), pk=pk)
    form = MappingForm(request.POST or None, batch=batch)
    if accepts(form, form.save):
        return redirect(batch)
    return form_page(
        request,
        form,
        title=_("What do the columns mean?"),
        lede=_("The name or the e-mail is enough; the rest may stay out."),
        submit_label=_("Look inside"),
        cancel_url=batch.get_absolute_url(),
    )


@require_POST
def import_choose(request: Request, pk: int) -> HttpResponse:
    batch = get_object_or_404(ImportBatch.objects.visible_to(request.user), pk=pk)
    form = ChoiceForm(request.POST, batch=batch)
    if form.is_valid():
        form.save()
        messages.success(request, _("Your choice is kept."))
    return redirect(batch)


@require_POST
def import_apply(request: Request, pk: int) -> HttpResponse:
    batch = get_object_or_404(ImportBatch.objects.visible_to(request.user), pk=pk)
    form = ChoiceForm(request.POST, batch=batch)
    if form.is_valid():
        form.save()
        take_batch(batch=batch)
    return redirect(batch)


@require_POST
def import_undo(request: Request, pk: int) -> HttpResponse:
    batch = get_object_or_404(ImportBatch.objects.visible_to(request.user), pk=pk)
    try:
        undo_batch(batch=batch)
        messages.success(request, _("The import is undone."))
    except ValidationError as objection:
        messages.error(request, objection.message)
    return redirect(batch)


@require_POST
def import_delete(request: Request, pk: int) -> HttpResponse:
    batch = get_object_or_404(ImportBatch.objects.visible_to(request.user), pk=pk)
    discard_batch(batch=batch)
    messages.success(request, _("The file is forgotten; nobody was imported."))
    return redirect("contacts:import_create")
