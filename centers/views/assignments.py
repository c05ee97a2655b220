from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.http import Request
from centers import gate
from centers.actions import assignments
from centers.audit import record
from centers.exports import completion_csv
from centers.forms import AssignmentForm, ExtensionForm, HandInForm
from centers.models import Assignment, AuditEntry
from centers.views.pages import form_page, own_student_place, visible_cohort

EVERYBODY = 20_000


def visible_assignment(request: Request, pk: int) -> Assignment:
    mine = Assignment.objects.visible_to(request.user).select_related("cohort__center")
    return get_object_or_404(mine, pk=pk)


def assignment_create(request: Request, pk: int) -> HttpResponse:
    cohort = visible_cohort(request, pk)
    new = Assignment(cohort=cohort, created_by=request.user)
    form = AssignmentForm(request.POST or None, instance=new)
    if form.is_valid():
        made = assignments.save_assignment(assignment=form.save(commit=False), by=request.user)
        return redirect("centers:assignment", pk=made.pk)
    return form_page(
        request,
        form,
        title=_("An assignment for %(cohort)s") % {"cohort": cohort},
        lede=_("How far each student is follows from what the student does here."),
        submit_label=_("Set it"),
        cancel_url=reverse("centers:cohort", args=[pk]),
    )


def assignment_edit(request: Request, pk: int) -> HttpResponse:
    assignment = visible_assignment(request, pk)
    form = AssignmentForm(request.POST or None, instance=assignment)
    if form.is_valid():
        assignments.save_assignment(assignment=form.save(commit=False), by=request.user)
        return redirect("centers:assignment", pk=pk)
    return form_page(
        request,
        form,
        title=_("Change the assignment"),
        lede=_("Students see the change at once; what was handed in stays as it was."),
        submit_label=_("Save"),
        cancel_url=reverse("centers:assignment", args=[pk]),
    )


def assignment_delete(request: Request, pk: int) -> HttpResponse:
    """Asked for by mistake; whatever somebody handed in stays."""
    assignment = visible_assignment(request, pk)
    if request.method == "POST":
        cohort = assignment.cohort_id
        try:
            assignments.remove_assignment(assignment=assignment, by=request.user)
        except ValueError:
            messages.error(request, _("Somebody has handed it in already, so it stays."))
            return redirect("centers:assignment", pk=pk)
        messages.success(request, _("Removed. Nobody is reminded of it any more."))
        return redirect("centers:cohort", pk=cohort)
    context = {
        "title": _("Remove “%(assignment)s”?") % {"assignment": assignment},
        "lede": _("Students see it no longer. Their conversations stay as they are."),
        "submit_label": _("Remove"),
        "cancel_url": reverse("centers:assignment", args=[pk]),
    }
    return render(request, "confirm_delete.html", context)


def assignment_detail(request: Request, pk: int) -> HttpResponse:
    """The completion list, fifty students a page."""
    assignment = visible_assignment(request, pk)
    after = request.GET.get("after", "")
    page = gate.read_progress(reader=request.user, assignment=assignment, after=after)
    context = {"assignment": assignment, "center": assignment.cohort.center, "page": page}
    return render(request, "centers/assignment_detail.html", context)


def assignment_csv(request: Request, pk: int) -> HttpResponse:
    """The completion list for a grade book."""
    assignment = visible_assignment(request, pk)
    page = gate.read_progress(reader=request.user, assignment=assignment, limit=EVERYBODY)
    record(
        center=assignment.cohort.center,
        actor=request.user,
        verb=AuditEntry.Verb.EXPORTED,
        what=gettext_noop("completion list: {0}"),
        of=[assignment],
        about=[row.pk for row in page.rows],
    )
    return completion_csv(assignment, page.rows)


def assignment_extend(request: Request, pk: int) -> HttpResponse:
    assignment = visible_assignment(request, pk)
    form = ExtensionForm(request.POST or None, user=request.user, assignment=assignment)
    if form.is_valid():
        assignments.extend_assignment(assignment=assignment, by=request.user, **form.cleaned_data)
        return redirect("centers:assignment", pk=pk)
    return form_page(
        request,
        form,
        title=_("More time for one student"),
        lede=str(assignment),
        submit_label=_("Give more time"),
        cancel_url=reverse("centers:assignment", args=[pk]),
    )


def coursework(request: Request, pk: int, assignment_pk: int) -> HttpResponse:
    """The student's side: how far I am, and handing in."""
    place = own_student_place(request, pk)
    assignment = get_object_or_404(Assignment.objects.set_for(place), pk=assignment_pk)
    handed_in = assignment.submissions.filter(membership=place).first()
    form = HandInForm(request.POST or None, instance=handed_in, assignment=assignment)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["reflection"]
        assignments.hand_in(assignment=assignment, student=place, reflection=words)
        messages.success(request, _("Handed in"))
        return redirect("centers:place", pk=pk)
    progress = gate.progress_of(assignment, {place.pk: place.user_id})[place.pk]
    return render(
        request,
        "centers/coursework.html",
        {
            "place": place,
            "assignment": assignment,
            "progress": progress,
            "handed_in": handed_in,
            "form": form,
        },
        status=422 if form.errors else 200,
    )
