import datetime as dt

from django.db import transaction
from django.utils import timezone

from careers.actions import rate_fit, record_insight
from careers.models import Career, FitRating, Insight
from contacts.actions.care import add_promise
from contacts.models import Promise
from interviews.actions.meeting import debrief
from interviews.models import Debrief, Interview

A_WEEK = dt.timedelta(days=7)


@transaction.atomic
def keep_insight(
    *, interview: Interview, career: Career, topic: str, text: str, side: str = ""
) -> Insight:
    """Make evidence of a remark: the contact said it, on the day of the talk (S21, S63)."""
    heard_at = interview.held_at or interview.scheduled_for
    insight = record_insight(
        owner=interview.owner,
        career=career,
        topic=topic,
        text=text,
        contact=interview.contact,
        said_on=heard_at.astimezone(interview.owner.zone).date() if heard_at else None,
        side=side,
    )
    interview.insights.add(insight)
    return insight


@transaction.atomic
def keep_satisfaction(
    *, interview: Interview, career: Career, score: int, text: str = ""
) -> Insight:
    """Keep how satisfied the contact is, from 1 to 5; said again, the last word holds (S3)."""
    interview.insights.filter(topic=Insight.Topic.SATISFACTION, career=career).delete()
    insight = record_insight(
        owner=interview.owner,
        career=career,
        topic=Insight.Topic.SATISFACTION,
        text=text or str(score),
        contact=interview.contact,
        score=score,
    )
    interview.insights.add(insight)
    return insight


@transaction.atomic
def keep_fit(
    *,
    interview: Interview,
    career: Career,
    moment: str,
    interests: int,
    skills: int,
    personality: int,
) -> FitRating:
    """Rate the fit before or after this talk; earlier ratings stay (S7)."""
    rating = rate_fit(
        career=career,
        interests=interests,
        skills=skills,
        personality=personality,
        moment=moment,
    )
    interview.fit_ratings.add(rating)
    return rating


@transaction.atomic
def keep_promised(
    *, interview: Interview, side: str, what: str, due_on: dt.date | None = None
) -> Promise:
    """Make a promise record of what one side promised in the talk (F37, S67); once is enough.

    Without a day named it is due in a week, our own figure, on the owner's clock.
    """
    same = Promise.objects.filter(contact=interview.contact, side=side, what=what, kept_at=None)
    if known := same.first():
        return known
    promise = Promise(
        owner=interview.owner,
        contact=interview.contact,
        side=side,
        what=what,
        due_on=due_on or timezone.localdate(timezone=interview.owner.zone) + A_WEEK,
    )
    return add_promise(promise=promise)


@transaction.atomic
def write_debrief(*, debrief_page: Debrief) -> None:
    """Keep the debrief and note that it is written (S63, R35)."""
    debrief_page.save()
    if debrief_page.interview.debriefed_at is None:
        debrief(interview=debrief_page.interview)
