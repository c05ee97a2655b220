"""A center with ten thousand students: the morning, a cohort, the term report, a roster."""

import time
from collections.abc import Callable

from django.db import connection
from django.utils import timezone

from accounts.models import User
from bench.load import Page, measure
from bench.people import SMALL, make_user, sign_in
from bench.report import spread, table
from bench.seed import new_contact, new_interview, store
from bench.site import Site
from centers.actions.flags import refresh_flags
from centers.actions.roster import add_roster, apply_roster, preview_roster, start_roster
from centers.gate.reports import settle_report
from centers.models import Center, Cohort, Membership, ReportedFigure, SharingGrant
from centers.terms import term_of
from contacts.models import Contact
from interviews.models import Interview, Kind

TITLE = "Career center, 10,000 students, 200,000 interviews"
STUDENTS, TALKS, COHORTS, CASELOAD, ROSTER = 10_000, 20, 100, 19, 20_000
REPORT_SECONDS = 1.0


def run(site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target."""
    boss = make_user("center@example.org")
    center = seed(boss)
    refresh_flags(center=center)
    cookies, bare_cookies = sign_in(boss), sign_in(User.objects.get(email=SMALL))
    adviser = sign_in(adviser_of_many(center))
    bare = Page("bare page", "/floor/bare/", bare_cookies)
    cohort = center.cohorts.order_by("pk").first()
    pages = [
        bare,
        Page("adviser's morning", f"/center/{center.pk}/", cookies, least_ratio=0.3),
        Page("a plain adviser's morning", f"/center/{center.pk}/", adviser, least_ratio=0.3),
        Page("cohort", f"/center/cohorts/{cohort.pk}/", cookies, least_ratio=0.3),
        Page("student", f"/center/students/{cohort.students.first().pk}/", cookies),
        Page("term report", f"/center/{center.pk}/report/", cookies),
    ]
    measure(site.port, pages, rounds, site.memory)
    missed = table(TITLE, pages, bare)
    for page in pages[1:4]:
        missed += spread(page)
    return [*missed, *report_time(center), *roster_time(center, boss)]


def adviser_of_many(center: Center) -> User:
    """Somebody with the usual caseload: nineteen cohorts of a hundred (R49)."""
    user = make_user("adviser@example.org")
    place, _is_new = Membership.objects.get_or_create(center=center, user=user, role="adviser")
    place.advised_cohorts.set(center.cohorts.order_by("pk")[:CASELOAD])
    return user


def report_time(center: Center) -> list[str]:
    """Seconds the database works for a term report that nobody has seen yet."""
    ReportedFigure.objects.filter(center=center).delete()
    term = term_of(timezone.localdate())
    seconds = database_seconds(lambda: settle_report(center=center, term=term, is_formal=False))
    print(f"\n{'term report, database time':<34}{seconds:9.2f} s{'':6}at most {REPORT_SECONDS}")
    return [f"term report: {seconds:.2f} s"] if seconds > REPORT_SECONDS else []


def database_seconds(act: Callable[[], object]) -> float:
    spent = [0.0]

    def clock(execute: Callable[..., object], *arguments: object) -> object:
        start = time.perf_counter()
        try:
            return execute(*arguments)
        finally:
            spent[0] += time.perf_counter() - start

    with connection.execute_wrapper(clock):
        act()
    return spent[0]


def roster_time(center: Center, boss: User) -> list[str]:
    """Read, preview and apply a roster; the second time nothing may change."""
    lines = [f"r{number}@example.org,Name {number},{number}" for number in range(ROSTER)]
    content = "\n".join(["email,name,student number", *lines]).encode()
    center.invitations.all().delete()
    start = time.perf_counter()
    roster = add_roster(center=center, by=boss, file_name="bench.csv", content=content)
    preview_roster(roster)
    start_roster(roster=roster, by=boss)
    apply_roster(pk=roster.pk)
    seconds = time.perf_counter() - start
    again = add_roster(center=center, by=boss, file_name="bench.csv", content=content)
    same = preview_roster(again).unchanged
    print(f"{'roster of 20,000 rows':<34}{seconds:9.2f} s{'':6}{ROSTER / seconds:,.0f} rows/s")
    return [] if same == ROSTER else [f"roster: {ROSTER - same} rows would change again"]


def seed(boss: User) -> Center:
    """Students with twenty interviews each, a hundred to a cohort; kept between runs."""
    center, is_new = Center.objects.get_or_create(name="Bench College")
    if not is_new:
        return center
    print(f"  {STUDENTS:,} students with {STUDENTS * TALKS:,} interviews", flush=True)
    Membership.objects.create(center=center, user=boss, role="administrator")
    store(User, (User(email=f"s{n}@example.org", name=f"Student {n}") for n in range(STUDENTS)))
    users = list(User.objects.filter(name__startswith="Student ").order_by("pk"))
    store(Membership, (Membership(center=center, user=user) for user in users))
    store(Contact, (new_contact(user, number) for number, user in enumerate(users)))
    contacts = dict(Contact.objects.filter(owner__in=users).values_list("owner", "pk"))
    kind = Kind.objects.get(code="T2")
    talks = (
        new_interview(user, kind, contacts[user.pk], number)
        for user in users
        for number in range(TALKS)
    )
    store(Interview, talks)
    place_and_share(center)
    connection.cursor().execute("VACUUM ANALYZE")
    return center


def place_and_share(center: Center) -> None:
    """Everybody into a cohort; nine of ten share counts."""
    names = (f"Cohort {number}" for number in range(COHORTS))
    cohorts = Cohort.objects.bulk_create(Cohort(center=center, name=name) for name in names)
    members = list(center.memberships.students().order_by("pk"))
    through, now = Cohort.students.through, timezone.now()
    seats = (
        through(cohort=cohorts[number % COHORTS], membership=member)
        for number, member in enumerate(members)
    )
    store(through, seats)
    grants = (
        SharingGrant(membership=member, level="counts", granted_at=now)
        for number, member in enumerate(members)
        if number % 10
    )
    store(SharingGrant, grants)
