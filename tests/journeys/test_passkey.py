import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PASSWORD
from tests.journeys.keyboard import follow, write

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def finger(page):
    """A fingerprint reader that always agrees, built into the browser."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def test_passkey_opens_the_account_without_a_password(page, finger, sign_up, axe):
    sign_up("pia@example.org")
    page.goto("/accounts/2fa/webauthn/add/")
    write(page.get_by_label("Password"), PASSWORD)
    follow(page.get_by_role("button", name="Confirm"))
    axe()
    expect(page.get_by_label("Opens the account alone")).to_be_checked()
    follow(page.get_by_role("button", name="Add the passkey"))
    expect(page).to_have_url(re.compile("/recovery-codes/$"))
    axe()

    page.context.clear_cookies()
    page.goto("/accounts/login/")
    follow(page.get_by_role("button", name="Sign in with a passkey"))
    expect(page).not_to_have_url(re.compile("/accounts/login/"))
    page.goto("/accounts/2fa/webauthn/")
    expect(page.locator("main")).to_contain_text("Last used")
    axe()
