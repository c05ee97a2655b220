"""One change for many people at once; each returns what undoes it."""

from collections.abc import Sequence

from django.db import transaction

from accounts.models import User
from contacts.actions.changes import change_rows, snapshot
from contacts.actions.contacts import counted, update_contacts
from contacts.models import Change, Contact


def set_channel(*, owner: User, contacts: Sequence[Contact], channel: str) -> Change:
    """Say of all these people how the owner reaches them."""
    columns = {"channel": channel}
    return change_rows(owner=owner, what=counted(contacts), rows=contacts, columns=columns)


@transaction.atomic
def tag_contacts(*, owner: User, contacts: Sequence[Contact], tag: str) -> Change:
    """Add one tag to all these people; who has it already is left alone."""
    missing = [contact for contact in contacts if tag not in contact.tags]
    change = Change.objects.create(
        owner=owner, what=counted(missing), before=snapshot(missing, ["tags"])
    )
    for contact in missing:
        contact.tags = [*contact.tags, tag]
    update_contacts(missing)
    return change


@transaction.atomic
def untag_contacts(*, owner: User, contacts: Sequence[Contact], tag: str) -> Change:
    """Take one tag from all these people."""
    tagged = [contact for contact in contacts if tag in contact.tags]
    change = Change.objects.create(
        owner=owner, what=counted(tagged), before=snapshot(tagged, ["tags"])
    )
    for contact in tagged:
        contact.tags = [other for other in contact.tags if other != tag]
    update_contacts(tagged)
    return change
