"""How the URL x role matrix makes what each address of people and referrals shows."""

from tests import factories

OBJECTS = {
    "contacts": lambda ana: {"pk": factories.make_contact(ana).pk},
    "contacts:undo": lambda ana: {"pk": factories.make_change(ana).pk},
    "contacts:organization_": lambda ana: {"pk": factories.make_organization(ana).pk},
    "contacts:import_map": lambda ana: {"pk": factories.make_unknown_batch(ana).pk},
    "contacts:import_": lambda ana: {"pk": factories.make_batch(ana).pk},
    "interviews:referral_": lambda ana: {"pk": factories.make_referral(ana).pk},
}
