from django.core.cache import cache

SECONDS = 600
MOST = {"GET": 120, "POST": 30}


def is_too_much(method: str, key: str) -> bool:
    """Whether this key was used too often in ten minutes; nothing is kept beyond them."""
    name = f"interviews.throttle:{method}:{key}"
    cache.add(name, 0, SECONDS)
    try:
        return cache.incr(name) > MOST.get(method, MOST["GET"])
    # The ten minutes ended between the two calls.
    except ValueError:
        return False
