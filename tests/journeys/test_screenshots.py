"""The pictures of the README, taken from the demonstration; `make screenshots` keeps them."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.keyboard import follow

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
    expect(page.locator("h1")).to_contain_text("Ngozi")


def open_interview(page) -> None:
    page.goto("/interviews/?stage=scheduled")
    follow(page.get_by_role("link", name="Søren Brøndum"))
    expect(page.locator(".next")).to_contain_text("Prepare for Søren")
