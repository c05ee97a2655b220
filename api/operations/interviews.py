from datetime import date, datetime
from typing import Annotated

from ninja import Body, Router, Schema

from accounts.paging import newest_first
from api.bearer import needs
from api.bodies import Change, Sent
from api.editions import own
from api.http import ApiRequest
from api.shapes import Id, Listed, Mark, Named, Row, Text, Titled, listed, one_of, page_of
from interviews.actions.closing import throw_away
from interviews.actions.notes import keep_notes
from interviews.forms.interview import EditForm, InterviewForm, NotesForm
from interviews.models import Interview
from interviews.models import Kind as KindRow

router = Router(tags=["interviews"])
READ, WRITE = needs("interviews:read"), needs("interviews:write")


class Kind(Schema):
    """A kind of conversation (T1-T10 and what belongs to them), or one's own."""

    id: int
    code: str
    name: str
    minutes: int
    is_formal: bool


class Conversation(Row):
    """One conversation, from the idea to the thank-you; the stage follows from its dates."""

    stage: Annotated[str, one_of(Interview.Stage)]
    contact: Named
    kind: Kind
    careers: list[Titled]
    goal: str
    minutes: int
    medium: Annotated[str, one_of(Interview.Medium, "")]
    place: str
    notes: str
    asked_at: datetime | None
    nudged_at: datetime | None
    agreed_at: datetime | None
    scheduled_for: datetime | None
    held_at: datetime | None
    debriefed_at: datetime | None
    thanked_in_person_at: datetime | None
    thanked_at: datetime | None
    postponed_until: date | None
    declined_at: datetime | None
    closed_at: datetime | None
    close_reason: Annotated[str, one_of(Interview.CloseReason, "")]


def own_interview(request: ApiRequest, pk: int) -> Interview:
    rows = Interview.objects.visible_to(request.user).select_related("owner", "contact", "kind")
    return own(request, rows.prefetch_related("careers"), pk)


@router.get("/kinds", response=list[Kind], **READ)
def kind_list(request: ApiRequest) -> list[KindRow]:
    """What a new conversation may be."""
    return list(KindRow.objects.choosable_by(request.user))


@router.get("/interviews", response=page_of(Conversation), **READ)
def interview_list(request: ApiRequest, stage: Text = "", after: Mark = "") -> Listed:
    """Conversations, those touched last first."""
    rows = Interview.objects.visible_to(request.user).in_stage(stage)
    rows = rows.select_related("contact", "kind").prefetch_related("careers")
    return listed(newest_first(rows, by="updated_at", mark=after))


@router.post("/interviews", response={201: Conversation}, **WRITE)
def interview_create(request: ApiRequest, body: Body[Sent[InterviewForm]]) -> Interview:
    """An idea of a conversation; a person or career of a new name is added."""
    return own_interview(request, body.fill(user=request.user).save().pk)


@router.get("/interviews/{int:pk}", response=Conversation, **READ)
def interview_detail(request: ApiRequest, pk: Id) -> Interview:
    return own_interview(request, pk)


@router.patch("/interviews/{int:pk}", response=Conversation, **WRITE)
def interview_edit(request: ApiRequest, pk: Id, body: Body[Change[EditForm]]) -> Interview:
    """Change what has no verb of its own; dates are changed by the verbs alone."""
    return body.fill(instance=own_interview(request, pk), user=request.user).save()


@router.post("/interviews/{int:pk}/notes", response=Conversation, **WRITE)
def interview_notes(request: ApiRequest, pk: Id, body: Body[Sent[NotesForm]]) -> Interview:
    """Write notes; `base` is what they were when you read them, so that nothing is lost."""
    interview = own_interview(request, pk)
    keep_notes(interview=interview, **body.fill().cleaned_data)
    interview.refresh_from_db(fields=["notes", "updated_at"])
    return interview


@router.delete("/interviews/{int:pk}", response={204: None}, **WRITE)
def interview_delete(request: ApiRequest, pk: Id) -> None:
    """Throw it away, and withdraw its reminders."""
    throw_away(interview=own_interview(request, pk))
