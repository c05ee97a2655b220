"""How the URL x role matrix makes what each address of people and referrals shows."""

from contacts.actions.contacts import delete_contacts
from tests import factories


def forgotten(view):
    view.put_away()
    return view


def deleted(contact):
    delete_contacts(owner=contact.owner, contacts=[contact])
    return contact


OBJECTS = {
    "contacts": lambda ana: {"pk": factories.make_contact(ana).pk},
    "contacts:restore": lambda ana: {"pk": deleted(factories.make_contact(ana)).pk},
    "contacts:undo": lambda ana: {"pk": factories.make_change(ana).pk},
    "contacts:organization_": lambda ana: {"pk": factories.make_organization(ana).pk},
    "contacts:import_map": lambda ana: {"pk": factories.make_unknown_batch(ana).pk},
    "contacts:import_file": lambda ana: {"pk": factories.make_unknown_batch(ana).pk},
    "contacts:import_": lambda ana: {"pk": factories.make_batch(ana).pk},
    "contacts:merge": lambda ana: {
        "pk": factories.make_contact(ana).pk,
        "other": factories.make_contact(ana).pk,
    },
    "contacts:tell_apart": lambda ana: {
        "pk": factories.make_contact(ana).pk,
        "other": factories.make_contact(ana).pk,
    },
    "contacts:view_delete": lambda ana: {"pk": factories.make_view(ana).pk},
    "contacts:view_restore": lambda ana: {"pk": forgotten(factories.make_view(ana)).pk},
    "contacts:promise_reopen": lambda ana: {"pk": factories.make_promise(ana).pk},
    "contacts:told_reopen": lambda ana: {"pk": factories.make_told(ana).pk},
    "contacts:promise_keep": lambda ana: {"pk": factories.make_promise(ana).pk},
    "contacts:told_tell": lambda ana: {"pk": factories.make_told(ana).pk},
    "contacts:introduction_": lambda ana: {"pk": factories.make_introduction(ana).pk},
    "interviews:whom": lambda ana: {"pk": factories.make_career(ana).pk},
    "interviews:referral_": lambda ana: {"pk": factories.make_referral(ana).pk},
}
