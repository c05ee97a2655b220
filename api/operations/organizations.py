from datetime import date
from typing import Annotated

from ninja import Body, Router

from api.bearer import needs
from api.bodies import Change, Sent
from api.editions import own
from api.http import ApiRequest
from api.shapes import Id, Listed, Mark, Row, Text, listed, one_of, page_of
from contacts.actions.organizations import delete_organization
from contacts.forms import OrganizationForm
from contacts.models import Organization
from contacts.paging import by_name

router = Router(tags=["organizations"])
READ, WRITE = needs("people:read"), needs("people:write")


class Place(Row):
    """An employer, association, union, guild, school or group online."""

    name: str
    kind: Annotated[str, one_of(Organization.Kind)]
    website: str
    outreach: str
    joined_on: date | None
    notes: str


def own_organization(request: ApiRequest, pk: int) -> Organization:
    return own(request, Organization.objects.visible_to(request.user), pk)


@router.get("/organizations", response=page_of(Place), **READ)
def organization_list(request: ApiRequest, kind: Text = "", after: Mark = "") -> Listed:
    """Organizations by name."""
    rows = Organization.objects.visible_to(request.user).of_kind(kind)
    return listed(by_name(rows, mark=after))


@router.post("/organizations", response={201: Place}, **WRITE)
def organization_create(request: ApiRequest, body: Body[Sent[OrganizationForm]]) -> Organization:
    return body.fill(user=request.user).save()


@router.get("/organizations/{int:pk}", response=Place, **READ)
def organization_detail(request: ApiRequest, pk: Id) -> Organization:
    return own_organization(request, pk)


@router.patch("/organizations/{int:pk}", response=Place, **WRITE)
def organization_edit(
    request: ApiRequest, pk: Id, body: Body[Change[OrganizationForm]]
) -> Organization:
    return body.fill(instance=own_organization(request, pk), user=request.user).save()


@router.delete("/organizations/{int:pk}", response={204: None}, **WRITE)
def organization_delete(request: ApiRequest, pk: Id) -> None:
    """Hide the organization; its people stay."""
    delete_organization(organization=own_organization(request, pk))
