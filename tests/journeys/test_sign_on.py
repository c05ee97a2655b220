"""The way in through a university, in a browser, with an identity provider of its own."""

import json

import pytest
from playwright.sync_api import expect

from tests.centers.idp import IdentityProvider
from tests.journeys.keyboard import follow

SAML_NAMES = {"uid": "sub", "email": "email", "first_name": "name"}
EVE = {"sub": "eve-1", "email": "eve@harbor.edu", "name": "Eve Stone", "groups": ["career-staff"]}
SAM = {"sub": "sam-1", "email": "sam@harbor.edu", "name": "Sam Reyes"}


@pytest.fixture(scope="module")
def idp():
    provider = IdentityProvider()
    yield provider
    provider.stop()


@pytest.fixture
def connect(running_system):
    """Let a provider speak for the demonstration's center, as an operator does in the admin."""

    def act(provider: str, client_id: str, settings: dict) -> None:
        running_system.query("DELETE FROM centers_signon")
        running_system.query(
            "UPDATE centers_center SET mail_domain = 'harbor.edu', mail_domain_verified_at = now()"
        )
        running_system.query(
            "INSERT INTO socialaccount_socialapp "
            "(provider, provider_id, name, client_id, secret, key, settings) "
            "VALUES (%s, %s, 'Harbor', %s, 's', '', %s)",
            *(provider, f"by-{provider}", client_id, json.dumps(settings)),
        )
        running_system.query(
            "INSERT INTO centers_signon (center_id, provider_id, role_claim, adviser_value) "
            "SELECT id, %s, 'groups', 'career-staff' FROM centers_center LIMIT 1",
            f"by-{provider}",
        )

    return act


def go_to_provider(page) -> None:
    page.goto("/accounts/login/")
    follow(page.get_by_role("link", name="university"))
    follow(page.get_by_role("link", name="Harbor College"))


def test_an_adviser_signs_on_by_openid_connect(page, idp, connect):
    connect("openid_connect", "askwell", {"server_url": idp.url})
    idp.person = EVE
    go_to_provider(page)
    expect(page.locator("summary.bubble")).to_be_visible()
    page.goto("/center/")
    follow(page.get_by_role("link", name="Harbor College").first)
    expect(page.get_by_role("heading", name="You advise no cohort yet.")).to_be_visible()


def test_a_student_signs_on_by_saml_and_shares_nothing(page, idp, connect):
    idp_settings = {"entity_id": idp.url, "sso_url": f"{idp.url}/sso"}
    idp_settings["x509cert"] = idp.key.certificate_pem
    settings = {"attribute_mapping": SAML_NAMES, "idp": idp_settings}
    settings["advanced"] = {"allow_single_label_domains": True}
    connect("saml", "harbor", settings)
    idp.person = SAM
    go_to_provider(page)
    follow(page.get_by_role("button", name="Sign in"))
    expect(page.locator("summary.bubble")).to_be_visible()
    page.goto("/center/")
    follow(page.get_by_role("link", name="Harbor College").first)
    expect(
        page.locator("main").get_by_text("Staff see your name, your address and your cohort.")
    ).to_be_visible()
