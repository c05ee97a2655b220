"""The pulse of beat: it has no task of its own, so each message it publishes is its heartbeat."""

import logging

from celery.signals import before_task_publish
from django.db import DatabaseError, close_old_connections

from reminders.actions.watching import show_life
from reminders.models import Heartbeat

log = logging.getLogger(__name__)


def listen_to_beat(**_kwargs: object) -> None:
    """Connected to `beat_init`, which only beat's own process sends."""
    before_task_publish.connect(show_beat, dispatch_uid="reminders.pulse")


def show_beat(**_kwargs: object) -> None:
    """Write beat's heartbeat; a database that is away must not stop the clock."""
    close_old_connections()
    try:
        show_life(Heartbeat.Part.BEAT)
    except DatabaseError as error:
        log.warning("Beat could not write its heartbeat: %s", error)
