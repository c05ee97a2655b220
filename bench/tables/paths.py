"""The way to a person, one chain and the network: 50,000 people, 20,000 referrals against 500."""

from accounts.models import User
from bench.load import Page, measure
from bench.network import FEWEST, MANY, seed_network
from bench.people import SMALL, make_user, sign_in
from bench.report import table, two_sizes
from bench.site import Site
from contacts.models import Contact
from contacts.paths import path_to
from interviews.models import Referral

TITLE = "Paths: 50,000 people and 20,000 referrals against 500 and 200"
# "No path" walks to the farthest step; the picture draws 2,000 people where it drew 201.
MOST_GROWTH = {"no path": 2, "chain": 2, "network": 6}


def pages_of(email: str) -> list[Page]:
    owner = seed_network(email)
    referral = Referral.objects.filter(owner=owner).earliest("pk")
    addresses = {
        "path of three": f"/people/{reached_over(owner, 3)}/",
        "no path": f"/people/{reached_over(owner, 0)}/",
        "chain": f"/interviews/referrals/{referral.pk}/chain/",
        "network": "/interviews/network/",
    }
    cookies, label = sign_in(owner), email.partition("-")[0]
    return [Page(f"{name}, {label}", path, cookies) for name, path in addresses.items()]


def reached_over(owner: User, steps: int) -> int:
    """The newest person whose path is that long: me, cousin, colleague, target is three (S25)."""
    named = Contact.objects.filter(owner=owner, channel="referral", known_by__isnull=False)
    return next(
        person.pk for person in named.order_by("-pk") if len(path_to(person, owner)) == steps
    )


def run(site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target."""
    few, many = pages_of(FEWEST), pages_of(MANY)
    bare = Page("bare page", "/floor/bare/", sign_in(make_user(SMALL)))
    measure(site.port, [bare, *few, *many], rounds, site.memory)
    missed = table(TITLE, [bare, *few, *many], bare)
    return missed + two_sizes("50,000 against 500", few, many, MOST_GROWTH)
