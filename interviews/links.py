"""The contact's link: signed, tied to a key that the owner can change, expiring by its row."""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from interviews.models import Invitation

_signer = signing.Signer(salt="interviews.invitation")


def invitation_token(invitation: Invitation) -> str:
    return _signer.sign(f"{invitation.pk}.{invitation.key}")


def invitation_url(invitation: Invitation) -> str:
    path = reverse("interviews:answer", args=[invitation_token(invitation)])
    return f"{settings.SITE_URL}{path}"


def find_invitation(token: str) -> Invitation | None:
    """The open invitation behind a link; None if forged, replaced, revoked or expired."""
    invitation = find_mailed(token)
    is_open = invitation and invitation.is_open and token == invitation_token(invitation)
    return invitation if is_open else None


def find_mailed(token: str) -> Invitation | None:
    """The invitation that a link of ours once opened: a refusal has no date."""
    try:
        pk, _key = _signer.unsign(token).split(".")
    except (signing.BadSignature, ValueError):
        return None
    rows = Invitation.objects.filter(interview__deleted_at=None)
    return (
        rows.select_related("interview__contact", "interview__kind", "owner").filter(pk=pk).first()
    )
