from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from reminders.actions.watching import recall_health


def machinery(request: HttpRequest) -> dict[str, object]:
    """How the sender of reminders is, for the banner of every page; read when it is asked for.

    Also whether mail stays on this machine, for pages that tell to look into the mail.
    """
    return {"machinery": SimpleLazyObject(recall_health), "keeps_mail": bool(settings.MAIL_SINK)}
