"""What a hand does with nothing but a keyboard, and what it waits for before it goes on."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page


def press(control: Locator, key: str = "Enter") -> None:
    """For what stays on the page; what leads away is followed."""
    control.press(key)


def follow(control: Locator, key: str = "Enter") -> None:
    """Press it and wait until the page it leads to is there, whole."""
    with page_changing(control.page):
        press(control, key)


@contextmanager
def page_changing(page: Page) -> Iterator[None]:
    """Something in here opens another page, which is loaded when this is over."""
    with page.expect_navigation():
        yield


def write(field: Locator, text: str) -> None:
    """Instead of what stands in it."""
    field.fill(text)


def choose(field: Locator, option: str | int) -> None:
    """By what stands on it, or as the list's nth from 0."""
    if isinstance(option, int):
        field.select_option(index=option)
    else:
        field.select_option(label=option)
