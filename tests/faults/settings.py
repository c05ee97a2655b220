"""The project's settings, quickened: a beat each second, short leases, short patience."""

import datetime as dt
import os
import signal
from pathlib import Path

import time_machine
from django.core.mail.utils import DNS_NAME

from config.settings import *  # noqa: F403

CELERY_BEAT_SCHEDULE["look for due reminders"]["schedule"] = 1.0  # noqa: F405
CELERY_BEAT_SCHEDULE["look for due reminders"]["options"] = {"expires": 3}  # noqa: F405
EMAIL_TIMEOUT = 3
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["OPTIONS"].pop("pool")  # noqa: F405

# The mail server of the tests knows by this name which worker talks to it.
DNS_NAME._fqdn = os.environ.get("FAULTS_NAME", "harness")


def jump(*_signal: object) -> None:
    """The clock of this process jumps by the seconds that stand in its file."""
    ahead = float(Path(os.environ["FAULTS_JUMP"]).read_text())
    time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=ahead), tick=True).start()


signal.signal(signal.SIGUSR2, jump)
