"""Everything in one file, made by the worker that really runs."""

import io
import zipfile

import pytest

from tests.journeys.conftest import PHONE
from tests.journeys.keyboard import follow, press


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
