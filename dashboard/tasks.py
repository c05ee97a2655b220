"""Jobs about whole accounts; each may run twice without harm."""

from celery import shared_task

from dashboard.actions import archiving, emptying, leaving


@shared_task
def work_on_archive(archive_id: int) -> None:
    archiving.work_on(archive_id=archive_id)
    leaving.tell_owners()


@shared_task
def look_after_accounts() -> None:
    """Every minute: what no worker took, what nobody was told, whose day has come."""
    archiving.carry_on()
    leaving.tell_owners()
    leaving.delete_due()
    archiving.throw_away_old()
    emptying.empty_bins_daily()
