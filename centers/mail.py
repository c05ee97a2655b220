"""Mails of a center; those to students go through their reminders instead."""

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from centers.models import Invitation, Membership, Volunteer, VolunteerRequest

VOLUNTEER_SALT = "centers.volunteer"


def volunteer_url(volunteer: Volunteer) -> str:
    """The volunteer's own page, without an account; the signature is the key."""
    token = signing.dumps(volunteer.pk, salt=VOLUNTEER_SALT)
    return settings.SITE_URL + reverse("centers:volunteer_page", args=[token])


def mail_volunteer_welcome(volunteer: Volunteer) -> None:
    url = volunteer_url(volunteer)
    context = {"volunteer": volunteer, "url": url}
    _send("volunteer_welcome", context, to=volunteer.email, stop_url=url)


def mail_volunteer_asked(request: VolunteerRequest) -> None:
    """The student's own words; an answer goes straight to the student."""
    student, volunteer = request.membership.user, request.volunteer
    url = volunteer_url(volunteer)
    context = {"volunteer": volunteer, "student": student, "message": request.message, "url": url}
    _send("volunteer_asked", context, to=volunteer.email, reply_to=student.email, stop_url=url)


def mail_invitation(invitation: Invitation) -> None:
    query = f"?code={invitation.center.join_code}"
    context = {
        "invitation": invitation,
        "is_staff": invitation.role != Membership.Role.STUDENT,
        "who": invitation.invited_by or invitation.center,
        "url": settings.SITE_URL + reverse("centers:join") + query,
    }
    _send("invitation", context, to=invitation.email)


def _send(name: str, context: dict, *, to: str, **headers: str) -> None:
    """In the language of whoever has an account under the address, else in that of the site."""
    with translation.override(User.objects.language_of(to)):
        _letter(name, context, to=to, **headers).send()


def _letter(
    name: str, context: dict, *, to: str, reply_to: str = "", stop_url: str = ""
) -> EmailMultiAlternatives:
    subject = " ".join(render_to_string(f"emails/{name}.subject.txt", context).split())
    mail = EmailMultiAlternatives(
        subject,
        render_to_string(f"emails/{name}.txt", context),
        to=[to],
        reply_to=[reply_to] if reply_to else None,
        headers={"List-Unsubscribe": f"<{stop_url}>"} if stop_url else None,
    )
    mail.attach_alternative(render_to_string(f"emails/{name}.html", context), "text/html")
    return mail
