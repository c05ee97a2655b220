import base64
import html
import re
import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialApp
from django.test import Client
from django.utils import timezone

from accounts.models import User
from centers.models import Membership, SignOn
from tests.centers.factories import make_center
from tests.centers.idp import IdentityProvider, Key
from tests.factories import make_user

EVE = {"sub": "eve-1", "email": "eve@harbor.edu", "name": "Eve Stone", "email_verified": True}
SAML_NAMES = {"uid": "sub", "email": "email", "first_name": "name"}


@pytest.fixture
def client(settings):
    """A browser that says whom it asks; the way in reads its session many times."""
    settings.ZEAL_ALLOWLIST = [{"model": "sessions.Session", "field": None}]
    return Client(HTTP_HOST="testserver")


@pytest.fixture(scope="module")
def idp():
    provider = IdentityProvider()
    yield provider
    provider.stop()


@pytest.fixture
def harbor(idp, db):
    idp.person, idp.in_token, idp.token_key = dict(EVE), {}, idp.key
    return make_center(mail_domain="harbor.edu", mail_domain_verified_at=timezone.now())


@pytest.fixture
def oidc(idp, harbor):
    SocialApp.objects.create(
        provider="openid_connect",
        provider_id="harbor",
        name="Harbor",
        client_id="askwell",
        secret="s",
        settings={"server_url": idp.url},
    )
    return SignOn.objects.create(
        center=harbor, provider_id="harbor", role_claim="groups", adviser_value="career-staff"
    )


@pytest.fixture
def saml(idp, harbor):
    idp_settings = {"entity_id": idp.url, "sso_url": f"{idp.url}/sso"}
    idp_settings["x509cert"] = idp.key.certificate_pem
    SocialApp.objects.create(
        provider="saml",
        provider_id="harbor-saml",
        name="Harbor",
        client_id="harbor",
        settings={
            "attribute_mapping": SAML_NAMES,
            "idp": idp_settings,
            "advanced": {"allow_single_label_domains": True},
        },
    )
    return SignOn.objects.create(center=harbor, provider_id="harbor-saml")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def go_to_provider(url: str) -> str:
    """Open the provider's page as a browser would; the address it sends the browser back to."""
    opener = urllib.request.build_opener(NoRedirect)
    try:
        return opener.open(url).read().decode()
    except urllib.error.HTTPError as error:
        return error.headers["Location"]


def start(client) -> str:
    """Follow the sign-on page's link; the address at the provider."""
    page = client.get("/center/sign-on/").content.decode()
    link = html.unescape(re.search(r'href="(/accounts/(?:oidc|saml)/[^"]+)"', page)[1])
    return client.get(link).url


def sign_on(client):
    back = go_to_provider(start(client))
    return client.get(back.removeprefix("http://testserver"), follow=True)


def saml_answer(client, idp, value: str):
    return client.post("/accounts/saml/harbor/acs/", {"SAMLResponse": value}, follow=True)


def saml_request(client, idp) -> dict:
    return idp.read_request(parse_qs(urlsplit(start(client)).query)["SAMLRequest"][0])


def test_a_new_person_gets_an_account_that_shares_nothing(client, oidc):
    sign_on(client)
    member = Membership.objects.get(user__email="eve@harbor.edu")
    assert (member.role, member.user.name) == ("student", "Eve Stone")
    assert not member.grants.exists()
    assert client.session["_auth_user_id"] == str(member.user.pk)


def test_the_claim_gives_the_role_and_takes_it_back(client, oidc, idp):
    idp.person["groups"] = ["career-staff"]
    sign_on(client)
    assert Membership.objects.get().role == "adviser"
    client.logout()
    idp.person["groups"] = []
    sign_on(client)
    assert Membership.objects.get().role == "student"


def test_an_existing_account_is_not_taken_over(client, oidc):
    owner = make_user("Eve", email="eve@harbor.edu")
    EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
    sign_on(client)
    assert "_auth_user_id" not in client.session
    assert not owner.memberships.exists()


def test_an_address_outside_the_domain_is_not_believed(client, oidc, idp):
    idp.person["email"] = "boss@elsewhere.edu"
    sign_on(client)
    assert "_auth_user_id" not in client.session
    assert not EmailAddress.objects.filter(email="boss@elsewhere.edu", verified=True).exists()


def test_an_address_that_the_provider_does_not_vouch_for_is_not_believed(client, oidc, idp):
    idp.person["email_verified"] = False
    sign_on(client)
    assert "_auth_user_id" not in client.session
    assert not EmailAddress.objects.filter(verified=True).exists()


FORGED = [
    {"aud": "another-app"},
    {"iss": "https://elsewhere.edu"},
    {"exp": 1_700_000_000},
    {"sub": "the-dean"},
]


@pytest.mark.parametrize("claims", FORGED, ids=["audience", "issuer", "expired", "person"])
def test_a_token_that_says_something_else_is_refused(client, oidc, idp, claims):
    idp.in_token = claims
    sign_on(client)
    assert not User.objects.exists()


def test_a_token_signed_by_another_key_is_refused(client, oidc, idp):
    idp.token_key = Key()
    sign_on(client)
    assert not User.objects.exists()


def test_a_token_is_taken_once(client, oidc, idp):
    idp.in_token = {"jti": "once"}
    sign_on(client)
    client.logout()
    sign_on(client)
    assert "_auth_user_id" not in client.session


def test_an_answer_with_a_strange_state_is_refused(client, oidc):
    back = go_to_provider(start(client))
    client.get(back.removeprefix("http://testserver").replace("state=", "state=x"))
    assert not User.objects.exists()


def test_a_code_works_once(client, oidc):
    back = go_to_provider(start(client)).removeprefix("http://testserver")
    client.get(back)
    client.logout()
    client.get(back)
    assert "_auth_user_id" not in client.session


def test_a_signed_assertion_signs_in(client, saml, idp):
    saml_answer(client, idp, idp.respond(saml_request(client, idp)))
    assert Membership.objects.get().user.email == "eve@harbor.edu"
    assert "_auth_user_id" in client.session


def test_an_assertion_signed_by_another_key_is_refused(client, saml, idp):
    saml_answer(client, idp, idp.respond(saml_request(client, idp), key=Key()))
    assert not User.objects.exists()


def test_a_changed_assertion_is_refused(client, saml, idp):
    value = base64.b64decode(idp.respond(saml_request(client, idp)))
    forged = value.replace(b"eve@harbor.edu", b"dean@harbor.edu")
    saml_answer(client, idp, base64.b64encode(forged).decode())
    assert not User.objects.exists()


def test_an_unsigned_assertion_is_refused(client, saml, idp):
    request = saml_request(client, idp)
    saml_answer(client, idp, idp.enclose(request, idp.assertion(request)))
    assert not User.objects.exists()


def test_a_second_assertion_beside_the_signed_one_is_refused(client, saml, idp):
    request = saml_request(client, idp)
    signed = idp.sign(idp.assertion(request), idp.key)
    idp.person["email"] = "dean@harbor.edu"
    saml_answer(client, idp, idp.enclose(request, idp.assertion(request) + signed))
    assert not User.objects.exists()


def test_an_assertion_for_another_audience_is_refused(client, saml, idp):
    request = saml_request(client, idp) | {"audience": "https://elsewhere.edu/metadata"}
    saml_answer(client, idp, idp.respond(request))
    assert not User.objects.exists()


def test_an_expired_assertion_is_refused(client, saml, idp):
    saml_answer(client, idp, idp.respond(saml_request(client, idp), minutes=-10))
    assert not User.objects.exists()


def test_an_assertion_takes_over_no_existing_account(client, saml, idp):
    owner = make_user("Eve", email="eve@harbor.edu")
    EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
    saml_answer(client, idp, idp.respond(saml_request(client, idp)))
    assert "_auth_user_id" not in client.session


def test_a_replayed_assertion_is_refused(client, saml, idp):
    value = idp.respond(saml_request(client, idp))
    saml_answer(client, idp, value)
    client.logout()
    saml_answer(client, idp, value)
    assert "_auth_user_id" not in client.session


def test_an_answer_to_another_browsers_request_is_refused(client, saml, idp):
    request = saml_request(client, idp) | {"id": "ONELOGIN_somebody_else"}
    saml_answer(client, idp, idp.respond(request))
    assert not User.objects.exists()
