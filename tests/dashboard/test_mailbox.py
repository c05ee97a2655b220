from email.message import EmailMessage

import pytest
from django.urls import reverse


@pytest.fixture
def sink(settings, tmp_path):
    """A folder in which one mail was caught under the key `first`."""
    mail = EmailMessage()
    mail["Subject"] = "Thank Søren today"
    mail["X-RcptTo"] = "ana@example.org"
    mail.set_content("Open https://askwell.example/i/1/")
    mail.add_alternative("<p>Open <a href='/i/1/'>it</a></p>", subtype="html")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "first").write_bytes(mail.as_bytes())
    settings.MAIL_SINK = str(tmp_path)
    return tmp_path


def test_mailbox_lists_what_was_caught(client, sink):
    page = client.get(reverse("dashboard:mail_list")).text
    assert "Thank Søren today" in page
    assert "ana@example.org" in page


def test_page_after_signing_up_leads_to_the_mailbox(client, sink):
    page = client.get(reverse("account_email_verification_sent")).text
    assert reverse("dashboard:mail_list") in page


def test_mailbox_says_so_when_nothing_was_caught(client, sink):
    (sink / "new" / "first").unlink()
    assert "Nothing has been sent" in client.get(reverse("dashboard:mail_list")).text


def test_mail_shows_its_text_with_links(client, sink):
    page = client.get(reverse("dashboard:mail_detail", args=["first"])).text
    assert '<a href="https://askwell.example/i/1/"' in page


def test_mail_as_html_may_run_nothing(client, sink):
    answer = client.get(reverse("dashboard:mail_html", args=["first"]))
    assert "<p>Open" in answer.text
    assert "sandbox" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("key", ["second", "..", "."])
def test_unknown_mail_is_not_found(client, sink, key):
    assert client.get(f"/mailbox/{key}/").status_code == 404


def test_mailbox_is_not_there_where_real_mail_leaves(client):
    assert client.get(reverse("dashboard:mail_list")).status_code == 404
