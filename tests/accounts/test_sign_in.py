import re

import pytest
from django.urls import reverse
from zeal import zeal_ignore

from accounts.models import User
from tests.accounts.hashing import Counting

ENTRANCE = [
    "account_login",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_email_verification_sent",
    "account_inactive",
    "account_reset_password_from_key_done",
]
INSIDE = [
    "account_logout",
    "account_email",
    "account_change_password",
    "account_reauthenticate",
    "mfa_index",
    "usersessions_list",
]
BEHIND_REAUTHENTICATION = [
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "mfa_generate_recovery_codes",
]


@pytest.fixture
def signed_in(client, ana):
    """Ana through the door itself, and asked once more whether it is still her."""
    ana.emailaddress_set.create(email=ana.email, verified=True, primary=True)
    client.post(reverse("account_login"), {"login": ana.email, "password": "pass-for-tests"})
    client.post(reverse("account_reauthenticate"), {"password": "pass-for-tests"})
    return client


@pytest.mark.parametrize("name", ENTRANCE)
def test_entrance_is_open(name, client, db):
    response = client.get(reverse(name))
    assert response.status_code == 200
    assert b'class="narrow"' in response.content


@pytest.mark.parametrize("name", INSIDE + BEHIND_REAUTHENTICATION)
def test_security_pages_wear_the_look(name, signed_in):
    response = signed_in.get(reverse(name))
    assert response.status_code == 200
    assert b'class="narrow"' in response.content


def test_sign_up_ends_at_the_welcome_page(client, db, mailoutbox):
    newcomer = {
        "name": "Ana",
        "email": "Ana.New@Example.org",
        "password1": "four unrelated words",
        "time_zone": "Europe/Lisbon",
    }
    client.post(reverse("account_signup"), newcomer)
    link = re.search(r"http://\S+", mailoutbox[0].body)[0]
    with zeal_ignore():  # allauth looks the address up three times
        response = client.post(link, follow=True)
    user = User.objects.get()
    assert (user.email, user.name, user.time_zone) == (
        "ana.new@example.org",
        "Ana",
        "Europe/Lisbon",
    )
    assert response.redirect_chain[-1][0] == reverse("dashboard:welcome")


def test_sign_up_costs_as_much_where_there_is_an_account(client, ana, settings):
    """A hash is what takes the time, so its count is what is compared."""
    settings.PASSWORD_HASHERS = ["tests.accounts.hashing.Counting"]
    Counting.count = 0
    for address in (ana.email, "nobody@example.org"):
        newcomer = {"email": address, "password1": "four unrelated words"}
        client.post(reverse("account_signup"), newcomer, REMOTE_ADDR="192.0.2.4")
    assert Counting.count == 2


def test_sign_up_shrugs_at_an_odd_zone(client, db, mailoutbox):
    newcomer = {"email": "a@example.org", "password1": "four unrelated words", "time_zone": "Mars"}
    client.post(reverse("account_signup"), newcomer)
    assert User.objects.get().time_zone == "UTC"


def test_account_mail_is_plain_and_html(client, ana, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": ana.email})
    mail = mailoutbox[0]
    html = mail.alternatives[0][0]
    assert mail.subject == "Choose a new password"
    assert "works once" in mail.body
    assert "<img" not in html
    assert len(html) < 30_000


def test_password_change_is_told_by_mail(signed_in, mailoutbox):
    new = "four other unrelated words"
    change = {"oldpassword": "pass-for-tests", "password1": new, "password2": new}
    signed_in.post(reverse("account_change_password"), change)
    assert mailoutbox[0].subject == "Your password was changed"
    assert "sign out all other devices" in mailoutbox[0].body


def test_too_many_tries_get_the_slow_page(client, ana):
    wrong = {"login": ana.email, "password": "wrong"}
    answers = [client.post(reverse("account_login"), wrong) for _try in range(31)]
    assert answers[-1].status_code == 429
    assert b"a little fast" in answers[-1].content


def test_tries_of_one_visitor_do_not_lock_out_another(client, db, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    sent = [f"10.0.0.{number}, 192.0.2.1" for number in range(11)]
    answers = [try_in_vain(client, number, seen) for number, seen in enumerate(sent)]
    assert b"Too many failed" in answers[-1]
    assert b"Too many failed" not in try_in_vain(client, 11, "192.0.2.2")


def try_in_vain(client, number: int, forwarded_for: str) -> bytes:
    wrong = {"login": f"nobody{number}@example.org", "password": "wrong"}
    path = reverse("account_login")
    return client.post(path, wrong, headers={"X-Forwarded-For": forwarded_for}).content


def test_admin_has_no_door_of_its_own(client, db):
    response = client.post(reverse("admin:login"), {"username": "a", "password": "b"})
    assert response.url.startswith(reverse("account_login"))


def test_first_operator_signs_in_without_mail(client, db, mailoutbox):
    User.objects.create_superuser("root@example.org", "four unrelated words")
    signs_in = {"login": "root@example.org", "password": "four unrelated words"}
    client.post(reverse("account_login"), signs_in, REMOTE_ADDR="192.0.2.3")
    assert client.get(reverse("admin:index")).status_code == 200
    assert mailoutbox == []


def test_sign_out_takes_pages_out_of_the_browser(ana_client):
    response = ana_client.post(reverse("account_logout"))
    assert response.headers["Clear-Site-Data"] == '"cache"'


@pytest.fixture
def silent_server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password"])
def test_silent_mail_server_is_said(name, client, ana, silent_server):
    email = "new@example.org" if name == "account_signup" else ana.email
    asked = {"email": email, "password1": "four unrelated words"}
    response = client.post(reverse(name), asked, REMOTE_ADDR="192.0.2.5")
    assert (response.status_code, b"No mail can leave" in response.content) == (503, True)


def test_changed_password_holds_without_its_mail(ana, ana_client, silent_server):
    words = {"oldpassword": "pass-for-tests"} | dict.fromkeys(
        ("password1", "password2"), "four unrelated words"
    )
    ana_client.post(reverse("account_change_password"), words)
    ana.refresh_from_db()
    assert ana.check_password("four unrelated words")
