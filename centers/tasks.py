"""Jobs of a center; each may run twice without harm."""

from celery import shared_task

from centers.actions.care import mark_recent_asks
from centers.actions.flags import refresh_flags
from centers.actions.letters import send_due_letters
from centers.actions.requests import remove_old
from centers.actions.roster import apply_waiting_rosters
from centers.due_dates import keep_center
from centers.models import Center


@shared_task
def work_off_waiting() -> None:
    """Every minute: what waits in the tables goes on."""
    send_due_letters()
    apply_waiting_rosters()


@shared_task
def look_after_centers() -> None:
    """Every hour: flags and dates kept true, asks counted, what was kept long enough removed."""
    for center in Center.objects.iterator():
        refresh_flags(center=center)
        keep_center(center)
        mark_recent_asks(center=center)
        remove_old(center=center)
