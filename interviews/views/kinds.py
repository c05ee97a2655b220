from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page
from interviews import shelf
from interviews.actions.kinds import add_kind, set_kind_hidden
from interviews.forms.kinds import HideForm, KindForm
from interviews.models import Kind


@require_safe
def kind_list(request: Request) -> HttpResponse:
    """The built-in kinds and the user's own, with what each is for."""
    kinds = Kind.objects.with_choices_of(request.user)
    context = {"kinds": kinds, "gifts": shelf.gifts_for(request.user, shelf.KINDS)}
    return render(request, "interviews/kind_list.html", context)


@require_safe
def kind_detail(request: Request, pk: int) -> HttpResponse:
    kind = get_object_or_404(Kind.objects.with_choices_of(request.user), pk=pk)
    after = [Kind.After(code).label for code in kind.after]
    return render(request, "interviews/kind_detail.html", {"kind": kind, "after": after})


def kind_create(request: Request) -> HttpResponse:
    form = KindForm(request.POST or None)
    if form.is_valid():
        add_kind(owner=request.user, kind=form.save(commit=False))
        return redirect("interviews:kind_list")
    return kind_page(request, form, _("A kind of your own"))


def kind_edit(request: Request, pk: int) -> HttpResponse:
    kind = get_object_or_404(Kind.objects.filter(owner=request.user), pk=pk)
    form = KindForm(request.POST or None, instance=kind)
    if form.is_valid():
        form.save()
        return redirect("interviews:kind_detail", pk)
    return kind_page(request, form, kind.name)


def kind_page(request: Request, form: KindForm, title: str) -> HttpResponse:
    return form_page(
        request,
        form,
        title=title,
        lede=_("What you write here lays out the agenda and the preparation of each such talk."),
        submit_label=_("Keep it"),
        cancel_url=reverse("interviews:kind_list"),
    )


@require_POST
def kind_hide(request: Request, pk: int) -> HttpResponse:
    kind = get_object_or_404(Kind.objects.visible_to(request.user), pk=pk)
    form = HideForm(request.POST)
    if form.is_valid():
        set_kind_hidden(owner=request.user, kind=kind, **form.cleaned_data)
    return redirect("interviews:kind_list")
