from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from accounts.http import Request
from accounts.pages import form_page
from careers.facts import mirror_of
from careers.forms.decision import DecisionForm
from careers.forms.fit import CompatibilityForm, FitForm, ProfileForm
from careers.interests import AREAS
from careers.mirror import closest
from careers.models import Career, Compatibility, InterestProfile
from careers.pictures import draw_fit, draw_radar
from careers.talks import talks_about


def career_fit(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(
        Career.objects.visible_to(request.user).select_related("occupation"), pk=pk
    )
    form = FitForm(request.POST or None)
    if form.is_valid():
        form.save_for(career)
        messages.success(request, _("Kept beside the earlier ones."))
        return redirect("careers:fit", pk=pk)
    return form_page(request, form, "careers/career_fit.html", **fit_context(request, career))


def fit_context(request: Request, career: Career) -> dict[str, object]:
    ratings = list(career.fit_ratings.order_by("rated_at", "pk"))
    mine = InterestProfile.objects.newest_of(request.user)
    occupation = career.occupation
    return {
        "career": career,
        "ratings": ratings[::-1],
        "lines": draw_fit(ratings),
        "profile": mine,
        "areas": AREAS,
        "radar": draw_radar(
            mine.scores if mine else None, occupation.interests if occupation else None
        ),
        "mirror": mirror_of(occupation) if occupation else None,
    }


def decision_create(request: Request, pk: int) -> HttpResponse:
    career = get_object_or_404(Career.objects.visible_to(request.user), pk=pk)
    form = DecisionForm(request.POST or None, talks=talks_about([career])[career.pk])
    if form.is_valid():
        form.save_for(career)
        messages.success(request, _("Written down, with today's date. You can always change it."))
        return redirect(career)
    return form_page(
        request,
        form,
        title=_("Decide about %(career)s") % {"career": career},
        lede=_("Nothing is final: a later decision takes the place of this one, and both stay."),
        submit_label=_("Write it down"),
        cancel_url=career.get_absolute_url(),
    )


def interest_profile(request: Request) -> HttpResponse:
    form = ProfileForm(request.POST or None)
    if form.is_valid():
        form.save_for(request.user)
        return redirect("careers:interests")
    mine = InterestProfile.objects.newest_of(request.user)
    context = {
        "profile": mine,
        "areas": AREAS,
        "radar": draw_radar(mine.scores if mine else None, None),
        "closest": closest(mine.scores) if mine else [],
    }
    return form_page(request, form, "careers/interest_profile.html", **context)


def compatibility(request: Request) -> HttpResponse:
    form = CompatibilityForm(request.POST or None, user=request.user, initial=request.GET.dict())
    if form.is_valid():
        form.save_for(request.user)
        return redirect("careers:compatibility")
    rated = Compatibility.objects.visible_to(request.user).select_related("organization")
    return form_page(
        request, form, "careers/compatibility.html", rated=rated.order_by("-rated_at", "-pk")[:50]
    )
