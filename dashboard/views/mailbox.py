from csp.constants import NONE, UNSAFE_INLINE
from csp.decorators import csp
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from dashboard.mailbox import CaughtMail, MailSink

HTML_MAIL_POLICY = {"default-src": [NONE], "style-src": [UNSAFE_INLINE], "sandbox": True}


@login_not_required
def mail_list(request: HttpRequest) -> HttpResponse:
    return render(request, "dashboard/mail_list.html", {"mails": _sink().newest()})


@login_not_required
def mail_detail(request: HttpRequest, key: str) -> HttpResponse:
    return render(request, "dashboard/mail_detail.html", {"mail": _mail(key)})


@login_not_required
@csp(HTML_MAIL_POLICY)  # type: ignore[arg-type]
def mail_html(request: HttpRequest, key: str) -> HttpResponse:
    return HttpResponse(_mail(key).html)


def _sink() -> MailSink:
    """Where real mail leaves there is no such page."""
    if not settings.MAIL_SINK:
        raise Http404
    return MailSink(settings.MAIL_SINK)


def _mail(key: str) -> CaughtMail:
    mail = _sink().find(key)
    if mail is None:
        raise Http404
    return mail
