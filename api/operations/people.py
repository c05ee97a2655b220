from datetime import date, datetime
from typing import Annotated, Any

from django.db.models import prefetch_related_objects
from ninja import Body, Router

from api.bearer import needs
from api.bodies import Address, Change, Sent
from api.editions import own
from api.http import ApiRequest
from api.shapes import Id, Listed, Mark, Named, Row, Text, listed, one_of, page_of
from contacts.actions.contacts import allow_contact, delete_contacts, mark_do_not_contact
from contacts.forms import ContactFilterForm, ContactForm
from contacts.models import Contact, ContactPoint
from contacts.paging import by_name

router = Router(tags=["people"])
READ, WRITE = needs("people:read"), needs("people:write")


class Person(Row):
    """Somebody the owner knows or could talk to, with all addresses."""

    name: str
    role: str
    role_since_on: date | None
    is_former: bool
    organization: Named | None
    channel: Annotated[str, one_of(Contact.Channel, "")]
    emails: list[Address]
    phones: list[Address]
    links: list[Address]
    time_zone: str
    best_times: str
    busy_seasons: str
    how_known: str
    known_since_on: date | None
    tags: list[str]
    notes: str
    do_not_contact_at: datetime | None
    last_contact_at: datetime | None

    @staticmethod
    def resolve_emails(contact: Contact) -> list[dict[str, Any]]:
        return addresses_of(contact, ContactPoint.Kind.EMAIL)

    @staticmethod
    def resolve_phones(contact: Contact) -> list[dict[str, Any]]:
        return addresses_of(contact, ContactPoint.Kind.PHONE)

    @staticmethod
    def resolve_links(contact: Contact) -> list[dict[str, Any]]:
        return addresses_of(contact, ContactPoint.Kind.LINK)


def addresses_of(contact: Contact, kind: str) -> list[dict[str, Any]]:
    rows = (point for point in contact.points.all() if point.kind == kind)
    return [{"label": row.label, "address": row.raw} for row in rows]


def own_person(request: ApiRequest, pk: int) -> Contact:
    people = Contact.objects.visible_to(request.user).select_related("owner", "organization")
    return own(request, people, pk)


def whole(contact: Contact) -> Contact:
    """The person with all addresses, read at once."""
    prefetch_related_objects([contact], "points")
    return contact


@router.get("/people", response=page_of(Person), **READ)
def contact_list(
    request: ApiRequest, q: Text = "", channel: Text = "", tag: Text = "", after: Mark = ""
) -> Listed:
    """People by name; `q` finds words in names, roles, places and notes, or an address."""
    chosen = {"q": q, "channel": channel, "tag": tag}
    rows = ContactFilterForm(chosen, user=request.user).narrow(
        Contact.objects.visible_to(request.user)
    )
    rows = rows.select_related("organization").prefetch_related("points")
    return listed(by_name(rows, mark=after))


@router.post("/people", response={201: Person}, **WRITE)
def contact_create(request: ApiRequest, body: Body[Sent[ContactForm]]) -> Contact:
    """A new person: a name is enough."""
    blank = Contact(owner=request.user)
    return whole(body.fill(instance=blank, user=request.user).save())


@router.get("/people/{int:pk}", response=Person, **READ)
def contact_detail(request: ApiRequest, pk: Id) -> Contact:
    return whole(own_person(request, pk))


@router.patch("/people/{int:pk}", response=Person, **WRITE)
def contact_edit(request: ApiRequest, pk: Id, body: Body[Change[ContactForm]]) -> Contact:
    """Change what is named; addresses of a kind are replaced as a whole."""
    return whole(body.fill(instance=own_person(request, pk), user=request.user).save())


@router.delete("/people/{int:pk}", response={204: None}, **WRITE)
def contact_delete(request: ApiRequest, pk: Id) -> None:
    """Hide the person from every list."""
    delete_contacts(owner=request.user, contacts=[own_person(request, pk)])


@router.post("/people/{int:pk}/silence", response=Person, **WRITE)
def contact_silence(request: ApiRequest, pk: Id) -> Contact:
    """Note that this person wants no mail: nothing will ask them any more."""
    return whole(mark_do_not_contact(contact=own_person(request, pk)))


@router.post("/people/{int:pk}/allow", response=Person, **WRITE)
def contact_allow(request: ApiRequest, pk: Id) -> Contact:
    """Take that note back."""
    return whole(allow_contact(contact=own_person(request, pk)))
