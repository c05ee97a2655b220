"""People who know and name each other: two small accounts and a large one, kept between runs."""

import random
from io import StringIO

from django.db import connection

from accounts.models import User
from bench.people import make_user
from bench.seed import FIRST_NAMES, store
from contacts.models import Acquaintance, Contact, Organization
from interviews.models import Referral

FEWEST, FEW, MANY = (f"{size}-people@example.org" for size in ("fewest", "few", "many"))
SURNAMES = ["Okafor", "Brøndum", "Ramanathan", "Adeyemi", "Diallo", "Müller", "Wiśniewska", "Sato"]
SCALES = {FEWEST: (500, 200), FEW: (1_000, 500), MANY: (50_000, 20_000)}


def seed_network(email: str) -> User:
    """People by the thousand, every one named by somebody earlier until the names run out."""
    owner = make_user(email)
    people, referrals = SCALES[email]
    if Contact.objects.filter(owner=owner).exists():
        return owner
    print(f"  {people:,} people and {referrals:,} referrals for {email}", flush=True)
    store(Organization, (Organization(owner=owner, name=f"Place {n}") for n in range(people // 50)))
    places = list(Organization.objects.filter(owner=owner))
    store(Contact, (new_person(owner, number, places) for number in range(people)))
    keys = list(Contact.objects.filter(owner=owner).order_by("pk").values_list("pk", flat=True))
    dice = random.Random(42)
    pairs = [(keys[dice.randrange(number)], keys[number]) for number in range(1, referrals + 1)]
    store(Referral, (Referral(owner=owner, referrer_id=a, contact_id=b) for a, b in pairs))
    store(Acquaintance, (Acquaintance(owner=owner, knower_id=a, known_id=b) for a, b in pairs))
    connection.cursor().execute("ANALYZE")
    return owner


def new_person(owner: User, number: int, places: list[Organization]) -> Contact:
    """Names repeat as in life; one in fifty is a friend, the others were named by somebody."""
    name = f"{FIRST_NAMES[number % 10]} {SURNAMES[number * 7 % 8]} {number:x}"
    channel = "friend" if number % 50 == 0 else "referral"
    place = places[number % len(places)]
    return Contact(owner=owner, name=name, role="Engineer", channel=channel, organization=place)


def connections(rows: int) -> str:
    """A LinkedIn export of that many people."""
    text = StringIO("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
    text.seek(0, 2)
    for number in range(rows):
        first, last = FIRST_NAMES[number % 10], SURNAMES[number * 7 % 8]
        link = f"https://www.linkedin.com/in/person-{number}"
        text.write(f"{first},{last} {number},{link},,Place {number // 40},Engineer,08 Feb 2026\n")
    return text.getvalue()
