from celery import shared_task

from interviews.actions import mailing


@shared_task
def deliver_contact_mail() -> None:
    """Every minute: mail to contacts that waits to leave."""
    mailing.deliver_waiting()
