"""The one mail that goes to a contact; its files are `templates/emails/contact.*`."""

from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from interviews import entries
from interviews.links import invitation_token, invitation_url
from interviews.models import ContactMail


def contact_message(row: ContactMail) -> EmailMultiAlternatives:
    """The owner's words with the link; answers go to the owner, a refusal to the page.

    In the owner's language, in which the two are in touch.
    """
    invitation = row.invitation
    name = " ".join(str(row.owner).split())
    context = {
        "text": row.text,
        "owner": row.owner,
        "url": invitation_url(invitation),
        "subject": row.subject,
        "is_entry": bool(row.method),
        "is_called_off": row.method == ContactMail.Method.CANCEL,
    }
    never = reverse("interviews:answer_never", args=[invitation_token(invitation)])
    message = EmailMultiAlternatives(
        subject=" ".join(row.subject.split()),
        body=render_to_string("emails/contact.txt", context),
        from_email=formataddr((f"{name} (Askwell)", parseaddr(settings.DEFAULT_FROM_EMAIL)[1])),
        to=[row.address],
        reply_to=[formataddr((name, row.owner.email))],
        headers={
            "List-Unsubscribe": f"<{settings.SITE_URL}{never}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    message.attach_alternative(render_to_string("emails/contact.html", context), "text/html")
    if row.method:
        _attach_entry(message, row)
    return message


def _attach_entry(message: EmailMultiAlternatives, row: ContactMail) -> None:
    """As the last alternative and as a file: the form most mail programs understand."""
    entry = entries.invitation_entry(row.invitation.interview, row.address, row.method)
    message.attach_alternative(entry.decode(), f"text/calendar; method={row.method}")
    message.attach("invite.ics", entry.decode(), "text/calendar")
