from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import ngettext

from accounts.http import Request
from accounts.pages import form_page
from careers.models import Career
from interviews.forms.start import NamesForm
from interviews.rungs import ladder_for


def whom(request: Request, pk: int) -> HttpResponse:
    careers = Career.objects.visible_to(request.user).select_related("owner")
    career = get_object_or_404(careers, pk=pk)
    ladder = ladder_for(career, chosen=request.GET.get("rung", ""))
    form = NamesForm(request.POST or None, career=career, rung=ladder.rung)
    if form.is_valid():
        count = len(form.save())
        noted = ngettext("%(count)s person noted.", "%(count)s people noted.", count)
        messages.success(request, noted % {"count": count})
        return redirect("interviews:whom", pk)
    return form_page(request, form, "interviews/whom.html", career=career, ladder=ladder)
