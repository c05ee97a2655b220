from collections.abc import Callable

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from accounts.http import Request
from centers import gate
from centers.actions import cohorts
from centers.forms import AdvisersForm, CohortForm, HandOverForm, PlaceForm
from centers.models import Cohort, Membership
from centers.views.pages import (
    administered_center,
    form_page,
    staffed_center,
    visible_cohort,
)


def cohort_list(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    mine = center.cohorts.visible_to(request.user).with_sizes().order_by("archived_at", "name")
    context = {"center": center, "cohorts": mine[:500]}
    return render(request, "centers/cohort_list.html", context)


def cohort_create(request: Request, center_pk: int) -> HttpResponse:
    center = staffed_center(request, center_pk)
    form = CohortForm(request.POST or None, center=center)
    if form.is_valid():
        cohort = cohorts.add_cohort(center=center, by=request.user, **form.cleaned_data)
        return redirect("centers:cohort", pk=cohort.pk)
    return form_page(
        request,
        form,
        title=_("A new cohort"),
        lede=_("A course, a year or a program: students who belong together."),
        submit_label=_("Open it"),
        cancel_url=reverse("centers:cohorts", args=[center_pk]),
    )


def cohort_detail(request: Request, pk: int) -> HttpResponse:
    """Students of a cohort with what they share, and its assignments."""
    cohort = visible_cohort(request, pk)
    page = gate.read_students(
        reader=request.user,
        center=cohort.center,
        students=cohort.students.all(),
        what=gettext_noop("the cohort {0}"),
        of=[cohort],
        after=request.GET.get("after", ""),
    )
    context = {
        "center": cohort.center,
        "cohort": cohort,
        "page": page,
        "assignments": cohort.assignments.order_by("due_on", "pk"),
        "advisers": cohort.advisers.by_name(),
    }
    return render(request, "centers/cohort_detail.html", context)


def cohort_place(request: Request, pk: int) -> HttpResponse:
    cohort = visible_cohort(request, pk)
    center = administered_center(request, cohort.center_id)
    return _move_students(
        request,
        cohort,
        center.memberships.all(),
        move=cohorts.place_students,
        title=_("Place students in %(cohort)s") % {"cohort": cohort},
        lede=_("They must be members already; a roster places many at once."),
        submit_label=_("Place them"),
    )


def cohort_take_out(request: Request, pk: int) -> HttpResponse:
    cohort = visible_cohort(request, pk)
    administered_center(request, cohort.center_id)
    return _move_students(
        request,
        cohort,
        cohort.students.all(),
        move=cohorts.take_out,
        title=_("Take students out of %(cohort)s") % {"cohort": cohort},
        lede=_("They stay members; the advisers of this cohort stop seeing them at once."),
        submit_label=_("Take them out"),
    )


def _move_students(
    request: Request,
    cohort: Cohort,
    members: QuerySet[Membership],
    *,
    move: Callable[..., None],
    **words: str,
) -> HttpResponse:
    """Some of these members, named by their addresses, go into the cohort or out of it."""
    form = PlaceForm(request.POST or None, members=members)
    if form.is_valid():
        move(cohort=cohort, by=request.user, students=form.cleaned_data["addresses"])
        return redirect("centers:cohort", pk=cohort.pk)
    back = reverse("centers:cohort", args=[cohort.pk])
    return form_page(request, form, cancel_url=back, **words)


def cohort_advisers(request: Request, pk: int) -> HttpResponse:
    cohort = visible_cohort(request, pk)
    center = administered_center(request, cohort.center_id)
    initial = {"advisers": cohort.advisers.all()}
    form = AdvisersForm(request.POST or None, center=center, initial=initial)
    if form.is_valid():
        cohorts.set_advisers(cohort=cohort, by=request.user, **form.cleaned_data)
        return redirect("centers:cohort", pk=pk)
    return form_page(
        request,
        form,
        title=_("Who advises %(cohort)s?") % {"cohort": cohort},
        lede=_("Whoever is not ticked stops seeing these students at once."),
        submit_label=_("Save"),
        cancel_url=reverse("centers:cohort", args=[pk]),
    )


def cohort_archive(request: Request, pk: int) -> HttpResponse:
    cohort = visible_cohort(request, pk)
    center = administered_center(request, cohort.center_id)
    if request.method == "POST" and cohort.archived_at is None:
        cohorts.archive_cohort(cohort=cohort, by=request.user)
        messages.success(request, _("Archived. The center keeps counts of the group alone."))
        return redirect("centers:cohorts", center_pk=center.pk)
    context = {
        "title": _("Archive %(cohort)s?") % {"cohort": cohort},
        "lede": _(
            "Students without another cohort leave the center and keep everything that is "
            "theirs. You keep counts of the group and can no longer open its students."
        ),
        "submit_label": _("Archive"),
        "cancel_url": reverse("centers:cohort", args=[pk]),
    }
    return render(request, "confirm_delete.html", context)


def hand_over(request: Request, center_pk: int) -> HttpResponse:
    center = administered_center(request, center_pk)
    form = HandOverForm(request.POST or None, center=center)
    if form.is_valid():
        number = cohorts.hand_over(center=center, by=request.user, **form.cleaned_data)
        said = ngettext("%(n)s cohort moved.", "%(n)s cohorts moved.", number)
        messages.success(request, said % {"n": number})
        return redirect("centers:cohorts", center_pk=center_pk)
    return form_page(
        request,
        form,
        title=_("Hand over an adviser's cohorts"),
        lede=_("All current cohorts and open flags move; the one who gives sees them no longer."),
        submit_label=_("Hand over"),
        cancel_url=reverse("centers:cohorts", args=[center_pk]),
    )


def cohort_record(request: Request, pk: int) -> HttpResponse:
    """What is kept of a cohort that graduated."""
    cohort = visible_cohort(request, pk)
    record = getattr(cohort, "record", None)
    figures = sorted(record.figures.items(), reverse=True) if record else []
    context = {"cohort": cohort, "center": cohort.center, "figures": figures}
    return render(request, "centers/cohort_record.html", context)
