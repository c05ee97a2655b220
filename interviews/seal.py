from base64 import b64encode

from django.utils.crypto import salted_hmac

from accounts.models import User


def seal_of(user: User) -> str:
    """The key, 256 bits in base64, that locks a user's unsent words on a device after sign-out.

    It hangs on SECRET_KEY: a new one leaves what was sealed before unreadable.
    """
    digest = salted_hmac("interviews.seal", str(user.pk), algorithm="sha256").digest()
    return b64encode(digest).decode()
