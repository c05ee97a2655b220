"""The catalog search under every prefix, one career's story, the grid and five side by side."""

from urllib.parse import quote

from django.core.management import call_command

from accounts.models import User
from bench.load import Page, measure
from bench.people import SMALL, make_user, sign_in
from bench.report import table
from bench.site import Site
from careers.evidence import Topic
from careers.models import Career, Insight, Occupation
from contacts.models import Contact
from interviews.models import Interview, Kind

TITLE = "Careers: 50 careers, 500 interviews, 5,000 insights, 64,000 titles"
EXPLORER = "explorer@example.org"
TYPED = ["nurse practitioner", "data scientist", "ux designer", "software engineer", "welder"]
LEAST_SEARCH, LEAST_PAGE = 0.7, 0.3


def seed() -> User:
    """Somebody who explored for years; made once."""
    call_command("load_catalog", if_empty=True)
    explorer = make_user(EXPLORER)
    if Career.objects.filter(owner=explorer).exists():
        return explorer
    occupations = Occupation.objects.order_by("code")[:50]
    careers = Career.objects.bulk_create(
        Career(owner=explorer, title=occupation.title, occupation=occupation)
        for occupation in occupations
    )
    people = Contact.objects.bulk_create(
        Contact(owner=explorer, name=f"Ngozi Number{number}") for number in range(500)
    )
    kind = Kind.objects.get(code="T2")
    talks = Interview.objects.bulk_create(
        Interview(owner=explorer, contact=person, kind=kind) for person in people
    )
    through = Interview.careers.through
    through.objects.bulk_create(
        through(interview=talk, career=careers[number % 50]) for number, talk in enumerate(talks)
    )
    Insight.objects.bulk_create(
        new_insight(explorer, careers[number % 50], people[number % 499], number)
        for number in range(5000)
    )
    return explorer


def new_insight(owner: User, career: Career, person: Contact, number: int) -> Insight:
    topic = Topic.values[number // 50 % len(Topic.values)]
    return Insight(
        owner=owner,
        career=career,
        topic=topic,
        text=f"Nights are where you learn, and there are {number} of them.",
        contact=person,
        said_on=f"2026-{number % 9 + 1:02}-{number % 28 + 1:02}",
        side=("plus", "minus")[number % 2] if topic == Topic.SIDES else "",
        score=number % 5 + 1 if topic == Topic.SATISFACTION else None,
    )


def searches(cookies: str) -> list[Page]:
    """Every beginning of a few titles, as the page sends them while somebody types."""
    prefixes = dict.fromkeys(title[:end] for title in TYPED for end in range(1, len(title) + 1))
    return [
        Page(
            f"search “{typed}”",
            f"/careers/new/?q={quote(typed)}",
            cookies,
            least_ratio=LEAST_SEARCH,
            headers={"HX-Request": "true"},
        )
        for typed in prefixes
    ]


def stories(owner: User, cookies: str) -> list[Page]:
    careers = list(Career.objects.filter(owner=owner).values_list("pk", flat=True)[:5])
    compared = "&".join(f"career={career}" for career in careers)
    return [
        Page("career", f"/careers/{careers[0]}/", cookies, least_ratio=LEAST_PAGE),
        Page("grid", "/careers/grid/", cookies, least_ratio=LEAST_PAGE),
        Page("list", "/careers/", cookies, least_ratio=LEAST_PAGE),
        Page("fit", f"/careers/{careers[0]}/fit/", cookies),
        Page("side by side", f"/careers/compare/?{compared}", cookies),
    ]


def run(site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target."""
    explorer = seed()
    cookies = sign_in(explorer)
    bare = Page("bare page", "/floor/bare/", sign_in(User.objects.get(email=SMALL)))
    pages = [bare, *stories(explorer, cookies), *searches(cookies)]
    measure(site.port, pages, rounds, site.memory)
    return table(TITLE, pages, bare)
