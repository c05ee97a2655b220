"""Who owns what in the bench: one with little, one with much, and a crowd."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from accounts.models import User

SMALL, LARGE = "small@example.org", "large@example.org"
# Cookie and field of a form carry the same secret, as after any page with a form.
TOKEN = "t" * 32


def make_user(email: str) -> User:
    user, _created = User.objects.get_or_create(email=email, defaults={"name": "Bench"})
    return user


def sign_in(user: User) -> str:
    """The cookie header of a fresh session of this user."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; csrftoken={TOKEN}"
