"""Where somebody new is led after signing in, told by the apps above."""

from collections.abc import Callable

from accounts.models import User

FirstPage = Callable[[User], str]
_first_pages: list[FirstPage] = []


def register(first_page: FirstPage) -> None:
    """Say where some newcomers begin; "" leaves it to others. Called from AppConfig.ready."""
    _first_pages.append(first_page)


def first_page(user: User) -> str:
    """The first address that an app names for this user, else ""."""
    return next((path for each in _first_pages if (path := each(user))), "")
