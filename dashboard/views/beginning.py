from django.http import HttpResponse
from django.shortcuts import redirect

from accounts.http import Request
from accounts.models import User
from accounts.pages import form_page
from dashboard.forms import BeginningForm


def welcome(request: Request) -> HttpResponse:
    """Three questions; the answers end at a first person and a next step."""
    newcomer = User.objects.get(pk=request.user.pk)
    form = BeginningForm(request.POST or None, instance=newcomer)
    if form.is_valid():
        return redirect(form.begin(request.user))
    return form_page(request, form, "dashboard/welcome.html")
