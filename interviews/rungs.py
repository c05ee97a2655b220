"""Whom could I talk to? From the warmest channel to the coldest, one rung at a time (R1, S22)."""

from collections import Counter
from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from careers.models import Career
from contacts.models import Contact
from interviews.actions.referrals import find_or_add_person
from interviews.models import Interview, Kind

Channel = Contact.Channel


@dataclass(frozen=True)
class Rung:
    """One question to ask oneself, and the channels that answer it; the first is the usual one."""

    code: str
    label: str | Promise
    question: str | Promise
    channels: tuple[str, ...]


RUNGS = [
    Rung(
        "circle",
        _("Friends and relatives"),
        _("Who among your friends and relatives works in this, or near it?"),
        (Channel.FRIEND, Channel.RELATIVE),
    ),
    Rung(
        "theirs",
        _("Whom they know"),
        _("Whom do they know? Ask at the next meal; a cousin's colleague is two steps away."),
        (Channel.MUTUAL_FRIEND, Channel.REFERRAL),
    ),
    Rung(
        "alumni",
        _("Your school"),
        _("Who left your school for this work? Ask the alumni office and your teachers."),
        (Channel.ALUMNI, Channel.STAFF),
    ),
    Rung(
        "bodies",
        _("Associations, unions, guilds"),
        _("Which association, union or guild do they belong to? Many help newcomers."),
        (Channel.ASSOCIATION, Channel.UNION, Channel.GUILD),
    ),
    Rung(
        "online",
        _("Groups online"),
        _("Who writes about this work in a network or group you can join?"),
        (Channel.ONLINE_NETWORK, Channel.PEER_GROUP),
    ),
    Rung(
        "cold",
        _("Nobody in between"),
        _("Whose work do you admire? Write to them; say why them."),
        (Channel.COLD,),
    ),
]


@dataclass(frozen=True)
class Ladder:
    """All rungs with how many people stand on each, the one to work on, and its people."""

    steps: list[tuple[Rung, int]]
    rung: Rung
    following: Rung | None
    ideas: list[Interview]
    known: list[Contact]


def ladder_for(career: Career, *, chosen: str = "") -> Ladder:
    """Where the search for people stands; without a choice the first empty rung comes up (S26)."""
    ideas = list(
        Interview.objects.visible_to(career.owner)
        .filter(careers=career)
        .select_related("contact__organization")
        .order_by("-pk")[:200]
    )
    counts = Counter(idea.contact.channel for idea in ideas)
    steps = [(rung, sum(counts[channel] for channel in rung.channels)) for rung in RUNGS]
    rung = _chosen(steps, chosen)
    place = RUNGS.index(rung)
    listed = {idea.contact_id for idea in ideas}
    known = Contact.objects.visible_to(career.owner).filter(
        channel__in=rung.channels, do_not_contact_at=None
    )
    return Ladder(
        steps=steps,
        rung=rung,
        following=RUNGS[place + 1] if place + 1 < len(RUNGS) else None,
        ideas=[idea for idea in ideas if idea.contact.channel in rung.channels],
        known=list(known.exclude(pk__in=listed).select_related("organization")[:12]),
    )


def _chosen(steps: list[tuple[Rung, int]], code: str) -> Rung:
    for rung, _count in steps:
        if rung.code == code:
            return rung
    empty = [rung for rung, count in steps if not count]
    return empty[0] if empty else steps[0][0]


@transaction.atomic
def note_people(*, career: Career, names: list[str], channel: str) -> list[Interview]:
    """Each name becomes a person and an idea for this career; who has one is left alone (S29)."""
    people = [find_or_add_person(owner=career.owner, name=name, channel=channel) for name in names]
    mine = Interview.objects.visible_to(career.owner).filter(careers=career)
    listed = set(mine.filter(contact__in=people).values_list("contact_id", flat=True))
    return _add_ideas(career, [person for person in people if person.pk not in listed])


def _add_ideas(career: Career, people: list[Contact]) -> list[Interview]:
    kind = Kind.objects.get(code="T2")
    ideas = Interview.objects.bulk_create(
        Interview(
            owner=career.owner,
            contact=person,
            kind=kind,
            organization_id=person.organization_id,
            minutes=kind.minutes,
        )
        for person in people
    )
    link = Interview.careers.through
    link.objects.bulk_create(link(interview=idea, career=career) for idea in ideas)
    return ideas
