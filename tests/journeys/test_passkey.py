import pytest

from tests.journeys.conftest import PASSWORD

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
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").press("Enter")
    axe()
    assert page.get_by_label("Opens the account alone").is_checked()
    page.get_by_role("button", name="Add the passkey").press("Enter")
    page.wait_for_url("**/recovery-codes/")
    axe()

    page.context.clear_cookies()
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Sign in with a passkey").press("Enter")
    page.wait_for_url(lambda url: "/accounts/login/" not in url)
    page.goto("/accounts/2fa/webauthn/")
    assert "Last used" in page.locator("main").inner_text()
    axe()
