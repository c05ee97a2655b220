"""How a form becomes a page: one way for every app."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def form_page(
    request: HttpRequest, form: BaseForm, template: str = "form.html", **context: object
) -> HttpResponse:
    """Show a form; one that came back with errors answers 422 with all that was typed."""
    status = 422 if form.is_bound and form.errors else 200
    return render(request, template, {"form": form, **context}, status=status)


def accepts(form: BaseForm, verb: Callable[[], object]) -> bool:
    """Whether the form is valid and the verb agreed; an objection is shown in the form."""
    if not form.is_valid():
        return False
    try:
        verb()
    except ValidationError as objection:
        form.add_error(None, objection)
        return False
    return True


def tell_with_undo(request: HttpRequest, words: str, name: str, *arguments: object) -> None:
    """Say what was done, beside a button that posts to the address which takes it back."""
    undo = reverse(name, args=arguments)
    messages.success(request, words, extra_tags=f"undo:{undo}")


def back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """To the page the button stood on, if it is one of ours; else to the address of that name."""
    target = request.POST.get("next", "")
    # Without the slash it could be taken for the name of a page.
    is_ours = target.startswith("/") and url_has_allowed_host_and_scheme(target, None)
    return redirect(target if is_ours else otherwise)
