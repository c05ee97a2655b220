from celery import shared_task

from reminders.actions import sending, watching


@shared_task
def look() -> None:
    """Every minute, by any beat to any worker: show life, send what is due."""
    if watching.show_life():
        sending.send_due(call_for_help=send_due_reminders.delay)
    watching.ping_outside(watching.remember_health())


@shared_task
def send_due_reminders() -> None:
    sending.send_due(call_for_help=send_due_reminders.delay)
