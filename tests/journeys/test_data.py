"""Everything in one file, made by the worker that really runs; and an account that may go."""

import io
import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PASSWORD, PHONE
from tests.journeys.keyboard import follow, press, write


@pytest.mark.parametrize("viewport", [PHONE], indirect=True)
def test_all_one_has_comes_in_one_file(page, sign_in, axe):
    sign_in("ana@example.org")
    page.goto("/settings/data/")
    axe()
    follow(page.get_by_role("button", name="Make an export"))
    with page.expect_download() as download:
        press(page.get_by_role("link", name="Fetch it"))
    file = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert b"Ngozi Okafor" in file.read("askwell.json")
    assert file.testzip() is None


def test_deletion_is_asked_for_and_taken_back(page, sign_up, axe, wait_for_mail):
    sign_up("otto@example.org")
    page.goto("/settings/")
    follow(page.get_by_role("link", name="or have it deleted"))
    follow(page.get_by_role("link", name="Delete my account"))
    write(page.get_by_label("Password"), PASSWORD)
    follow(page.get_by_role("button", name="Confirm"))
    expect(page.locator(".lede")).to_contain_text("It goes in 14 days.")
    press(page.get_by_label("Delete my account and all that is in it"), "Space")
    follow(page.get_by_role("button", name="Delete my account"))
    expect(page.locator("main").get_by_text("This account will be deleted on")).to_be_visible()
    axe()

    mail = wait_for_mail("otto@example.org", "will be deleted on")
    page.goto(re.search(r"http\S+/settings/data/", mail.text)[0])
    follow(page.get_by_role("button", name="Keep my account"))
    expect(
        page.locator("main").get_by_text("Your account stays, with everything in it.")
    ).to_be_visible()
    expect(page.locator("main").get_by_text("will be deleted")).to_have_count(0)
