"""The example names every setting that is read, and none that is not."""

import re
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent.parent
OF_COMPOSE = {"POSTGRES_PASSWORD", "SITE_HOST"}
OF_THE_MACHINERY = {"DEBUG", "LOOK_EVERY_SECONDS", "MAIL_SINK", "MEDIA_ROOT"}
# How long a lease lasts and a retry waits is for the fault tests to shorten.
OF_THE_FAULTS = {"MAIL_LEASE_SECONDS", "MAIL_RETRY_SECONDS"}


def names_in(path: str, pattern: str) -> set[str]:
    return set(re.findall(pattern, (BASE_DIR / path).read_text(), re.MULTILINE))


def test_example_names_every_setting():
    read = names_in("config/settings.py", r"""env\.\w+\(\s*"([A-Z_]+)\"""")
    read |= names_in("config/gunicorn.py", r"""environ\.get\(['"]([A-Z_]+)""") - {
        "FORWARDED_ALLOW_IPS"
    }
    told = names_in(".env.example", r"^#?([A-Z_]+)=")
    assert told - OF_COMPOSE == read - OF_THE_MACHINERY - OF_THE_FAULTS
