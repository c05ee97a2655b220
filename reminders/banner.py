from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from reminders.actions.watching import recall_health


def machinery(request: HttpRequest) -> dict[str, object]:
    """How the sender of reminders is, for the banner of every page; read when it is asked for."""
    return {"machinery": SimpleLazyObject(recall_health)}
