from datetime import datetime
from typing import Annotated, Any

from django.shortcuts import get_object_or_404
from ninja import Body, Router, Schema

from accounts.paging import newest_first
from api.bearer import needs
from api.bodies import Sent
from api.forms import SnoozeForm
from api.http import ApiRequest
from api.shapes import Id, Listed, Mark, one_of, page_of
from reminders import sources
from reminders.actions import answering
from reminders.models import Reminder

router = Router(tags=["steps"])
READ, WRITE = needs("steps:read"), needs("steps:write")


class Step(Schema):
    """Something to do, in words: what, why, about whom, and the page where it is done."""

    id: int
    status: Annotated[str, one_of(Reminder.Status)]
    source: str
    rule: str
    due_at: datetime
    snoozed_until: datetime | None
    what: str
    why: str
    who: str
    path: str


def own_step(request: ApiRequest, pk: int) -> Reminder:
    rows = Reminder.objects.visible_to(request.user).select_related("owner")
    return get_object_or_404(rows, pk=pk)


def told(reminders: list[Reminder]) -> list[dict[str, Any]]:
    """Each with its words; they are empty where what it was about is gone."""
    notices = sources.describe(reminders)
    return [step_of(reminder, notices.get(reminder.pk)) for reminder in reminders]


def step_of(reminder: Reminder, notice: sources.Notice | None) -> dict[str, Any]:
    columns = ("id", "status", "source", "rule", "due_at", "snoozed_until")
    row = {name: getattr(reminder, name) for name in columns}
    words = ("what", "why", "who", "path")
    return row | {name: getattr(notice, name, "") for name in words}


def told_again(reminder: Reminder) -> dict[str, Any]:
    """The step as it stands now."""
    reminder.refresh_from_db()
    return told([reminder])[0]


@router.get("/steps", response=page_of(Step), **READ)
def reminder_list(request: ApiRequest, after: Mark = "") -> Listed:
    """What is still to do and not put off, due last first."""
    rows = Reminder.objects.visible_to(request.user).open().awake()
    page = newest_first(rows, by="due_at", mark=after)
    return {"rows": told(page.rows), "next": page.older}


@router.get("/steps/{int:pk}", response=Step, **READ)
def reminder_detail(request: ApiRequest, pk: Id) -> dict[str, Any]:
    return told([own_step(request, pk)])[0]


@router.post("/steps/{int:pk}/done", response=Step, **WRITE)
def reminder_settle(request: ApiRequest, pk: Id) -> dict[str, Any]:
    """Do the verb behind it, as the button of the page does."""
    reminder = own_step(request, pk)
    answering.settle(reminder=reminder, user=request.user)
    return told_again(reminder)


@router.post("/steps/{int:pk}/snooze", response=Step, **WRITE)
def reminder_snooze(request: ApiRequest, pk: Id, body: Body[Sent[SnoozeForm]]) -> dict[str, Any]:
    """Hear of it again in so many days."""
    reminder = own_step(request, pk)
    answering.snooze(reminder=reminder, **body.fill().cleaned_data)
    return told_again(reminder)


@router.post("/steps/{int:pk}/dismiss", response=Step, **WRITE)
def reminder_dismiss(request: ApiRequest, pk: Id) -> dict[str, Any]:
    """Hear no more of it; the facts stay as they are."""
    reminder = own_step(request, pk)
    answering.dismiss(reminder=reminder)
    return told_again(reminder)


@router.post("/steps/{int:pk}/reopen", response=Step, **WRITE)
def reminder_reopen(request: ApiRequest, pk: Id) -> dict[str, Any]:
    """Take back "done" or "not any more"."""
    reminder = own_step(request, pk)
    answering.reopen(reminder=reminder)
    return told_again(reminder)
