"""What happens to a conversation, one address for each verb, as the pages have it."""

from typing import Annotated

from ninja import Body, Field, Path, Router

from api.bearer import needs
from api.bodies import Sent
from api.http import ApiRequest
from api.operations.interviews import Conversation, own_interview
from api.operations.referrals import Recommendation
from api.shapes import Id
from interviews.actions import asking, closing, facts, meeting
from interviews.actions.thanks import write_and_send_thanks
from interviews.forms.asking import SentForm
from interviews.forms.interview import CloseForm, HoldForm, PostponeForm, ScheduleForm
from interviews.forms.referral import NamesForm
from interviews.forms.thanks import ThanksForm
from interviews.models import Interview, Referral

router = Router(tags=["interviews"])
WRITE = needs("interviews:write")
Verb = Path[Annotated[str, Field(json_schema_extra={"enum": list(facts.FACTS)})]]


@router.post("/interviews/{int:pk}/ask", response=Conversation, **WRITE)
def interview_ask(request: ApiRequest, pk: Id, body: Body[Sent[SentForm]]) -> Interview:
    """Note that these words left; a second time it counts as the nudge. Nothing is sent."""
    interview = own_interview(request, pk)
    draft = interview.outreaches.filter(sent_at=None).first()
    form = body.fill(instance=draft)
    asking.send_draft(interview=interview, at=form.sent_at(), **form.letter())
    return interview


@router.post("/interviews/{int:pk}/agree", response=Conversation, **WRITE)
def interview_agree(request: ApiRequest, pk: Id) -> Interview:
    """Their answer is yes."""
    interview = own_interview(request, pk)
    asking.agree(interview=interview)
    return interview


@router.post("/interviews/{int:pk}/decline", response=Conversation, **WRITE)
def interview_decline(request: ApiRequest, pk: Id) -> Interview:
    """Their answer is no."""
    interview = own_interview(request, pk)
    asking.decline(interview=interview)
    return interview


@router.post("/interviews/{int:pk}/postpone", response=Conversation, **WRITE)
def interview_postpone(request: ApiRequest, pk: Id, body: Body[Sent[PostponeForm]]) -> Interview:
    """Their answer is "not now": ask again on that day."""
    interview = own_interview(request, pk)
    asking.postpone(interview=interview, **body.fill().cleaned_data)
    return interview


@router.post("/interviews/{int:pk}/schedule", response=Conversation, **WRITE)
def interview_schedule(request: ApiRequest, pk: Id, body: Body[Sent[ScheduleForm]]) -> Interview:
    """Set or move the time of the talk."""
    interview = own_interview(request, pk)
    told = dict(body.fill(instance=interview).cleaned_data)
    meeting.schedule(interview=interview, starts_at=told.pop("scheduled_for"), **told)
    return interview


@router.post("/interviews/{int:pk}/hold", response=Conversation, **WRITE)
def interview_hold(request: ApiRequest, pk: Id, body: Body[Sent[HoldForm]]) -> Interview:
    """The talk took place; from its end the thank-you clock runs."""
    interview = own_interview(request, pk)
    form = body.fill(initial={"notes": interview.notes, "base": interview.notes})
    meeting.write_up(interview=interview, **form.cleaned_data)
    interview.refresh_from_db(fields=["notes", "updated_at"])
    return interview


@router.post("/interviews/{int:pk}/thank", response=Conversation, **WRITE)
def interview_thank(request: ApiRequest, pk: Id, body: Body[Sent[ThanksForm]]) -> Interview:
    """Note that this thank-you left. Nothing is sent."""
    interview = own_interview(request, pk)
    write_and_send_thanks(interview=interview, **body.fill().cleaned_data)
    return interview


@router.post("/interviews/{int:pk}/refer", response={201: list[Recommendation]}, **WRITE)
def interview_refer(request: ApiRequest, pk: Id, body: Body[Sent[NamesForm]]) -> list[Referral]:
    """Note whom they named; who is unknown becomes a person of yours."""
    return body.fill(user=request.user, interview=own_interview(request, pk)).save()


@router.post("/interviews/{int:pk}/close", response=Conversation, **WRITE)
def interview_close(request: ApiRequest, pk: Id, body: Body[Sent[CloseForm]]) -> Interview:
    """End it kindly."""
    interview = own_interview(request, pk)
    closing.close(interview=interview, **body.fill().cleaned_data)
    return interview


@router.post("/interviews/{int:pk}/reopen", response=Conversation, **WRITE)
def interview_reopen(request: ApiRequest, pk: Id) -> Interview:
    """Take up again what was closed or declined."""
    interview = own_interview(request, pk)
    closing.reopen(interview=interview)
    return interview


@router.post("/interviews/{int:pk}/take-back/{verb}", response=Conversation, **WRITE)
def interview_take_back(request: ApiRequest, pk: Id, verb: Verb) -> Interview:
    """Undo the last use of a verb."""
    interview = own_interview(request, pk)
    facts.take_back(interview=interview, verb=verb)
    return interview
