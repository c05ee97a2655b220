"""The way from idea to thanked, who answers, and how soon thanks leave."""

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboard.pictures.picture import Door, Picture, Row
from dashboard.pictures.sample import Attempt, Sample, Seen
from interviews.models import Interview, Outreach

Stage = Interview.Stage
# A request may wait a working week before its silence says anything (R18).
PATIENCE = dt.timedelta(days=7)
# Fewer than these say nothing about a channel; our own figure.
FEWEST = 5
DAY = dt.timedelta(days=1)


def draw_funnel(sample: Sample) -> Picture:
    """How many got how far; a talk without a noted request counts as asked."""
    reached = [
        (_("Found"), len(sample.talks)),
        (_("Asked"), sum(was_asked(talk) for talk in sample.talks)),
        (_("Said yes"), sum(was_agreed(talk) for talk in sample.talks)),
        (_("Talked"), len(sample.held)),
        (_("Thanked"), sum(talk.thanked_at is not None for talk in sample.talks)),
    ]
    number = len(sample.talks)
    words = ngettext(
        "%(number)d conversation, from the idea to the thank-you.",
        "The last %(number)d conversations you worked on, from the idea to the thank-you.",
        number,
    )
    return Picture(
        code="way",
        title=_("From idea to thanked"),
        words=words % {"number": number} if number else _("The first idea draws the first bar."),
        door=next_on_the_way(sample),
        columns=[_("conversations")],
        rows=[Row(label, size, [str(size)]) for label, size in reached] if number else [],
    )


def was_asked(talk: Seen) -> bool:
    return bool(talk.asked_at or talk.agreed_at or talk.held_at)


def was_agreed(talk: Seen) -> bool:
    return bool(talk.agreed_at or talk.scheduled_for or talk.held_at)


def owes_thanks(talk: Seen) -> bool:
    return bool(talk.held_at and not talk.thanked_at)


def lacks_time(talk: Seen) -> bool:
    return bool(talk.agreed_at and not (talk.scheduled_for or talk.held_at))


def next_on_the_way(sample: Sample) -> Door:
    """Thanks owed first, then a yes without a time, then ideas nobody was asked about."""
    going = [talk for talk in sample.talks if not talk.is_over]
    owed = sum(owes_thanks(talk) for talk in going)
    timeless = sum(lacks_time(talk) for talk in going)
    ideas = sum(not was_asked(talk) for talk in going)
    if owed:
        words = ngettext("Thank %(number)d person", "Thank %(number)d people", owed)
        return Door(words % {"number": owed}, listed(Stage.HELD))
    if timeless:
        words = ngettext(
            "Find a time for %(number)d yes", "Find a time for %(number)d yeses", timeless
        )
        return Door(words % {"number": timeless}, listed(Stage.AGREED))
    if ideas:
        words = ngettext("Ask about %(number)d idea", "Ask about %(number)d ideas", ideas)
        return Door(words % {"number": ideas}, listed(Stage.IDEA))
    return Door(_("Think of one more person"), reverse("interviews:create"))


def listed(stage: str) -> str:
    return f"{reverse('interviews:list')}?stage={stage}"


def draw_replies(sample: Sample, now: dt.datetime) -> Picture:
    """Of the requests that had time to be answered: how many were, by the way they took."""
    ripe = [one for one in sample.attempts if one.is_answered or one.sent_at < now - PATIENCE]
    rows = [
        reply_row(str(label), [one for one in ripe if one.channel == channel])
        for channel, label in Outreach.Channel.choices
    ]
    is_enough = len(ripe) >= FEWEST
    return Picture(
        code="replies",
        title=_("Who answers"),
        words=reply_words(len(ripe), len(sample.attempts) - len(ripe)),
        door=Door(_("See what makes a request easy to answer"), reverse("interviews:how_to")),
        columns=[_("answered"), _("in percent")],
        rows=[row for row in rows if row] if is_enough else [],
        whole=100,
    )


def reply_words(ripe: int, young: int) -> str:
    if ripe < FEWEST:
        return _("From five requests on that had a week to be answered, this says something.")
    said = _("By the way a request took. Silence is about their week, not about you.")
    waiting = ngettext(
        "%(number)d is younger than a week and not counted.",
        "%(number)d are younger than a week and not counted.",
        young,
    )
    return f"{said} {waiting % {'number': young}}" if young else said


def reply_row(label: str, attempts: list[Attempt]) -> Row | None:
    if not attempts:
        return None
    answered, number = sum(one.is_answered for one in attempts), len(attempts)
    words = _("%(answered)d of %(number)d") % {"answered": answered, "number": number}
    percent = round(100 * answered / number)
    return Row(label, percent, [words, f"{percent} %"])


def draw_thanks(sample: Sample) -> Picture:
    """How long written thanks took after each talk (R40)."""
    owed = sum(not (talk.thanked_at or talk.is_over) for talk in sample.held)
    door = Door(_("See who waits for thanks"), listed(Stage.HELD))
    calm = Door(_("See when you are reminded to thank"), reverse("reminders:preferences"))
    return Picture(
        code="thanks",
        title=_("How soon you thank"),
        words=_("From the end of the talk to the written thank-you. Late is better than never.")
        if sample.held
        else _("After the first talk this shows how soon your thanks left."),
        door=door if owed else calm,
        columns=[_("conversations")],
        rows=[Row(label, size, [str(size)]) for label, size in waits_for_thanks(sample, owed)],
    )


def waits_for_thanks(sample: Sample, owed: int) -> list[tuple[str, int]]:
    """How many waited how long; nothing before the first talk."""
    if not sample.held:
        return []
    waits = [talk.thanked_at - talk.held_at for talk in sample.held if talk.thanked_at]
    steps = [
        (_("Within a day"), dt.timedelta.min, DAY),
        (_("The day after"), DAY, 2 * DAY),
        (_("Within a week"), 2 * DAY, 7 * DAY),
        (_("Later"), 7 * DAY, dt.timedelta.max),
    ]
    rows = [(label, sum(after < wait <= until for wait in waits)) for label, after, until in steps]
    return rows + ([(_("Not yet"), owed)] if owed else [])
