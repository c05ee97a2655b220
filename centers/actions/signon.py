"""What a university's identity provider says about a person, and how far it is believed."""

from django.db import transaction

from accounts.models import User
from centers.actions.joining import change_role, join_center
from centers.models import Membership, SignOn


def speaks_for(*, provider_id: str, address: str, said: dict) -> bool:
    """The address lies in the mail domain that the provider's center has proven.

    Not so where the provider itself says that it has not verified the address.
    """
    if "false" in (value.lower() for value in _claim(said, "email_verified")):
        return False
    domain = address.rpartition("@")[2].lower()
    sign_ons = SignOn.objects.filter(
        provider_id=provider_id,
        center__mail_domain__iexact=domain,
        center__mail_domain_verified_at__isnull=False,
    )
    return bool(domain) and sign_ons.exists()


@transaction.atomic
def join_by_sign_on(*, user: User, provider_id: str, said: dict) -> Membership | None:
    """Make the user a member of the provider's center, sharing nothing.

    The role follows the claim each time; administrators are named by hand and stay. Who
    left the center is not drawn back.
    """
    sign_on = SignOn.objects.select_related("center").filter(provider_id=provider_id).first()
    if sign_on is None:
        return None
    known = Membership.objects.filter(center=sign_on.center, user=user).first()
    if known and not known.is_current:
        return None
    member = known or join_center(user=user, center=sign_on.center)
    role = _role(sign_on, said)
    if role and role != member.role and not member.is_administrator:
        change_role(membership=member, by=user, role=role)
    return member


def _role(sign_on: SignOn, said: dict) -> str:
    """Empty where the center does not take roles from its provider."""
    if not sign_on.role_claim or not sign_on.adviser_value:
        return ""
    values = _claim(said, sign_on.role_claim)
    is_adviser = sign_on.adviser_value in values
    return Membership.Role.ADVISER if is_adviser else Membership.Role.STUDENT


def _claim(said: dict, name: str) -> list[str]:
    """A claim's values, from an OpenID Connect answer or from SAML attributes."""
    for claims in (said.get("userinfo"), said.get("id_token"), said):
        if isinstance(claims, dict) and name in claims:
            value = claims[name]
            return [str(each) for each in value] if isinstance(value, list) else [str(value)]
    return []
