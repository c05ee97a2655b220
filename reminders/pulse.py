"""The pulse of worker and beat: both show life when they start, beat with all it publishes."""

import logging

from celery.signals import before_task_publish
from django.db import DatabaseError, close_old_connections
from kombu.exceptions import OperationalError

from reminders.actions.watching import show_life
from reminders.models import Heartbeat
from reminders.tasks import look

log = logging.getLogger(__name__)


def listen_to_beat(**_kwargs: object) -> None:
    """Connected to `beat_init`, which only beat's own process sends."""
    before_task_publish.connect(show_beat, dispatch_uid="reminders.pulse")
    look_at_once()


def look_at_once(**_kwargs: object) -> None:
    """After a night off nobody waits a minute for the first look; also on `worker_ready`."""
    try:
        look.delay()
    except OperationalError as error:
        log.warning("The first look has to wait for the broker: %s", error)


def show_beat(**_kwargs: object) -> None:
    """Write beat's heartbeat; a database that is away must not stop the clock."""
    close_old_connections()
    try:
        show_life(Heartbeat.Part.BEAT)
    except DatabaseError as error:
        log.warning("Beat could not write its heartbeat: %s", error)
