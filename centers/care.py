"""Care for those who are asked: counted by keyed hash, so that nobody is named."""

import hashlib
import hmac

from django.conf import settings

from centers.models import Center


def digest_of(center: Center, address: str) -> str:
    """The keyed hash of an address within one center; useless without the secret key."""
    key = hashlib.sha256(f"care:{center.pk}:{settings.SECRET_KEY}".encode()).digest()
    return hmac.new(key, address.strip().lower().encode(), hashlib.sha256).hexdigest()
