"""What every view of a center starts from, and the one page with a form on it."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from accounts.http import Request
from centers.models import Center, Cohort, Membership

LAST_ADMINISTRATOR = _("A center needs an administrator. Name another one first.")


def own_place(request: Request, pk: int) -> Membership:
    places = Membership.objects.of(request.user).current().select_related("center", "user")
    return get_object_or_404(places, pk=pk)


def own_student_place(request: Request, pk: int) -> Membership:
    places = Membership.objects.of(request.user).current().students()
    return get_object_or_404(places.select_related("center", "user"), pk=pk)


def staffed_center(request: Request, pk: int) -> Center:
    """A center that the reader works in; `is_administered` says whether as administrator."""
    return get_object_or_404(Center.objects.staffed_by(request.user), pk=pk)


def administered_center(request: Request, pk: int) -> Center:
    return get_object_or_404(Center.objects.administered_by(request.user), pk=pk)


def visible_cohort(request: Request, pk: int) -> Cohort:
    cohorts = Cohort.objects.visible_to(request.user).with_right_to_run(request.user)
    return get_object_or_404(cohorts.select_related("center"), pk=pk)


def form_page(request: Request, form: forms.BaseForm, **words: str) -> HttpResponse:
    """`words` are title, lede, submit_label and cancel_url."""
    status = 422 if form.errors else 200
    return render(request, "form.html", {"form": form, **words}, status=status)
