from datetime import datetime
from typing import Annotated

from ninja import Body, Router

from accounts.paging import newest_first
from api.bearer import needs
from api.bodies import Change, Sent
from api.editions import own
from api.http import ApiRequest
from api.shapes import Id, Listed, Mark, Named, Row, Text, listed, one_of, page_of
from interviews.actions import referrals
from interviews.forms.referral import OutcomeForm, ReferralEditForm, ReferralForm
from interviews.models import Referral

router = Router(tags=["referrals"])
READ, WRITE = needs("interviews:read"), needs("interviews:write")


class Recommendation(Row):
    """Somebody named somebody, and what became of it."""

    state: Annotated[str, one_of(Referral.State)]
    referrer: Named
    contact: Named
    interview_id: int | None
    followed_by_id: int | None
    relation: Annotated[str, one_of(Referral.Relation)]
    is_elsewhere: bool
    is_introduced: bool
    may_use_name: Annotated[str, one_of(Referral.Permission)]
    purpose: Annotated[str, one_of(Referral.Purpose)]
    heard_at: datetime
    contacted_at: datetime | None
    held_at: datetime | None
    told_at: datetime | None
    outcome: str
    outcome_at: datetime | None
    outcome_told_at: datetime | None
    closed_at: datetime | None


def own_referral(request: ApiRequest, pk: int) -> Referral:
    rows = Referral.objects.visible_to(request.user).with_people()
    return own(request, rows.select_related("owner", "interview"), pk)


@router.get("/referrals", response=page_of(Recommendation), **READ)
def referral_list(request: ApiRequest, state: Text = "", after: Mark = "") -> Listed:
    """Who named whom, what was touched last first."""
    rows = Referral.objects.visible_to(request.user).in_state(state).with_people()
    return listed(newest_first(rows, by="updated_at", mark=after))


@router.post("/referrals", response={201: list[Recommendation]}, **WRITE)
def referral_create(request: ApiRequest, body: Body[Sent[ReferralForm]]) -> list[Referral]:
    """Note whom somebody named, outside of a conversation; `names` is a list."""
    return body.fill(user=request.user).save()


@router.get("/referrals/{int:pk}", response=Recommendation, **READ)
def referral_detail(request: ApiRequest, pk: Id) -> Referral:
    return own_referral(request, pk)


@router.patch("/referrals/{int:pk}", response=Recommendation, **WRITE)
def referral_edit(request: ApiRequest, pk: Id, body: Body[Change[ReferralEditForm]]) -> Referral:
    form = body.fill(instance=own_referral(request, pk))
    return referrals.refer(referral=form.instance)


@router.post("/referrals/{int:pk}/contact", response=Recommendation, **WRITE)
def referral_contact(request: ApiRequest, pk: Id) -> Referral:
    """The person named was written to or called."""
    return referrals.contact_referral(referral=own_referral(request, pk))


@router.post("/referrals/{int:pk}/tell", response=Recommendation, **WRITE)
def referral_tell(request: ApiRequest, pk: Id) -> Referral:
    """The referrer heard what came of it."""
    return referrals.tell_referrer(referral=own_referral(request, pk))


@router.post("/referrals/{int:pk}/outcome", response=Recommendation, **WRITE)
def referral_outcome(request: ApiRequest, pk: Id, body: Body[Sent[OutcomeForm]]) -> Referral:
    """Note what came of it; the referrer should hear."""
    referral = own_referral(request, pk)
    return referrals.note_outcome(referral=referral, **body.fill().cleaned_data)


@router.post("/referrals/{int:pk}/close", response=Recommendation, **WRITE)
def referral_close(request: ApiRequest, pk: Id) -> Referral:
    """Do not follow this name."""
    return referrals.close_referral(referral=own_referral(request, pk))


@router.post("/referrals/{int:pk}/reopen", response=Recommendation, **WRITE)
def referral_reopen(request: ApiRequest, pk: Id) -> Referral:
    return referrals.reopen_referral(referral=own_referral(request, pk))
