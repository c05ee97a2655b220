from accounts.http import Request
from api.models import Token


class ApiRequest(Request):
    """A request behind a key: `user` is the key's owner (for the type checker)."""

    token: Token
