"""What came of it: careers covered, people met and named, effort and return."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from careers.evidence import Topic, cells
from careers.models import Career
from dashboard.pictures.picture import Door, Picture, Row
from dashboard.pictures.sample import Sample, Seen

SHOWN = 8
MONTHS = 6


def draw_coverage(user: User) -> Picture:
    """In how many topics somebody has spoken, for the careers one wonders about most."""
    rows = Career.objects.visible_to(user).most_promising_first()
    careers = list(rows[:SHOWN])
    counted = cells(careers) if careers else {}
    voiced = {
        career.pk: sum(cell.voices > 0 for cell in counted[career.pk].values())
        for career in careers
    }
    topics = len(Topic)
    return Picture(
        code="coverage",
        title=_("What you know from people"),
        words=_("In how many of the %(topics)d topics of a career somebody told you something.")
        % {"topics": topics}
        if careers
        else _("A career you wonder about begins here."),
        door=least_covered(careers, voiced),
        columns=[_("topics with a voice")],
        rows=[
            Row(career.title, voiced[career.pk], [f"{voiced[career.pk]} / {topics}"])
            for career in careers
        ],
        whole=topics,
    )


def least_covered(careers: list[Career], voiced: dict[int, int]) -> Door:
    if not careers:
        return Door(_("Find a career"), reverse("careers:create"))
    career = min(careers, key=lambda career: voiced[career.pk])
    words = _("See what nobody has told you about %(career)s") % {"career": career.title}
    return Door(words, career.get_absolute_url())


def draw_network(sample: Sample, today: dt.date) -> Picture:
    """People talked with for the first time, and names they gave, month by month."""
    met = Counter(month_of(at) for at in first_talks(sample.held).values())
    named = Counter(month_of(at) for talk in sample.talks for at in talk.named)
    months = last_months(today)
    is_any = any(met[month] or named[month] for month in months)
    return Picture(
        code="network",
        title=_("How your circle grows"),
        words=_("People you talked with for the first time, and names they gave you.")
        if is_any
        else _("Nobody new in the last six months. One question opens the next door: who else?"),
        door=Door(
            _("Write to somebody you were pointed to"),
            f"{reverse('interviews:referral_list')}?state=heard",
        ),
        columns=[_("talked with"), _("named to you")],
        rows=[
            Row(
                date_format(month, "YEAR_MONTH_FORMAT"),
                met[month],
                [str(met[month]), str(named[month])],
            )
            for month in months
        ]
        if is_any
        else [],
    )


def month_row(month: dt.date, met: int, named: int) -> Row:
    return Row(date_format(month, "YEAR_MONTH_FORMAT"), met, [str(met), str(named)])


def first_talks(held: Iterable[Seen]) -> dict[int, dt.datetime]:
    """When each person was first talked with."""
    first: dict[int, dt.datetime] = {}
    for talk in sorted(held, key=lambda talk: talk.held_at):
        first.setdefault(talk.contact, talk.held_at)
    return first


def month_of(moment: dt.datetime) -> dt.date:
    """The first day of a moment's month, on the owner's calendar."""
    return timezone.localtime(moment).date().replace(day=1)


def last_months(today: dt.date) -> list[dt.date]:
    """The first days of the last six months, this one last."""
    months = [today.replace(day=1)]
    while len(months) < MONTHS:
        months.append((months[-1] - dt.timedelta(days=1)).replace(day=1))
    return months[::-1]


@dataclass
class Return:
    """What the talks about one career took, in minutes, and what they gave (S13)."""

    title: str
    minutes: int = 0
    people: set[int] = field(default_factory=set)
    facts: int = 0
    names: int = 0
    leads: int = 0


def draw_effort(sample: Sample) -> Picture:
    """Hours of talks against facts, names and leads, for each career (S13)."""
    found: dict[int, Return] = {}
    for talk in sample.held:
        for career, title in talk.careers.items():
            add(found.setdefault(career, Return(title)), talk)
    most = sorted(found.values(), key=lambda one: (-one.minutes, one.title))[:SHOWN]
    return Picture(
        code="effort",
        title=_("Effort and return"),
        words=_("Hours you talked about a career, and what you took home. A lead is never the aim.")
        if most
        else _("When you have talked about a career, this sets the hours beside what you learned."),
        door=Door(_("Set careers side by side"), reverse("careers:compare")),
        columns=[_("hours"), _("people"), _("facts"), _("names"), _("leads")],
        rows=[return_row(one) for one in most],
    )


def add(one: Return, talk: Seen) -> None:
    one.minutes += talk.minutes
    one.people.add(talk.contact)
    one.facts += len(talk.heard)
    one.names += len(talk.named)
    one.leads += talk.leads


def return_row(one: Return) -> Row:
    hours = one.minutes / 60
    counts = (len(one.people), one.facts, one.names, one.leads)
    told = _("%(hours)s h") % {"hours": number_format(hours, 1)}
    return Row(one.title, hours, [told, *map(str, counts)])


def last_month(sample: Sample, now: dt.datetime) -> list[str]:
    """What the last thirty days brought, a line for each sort; empty when nothing was."""
    since = now - dt.timedelta(days=30)
    gained: dict[str, int] = defaultdict(int)
    for talk in sample.talks:
        gained["talks"] += is_after(since, talk.held_at)
        gained["thanks"] += is_after(since, talk.thanked_at)
        gained["facts"] += sum(is_after(since, at) for at in talk.heard)
        gained["names"] += sum(is_after(since, at) for at in talk.named)
    told = [
        (gained["talks"], ngettext("%(n)d conversation", "%(n)d conversations", gained["talks"])),
        (gained["facts"], ngettext("%(n)d thing learned", "%(n)d things learned", gained["facts"])),
        (gained["names"], ngettext("%(n)d name given", "%(n)d names given", gained["names"])),
        (gained["thanks"], ngettext("%(n)d thank-you", "%(n)d thank-yous", gained["thanks"])),
    ]
    return [words % {"n": number} for number, words in told if number]


def is_after(since: dt.datetime, at: dt.datetime | None) -> bool:
    return at is not None and at >= since
