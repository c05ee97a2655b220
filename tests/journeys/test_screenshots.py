"""The pictures of the README, taken from the demonstration; `make screenshots` keeps them."""

import os
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs" / "screenshots"


@pytest.fixture
def folder(tmp_path) -> Path:
    return DOCS if os.environ.get("KEEP_SCREENSHOTS") else tmp_path


def test_screenshots_show_the_demonstration(page, sign_in, folder):
    sign_in("ana@example.org")
    for name, open_page in {"today": open_today, "interview": open_interview}.items():
        open_page(page)
        picture = page.screenshot(path=folder / f"{name}.png")
        assert len(picture) > 20_000


def open_today(page) -> None:
    page.goto("/")
    assert "Ngozi" in page.locator("h1").inner_text()


def open_interview(page) -> None:
    page.goto("/interviews/?stage=scheduled")
    page.get_by_role("link", name="Søren Brøndum").press("Enter")
    assert "Prepare for Søren" in page.locator(".next").inner_text()
