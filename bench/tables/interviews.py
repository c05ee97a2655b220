"""Today, list, board, search, one interview and a new one, for little and for much."""

from accounts.models import User
from bench.load import Page, measure
from bench.people import LARGE, SMALL, TOKEN, sign_in
from bench.report import table, two_sizes
from bench.site import Site
from interviews.models import Interview, Kind

TITLE = "Interviews"
WANTED = {"today": 0.5, "list": 0.5, "board": 0.5, "interview": 0.4}


def pages_of(email: str, label: str) -> list[Page]:
    user = User.objects.get(email=email)
    cookies, interview = sign_in(user), Interview.objects.filter(owner=user).latest("pk")
    kind = Kind.objects.get(code="T2").pk
    new = {"person": "Ngozi Number0", "kind": str(kind), "csrfmiddlewaretoken": TOKEN}
    addresses = {
        "today": "/",
        "list": "/interviews/",
        "board": "/interviews/board/",
        # The same eight rows on the page of both: found among 50 people and among 5,000.
        "search": "/search/?q=ngozi",
        "interview": f"/interviews/{interview.pk}/",
        "what it brings": "/brings/",
    }
    pages = [
        Page(f"{name}, {label}", path, cookies, least_ratio=WANTED.get(name))
        for name, path in addresses.items()
    ]
    return [*pages, Page(f"create, {label}", "/interviews/new/", cookies, new, expects=302)]


def run(site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target."""
    small, large = pages_of(SMALL, "1,000"), pages_of(LARGE, "100,000")
    empty = Page("empty view", "/floor/empty/")
    bare = Page("bare page", "/floor/bare/", sign_in(User.objects.get(email=SMALL)))
    pages = [empty, bare, *small, *large]
    measure(site.port, pages, rounds, site.memory)
    missed = table(TITLE, pages, bare)
    return missed + two_sizes("100,000 against 1,000", small, large, {})
