from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.http import Request
from accounts.pages import form_page
from careers.facts import facts_about, mirror_of, preparation_of
from careers.forms.career import AddForm, SearchForm
from careers.models import Career, InterestProfile, Occupation
from careers.pictures import draw_growth, draw_pay, draw_radar
from careers.search import search_occupations


@require_safe
def career_create(request: Request) -> HttpResponse:
    form = SearchForm(request.GET)
    typed = form["q"].value() or ""
    hits = search_occupations(typed) if form.is_valid() else []
    template = "careers/_hits.html" if request.htmx else "careers/career_create.html"
    return render(request, template, {"form": form, "typed": typed, "hits": hits})


@require_POST
def career_add(request: Request) -> HttpResponse:
    form = AddForm(request.POST)
    if form.is_valid():
        return redirect(form.save(request.user))
    return form_page(
        request, form, title=_("Add a career"), submit_label=_("Add"), cancel_url="/careers/new/"
    )


@require_safe
def occupation(request: Request) -> HttpResponse:
    rows = Occupation.objects.select_related("release")
    found = rows.filter(scheme="onet", code=request.GET.get("code", "")).first()
    if found is None:
        return redirect("careers:create")
    facts = facts_about(found)
    mine = InterestProfile.objects.newest_of(request.user)
    context = {
        "occupation": found,
        "facts": facts,
        "mirror": mirror_of(found),
        "pay": draw_pay(facts.pay),
        "growth": draw_growth(facts.outlook),
        "profile": mine,
        "radar": draw_radar(mine.scores if mine else None, found.interests),
        "career": Career.objects.visible_to(request.user).filter(occupation=found).first(),
        "zone": preparation_of(found),
        "related": found.related.select_related("other").order_by("rank")[:10],
    }
    return render(request, "careers/occupation.html", context)
