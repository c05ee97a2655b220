from datetime import date, datetime
from typing import Annotated

from ninja import Body, Router

from accounts.paging import newest_first
from api.bearer import needs
from api.bodies import Change, Sent
from api.editions import own
from api.http import ApiRequest
from api.shapes import Id, Listed, Mark, Named, Row, Text, Titled, listed, one_of, page_of
from careers.actions import remove_career, remove_insight
from careers.forms.career import AddForm, CareerForm, RatingForm
from careers.forms.insight import InsightForm
from careers.models import Career, Insight

router = Router(tags=["careers"])
READ, WRITE = needs("careers:read"), needs("careers:write")


class Path(Row):
    """A career that the owner explores; interest and knowledge are rated 1 to 5."""

    title: str
    occupation: Titled | None
    interest: int | None
    knowledge: int | None
    rated_at: datetime | None


class Statement(Row):
    """One statement about a career: who said it, or where it was read, and when."""

    career: Titled
    topic: Annotated[str, one_of(Insight.Topic)]
    text: str
    is_quote: bool
    contact: Named | None
    reading_title: str
    reading_url: str
    said_on: date
    side: Annotated[str, one_of(Insight.Side, "")]
    horizon: int | None
    direction: Annotated[str, one_of(Insight.Direction, "")]
    path: Annotated[str, one_of(Insight.Path, "")]
    steps: list[str]
    score: int | None


def own_career(request: ApiRequest, pk: int) -> Career:
    rows = Career.objects.visible_to(request.user).select_related("owner", "occupation")
    return own(request, rows, pk)


def own_insight(request: ApiRequest, pk: int) -> Insight:
    rows = Insight.objects.visible_to(request.user).select_related("career", "contact")
    return own(request, rows, pk)


@router.get("/careers", response=page_of(Path), **READ)
def career_list(request: ApiRequest, after: Mark = "") -> Listed:
    """Careers, those touched last first."""
    rows = Career.objects.visible_to(request.user).select_related("occupation")
    return listed(newest_first(rows, by="updated_at", mark=after))


@router.post("/careers", response={201: Path}, **WRITE)
def career_create(request: ApiRequest, body: Body[Sent[AddForm]]) -> Career:
    """Begin to explore a career, by a title or by an occupation of the catalog."""
    return own_career(request, body.fill().save(request.user).pk)


@router.get("/careers/{int:pk}", response=Path, **READ)
def career_detail(request: ApiRequest, pk: Id) -> Career:
    return own_career(request, pk)


@router.patch("/careers/{int:pk}", response=Path, **WRITE)
def career_edit(request: ApiRequest, pk: Id, body: Body[Change[CareerForm]]) -> Career:
    return body.fill(instance=own_career(request, pk)).save()


@router.delete("/careers/{int:pk}", response={204: None}, **WRITE)
def career_delete(request: ApiRequest, pk: Id) -> None:
    """Forget the career with what was heard about it, its ratings and decisions."""
    remove_career(career=own_career(request, pk))


@router.post("/careers/{int:pk}/rate", response=Path, **WRITE)
def career_rate(request: ApiRequest, pk: Id, body: Body[Sent[RatingForm]]) -> Career:
    """How much it interests you and how much you know, 1 to 5."""
    career = own_career(request, pk)
    body.fill(instance=career).rate()
    return career


@router.get("/careers/{int:pk}/insights", response=page_of(Statement), **READ)
def insight_list(request: ApiRequest, pk: Id, topic: Text = "", after: Mark = "") -> Listed:
    """What was heard or read about a career, what was written down last first."""
    rows = own_career(request, pk).insights.select_related("career", "contact")
    rows = rows.filter(topic=topic) if topic else rows
    return listed(newest_first(rows, by="created_at", mark=after))


@router.post("/careers/{int:pk}/insights", response={201: Statement}, **WRITE)
def insight_create(request: ApiRequest, pk: Id, body: Body[Sent[InsightForm]]) -> Insight:
    """Keep one statement with one origin: a person of yours, or a reading."""
    form = body.fill(user=request.user, career=own_career(request, pk))
    return own_insight(request, form.record().pk)


@router.get("/insights/{int:pk}", response=Statement, **READ)
def insight_detail(request: ApiRequest, pk: Id) -> Insight:
    return own_insight(request, pk)


@router.delete("/insights/{int:pk}", response={204: None}, **WRITE)
def insight_delete(request: ApiRequest, pk: Id) -> None:
    remove_insight(insight=own_insight(request, pk))
