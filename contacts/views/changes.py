from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.http import Request
from accounts.pages import back, tell_with_undo
from contacts.actions.changes import undo_change
from contacts.models import Change


def offer_undo(request: Request, words: str, change: Change) -> None:
    """Say what was done, with a button that takes it back."""
    tell_with_undo(request, words, "contacts:undo", change.pk)


@require_POST
def change_undo(request: Request, pk: int) -> HttpResponse:
    change = get_object_or_404(Change.objects.visible_to(request.user), pk=pk)
    undo_change(change=change)
    messages.success(request, _("Everything is as it was."))
    return back(request, "contacts:list")
