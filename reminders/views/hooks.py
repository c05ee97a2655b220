"""Where mail services report bounces and complaints; each proves itself by its own signature."""

from anymail.webhooks.mailgun import MailgunTrackingWebhookView
from anymail.webhooks.mandrill import MandrillCombinedWebhookView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt


def _need_key(name: str) -> None:
    """An empty key would let anybody sign: without one there is no page."""
    if not settings.ANYMAIL.get(name):
        raise Http404


@csrf_exempt
@login_not_required
def mailgun(request: HttpRequest) -> HttpResponse:
    _need_key("MAILGUN_WEBHOOK_SIGNING_KEY")
    return MailgunTrackingWebhookView.as_view()(request)


@csrf_exempt
@login_not_required
def mandrill(request: HttpRequest) -> HttpResponse:
    _need_key("MANDRILL_WEBHOOK_KEY")
    return MandrillCombinedWebhookView.as_view()(request)
