from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from accounts.http import Request
from accounts.paging import read_key
from centers import gate
from centers.actions import flags, notes
from centers.beginnings import first_steps, what_has_begun
from centers.forms import CloseFlagForm, CommentForm, NoteForm, NudgeForm, SearchForm
from centers.models import Flag, Membership, SharedGood
from centers.views.joining import render_sheet
from centers.views.pages import form_page, staffed_center


def morning(request: Request, center_pk: int) -> HttpResponse:
    """Who needs somebody today: exceptions, not lists (R49)."""
    center = staffed_center(request, center_pk)
    begun = what_has_begun(center) if center.is_administered else None
    after = request.GET.get("after", "")
    is_for_me = request.GET.get("for") == "me"
    page = gate.read_flags(reader=request.user, center=center, after=after, is_for_me=is_for_me)
    context = {
        "center": center,
        "page": page,
        "drafts": gate.read_drafts(reader=request.user, center=center),
        "cohorts": center.cohorts.current().advised_by(request.user).order_by("name")[:12],
        "begun": begun,
        "steps": first_steps(center, begun) if begun else (),
        "is_first": not after,
        "is_for_me": is_for_me,
        "me": str(request.user),
    }
    return render(request, "centers/morning.html", context)


def student_list(request: Request, center_pk: int) -> HttpResponse:
    """Find a student of mine by name, address or number."""
    center = staffed_center(request, center_pk)
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"].strip() if form.is_valid() else ""
    page = gate.read_students(
        reader=request.user,
        center=center,
        students=Membership.objects.named_like(words),
        what=gettext_noop("students: {0}") if words else gettext_noop("students"),
        of=[words] if words else [],
        after=request.GET.get("after", ""),
    )
    context = {"center": center, "form": form, "page": page, "words": words}
    return render(request, "centers/student_list.html", context)


def student_detail(request: Request, pk: int) -> HttpResponse:
    sheet = gate.read_student(reader=request.user, pk=pk)
    student = my_student(request, pk)
    extra = {"center": student.center, "note_form": NoteForm(), "is_preview": False}
    return render_sheet(request, sheet, extra)


def my_student(request: Request, pk: int) -> Membership:
    students = Membership.objects.advised_by(request.user).select_related("center", "user")
    return get_object_or_404(students, pk=pk)


def note_create(request: Request, pk: int) -> HttpResponse:
    student = my_student(request, pk)
    form = NoteForm(request.POST or None)
    if form.is_valid():
        notes.write_note(student=student, by=request.user, **form.cleaned_data)
        return redirect("centers:student", pk=pk)
    return form_page(
        request,
        form,
        title=_("A note about %(student)s") % {"student": student.user},
        lede=_("Write it as if the student reads it, because the student can."),
        submit_label=_("Keep the note"),
        cancel_url=reverse("centers:student", args=[pk]),
    )


def nudge_create(request: Request, center_pk: int) -> HttpResponse:
    """One text for one student or for many; who is meant comes with the address."""
    center = staffed_center(request, center_pk)
    templates = center.goods.filter(kind="nudge").order_by("title", "pk")
    picked = request.GET.getlist("students")
    begun = {"students": picked, "text": text_of(templates, request.GET.get("good", ""))}
    form = NudgeForm(request.POST or None, user=request.user, center=center, initial=begun)
    if form.is_valid():
        sent = notes.nudge_students(center=center, by=request.user, **form.cleaned_data)
        said = ngettext("%(n)s nudge is on its way.", "%(n)s nudges are on their way.", len(sent))
        messages.success(request, said % {"n": len(sent)})
        return redirect("centers:morning", center_pk=center_pk)
    return render(
        request,
        "centers/nudge_create.html",
        {
            "center": center,
            "form": form,
            "templates": templates,
            "chosen": form.chosen(picked or request.POST.getlist("students")),
            "query": urlencode({"students": picked}, doseq=True),
        },
        status=422 if form.errors else 200,
    )


def text_of(templates: QuerySet[SharedGood], pk: str) -> str:
    chosen = templates.filter(pk=read_key(pk)).first()
    return chosen.text if chosen else ""


def flag_close(request: Request, pk: int) -> HttpResponse:
    flags_here = Flag.objects.open().visible_to(request.user)
    flag = get_object_or_404(flags_here.select_related("center", "membership__user"), pk=pk)
    form = CloseFlagForm(request.POST or None)
    if form.is_valid():
        flags.close_flag(flag=flag, by=request.user, note=form.cleaned_data["note"])
        return redirect("centers:morning", center_pk=flag.center_id)
    return form_page(
        request,
        form,
        title=_("Close this flag for %(student)s") % {"student": flag.membership.user},
        lede=": ".join(filter(None, [str(flag.get_topic_display()), flag.words])),
        submit_label=_("Close"),
        cancel_url=reverse("centers:morning", args=[flag.center_id]),
    )


def draft_comment(request: Request, pk: int) -> HttpResponse:
    draft = gate.read_draft(reader=request.user, pk=pk)
    form = CommentForm(request.POST or None, instance=draft)
    if form.is_valid():
        notes.comment_draft(draft=draft, by=request.user, comment=form.cleaned_data["comment"])
        return redirect("centers:morning", center_pk=draft.membership.center_id)
    return render(
        request,
        "centers/draft_comment.html",
        {"draft": draft, "student": str(draft.membership.user), "form": form},
        status=422 if form.errors else 200,
    )
