import re

import pytest
from django.conf import settings

from dashboard.views.installing import SHELL


def test_manifest_offers_to_install_and_to_share(client):
    said = client.get("/manifest.webmanifest").json()
    assert (said["name"], said["display"], said["start_url"]) == ("Askwell", "standalone", "/")
    assert said["share_target"]["action"] == "/add/"
    assert {icon["sizes"] for icon in said["icons"]} == {"192x192", "512x512"}


def test_worker_may_serve_the_whole_site_and_knows_nobody(ana, ana_client, client):
    answer = client.get("/worker.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer.text == ana_client.get("/worker.js").text


def test_offline_page_says_so_to_anybody(client):
    assert "No connection" in client.get("/offline/").text


@pytest.mark.parametrize("path", ["/", "/people/", "/settings/"])
def test_pages_of_two_accounts_are_marked_apart(path, ana_client, ben_client):
    marks = {each.get(path)["Askwell-Account"] for each in (ana_client, ben_client)}
    assert len(marks) == 2
    assert marks == {each.get("/")["Askwell-Account"] for each in (ana_client, ben_client)}


def test_whatever_every_page_needs_is_kept_for_when_there_is_no_network():
    base = (settings.BASE_DIR / "templates/base.html").read_text()
    assert set(re.findall(r"js/[\w-]+\.js", base)) <= set(SHELL)


def test_page_of_nobody_has_no_mark(client, db):
    assert "Askwell-Account" not in client.get("/accounts/login/")
