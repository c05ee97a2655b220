from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from centers import gate, signpost
from centers.actions import joining
from centers.consent import MEANINGS, meaning_of
from centers.forms import ChooseConversationsForm, JoinForm, SharingForm
from centers.models import Assignment, AuditEntry, Center, Membership
from centers.views.pages import LAST_ADMINISTRATOR, form_page, own_place, own_student_place


def center_home(request: Request) -> HttpResponse:
    """Where I am a member, and where I could be."""
    signpost.refresh(request)
    form = JoinForm(request.POST or None)
    if form.is_valid():
        return redirect(reverse("centers:join") + f"?code={form.cleaned_data['code']}")
    places = Membership.objects.of(request.user).current().select_related("center")
    return render(
        request,
        "centers/center_home.html",
        {
            "form": form,
            "places": places,
            "past": Membership.objects.of(request.user).archived().select_related("center"),
            "offered": Center.objects.expecting(request.user),
        },
        status=422 if form.errors else 200,
    )


def center_join(request: Request) -> HttpResponse:
    """What joining means, in plain words, before it happens."""
    center = Center.objects.filter(join_code=request.GET.get("code", "")).first()
    if center is None:
        return redirect("centers:home")
    invitation = joining.invitation_of(request.user, center)
    form = SharingForm(request.POST or None, initial={"level": center.asks_for})
    if form.is_valid():
        level = form.cleaned_data["level"]
        place = joining.join_center(user=request.user, center=center, level=level)
        signpost.refresh(request)
        messages.success(request, _("You are a member of %(center)s.") % {"center": center})
        return redirect("centers:place", pk=place.pk)
    return render(
        request,
        "centers/center_join.html",
        {"center": center, "form": form, "meanings": MEANINGS, "invitation": invitation},
        status=422 if form.errors else 200,
    )


def place_detail(request: Request, pk: int) -> HttpResponse:
    """A student's side of a center; staff are sent to their morning."""
    place = own_place(request, pk)
    if not place.is_student:
        return redirect("centers:morning", center_pk=place.center_id)
    grant = place.grants.open().first()
    return render(
        request,
        "centers/place_detail.html",
        {
            "place": place,
            "grant": grant,
            "meaning": meaning_of(grant.level if grant else ""),
            "assignments": Assignment.objects.set_for(place).order_by("own_due_on", "pk"),
            "goods": place.center.goods.for_members().order_by("kind", "title", "pk"),
            "asked": place.flags.said().select_related("recipient__user").order_by("-pk")[:5],
            "drafts": place.drafts.order_by("-asked_at", "-pk")[:5],
            "nudges": place.nudges.order_by("-created_at", "-pk")[:5],
        },
    )


def sharing_edit(request: Request, pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    grant = place.grants.open().first()
    form = SharingForm(request.POST or None, initial={"level": grant.level if grant else ""})
    if form.is_valid():
        joining.set_sharing(membership=place, level=form.cleaned_data["level"])
        messages.success(request, _("Changed. It holds from this moment."))
        if form.cleaned_data["level"] == "chosen":
            return redirect("centers:choose", pk=pk)
        return redirect("centers:place", pk=pk)
    return render(
        request,
        "centers/sharing_edit.html",
        {"place": place, "form": form, "meanings": MEANINGS},
        status=422 if form.errors else 200,
    )


@require_POST
def sharing_withdraw(request: Request, pk: int) -> HttpResponse:
    joining.set_sharing(membership=own_student_place(request, pk), level="")
    messages.success(request, _("Withdrawn. Staff see your name and your cohort, nothing else."))
    return redirect("centers:place", pk=pk)


def sharing_choose(request: Request, pk: int) -> HttpResponse:
    place = own_student_place(request, pk)
    chosen = gate.chosen_conversations(place)
    form = ChooseConversationsForm(
        request.POST or None, membership=place, initial={"conversations": chosen}
    )
    if form.is_valid():
        picked = gate.keep_own(request.user, form.cleaned_data["conversations"])
        joining.choose_interviews(membership=place, interviews=picked)
        return redirect("centers:seen", pk=pk)
    return form_page(
        request,
        form,
        title=_("Which conversations may staff read?"),
        lede=_("Pick them one by one. You can take each back at any time."),
        submit_label=_("Show these"),
        cancel_url=reverse("centers:place", args=[pk]),
    )


def place_seen(request: Request, pk: int) -> HttpResponse:
    """The page staff see, made by the same code, and who looked at it."""
    place = own_student_place(request, pk)
    looked = AuditEntry.objects.about(place).exclude(actor=request.user).order_by("-id")
    return render_sheet(
        request,
        gate.show_student(student=place),
        {"place": place, "center": place.center, "looked": looked[:50], "is_preview": True},
    )


def render_sheet(request: Request, sheet: gate.Sheet, extra: dict) -> HttpResponse:
    """One template for staff and for the student's own look at it."""
    return render(request, "centers/student_detail.html", {"sheet": sheet, **extra})


def place_leave(request: Request, pk: int) -> HttpResponse:
    place = own_place(request, pk)
    if request.method == "POST":
        try:
            joining.leave_center(membership=place)
        except ValueError:
            messages.error(request, LAST_ADMINISTRATOR)
            return redirect("centers:members", center_pk=place.center_id)
        messages.success(request, _("You left. Everything that is yours stays with you."))
        return redirect("centers:home")
    context = {
        "title": _("Leave %(center)s?") % {"center": place.center},
        "lede": _("Staff see nothing of you from that moment. Your account stays as it is."),
        "submit_label": _("Leave"),
        "cancel_url": reverse("centers:place", args=[pk]),
    }
    return render(request, "confirm_delete.html", context)
