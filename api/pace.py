"""How fast one key may ask."""

from django.core.cache import cache

SECONDS = 60
MOST = 120


def is_too_fast(token_id: int) -> bool:
    """Whether this key was used more than MOST times within a minute; nothing else is kept."""
    name = f"api.pace:{token_id}"
    cache.add(name, 0, SECONDS)
    try:
        return cache.incr(name) > MOST
    # The minute ended between the two calls.
    except ValueError:
        return False
