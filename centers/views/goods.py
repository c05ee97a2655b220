from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from centers.actions import goods
from centers.forms import BackForm, SharedGoodForm
from centers.models import SharedGood
from centers.views.pages import form_page, staffed_center

# Where a member finds what was taken over.
SHELVES: dict[str, str] = {
    SharedGood.Kind.TEMPLATE: "interviews:letter_list",
    SharedGood.Kind.QUESTIONS: "interviews:question_bank",
    SharedGood.Kind.KIND: "interviews:kind_list",
}


def good_list(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    context = {"center": center, "goods": center.goods.order_by("kind", "title", "pk")}
    return render(request, "centers/good_list.html", context)


def good_create(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    new = SharedGood(center=center, added_by=request.user)
    form = SharedGoodForm(request.POST or None, instance=new)
    if form.is_valid():
        form.save()
        return redirect("centers:goods", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=_("Share something with all members"),
        lede=_("A text to start from, questions, something to read, a day without mail."),
        submit_label=_("Share"),
        cancel_url=reverse("centers:goods", args=[center_pk]),
    )


@require_POST
def good_delete(request: Request, center_pk: int, pk: int) -> HttpResponse:
    """An administrator removes anything, an adviser what the adviser shared."""
    center = staffed_center(request, center_pk)
    get_object_or_404(center.goods.removable_by(request.user), pk=pk).delete()
    return redirect("centers:goods", center_pk=center_pk)


@require_POST
def good_take(request: Request, pk: int) -> HttpResponse:
    """A member's own copy, from the page where it lay."""
    good = get_object_or_404(SharedGood.objects.offered_to(request.user), pk=pk)
    form = BackForm(request.POST)
    if goods.take_good(good=good, user=request.user):
        messages.success(request, _("“%(title)s” is yours now.") % {"title": good})
    else:
        messages.info(request, _("You have “%(title)s” already.") % {"title": good})
    return redirect(form.cleaned_data["back"] if form.is_valid() else SHELVES[good.kind])
