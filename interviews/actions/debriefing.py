from django.db import transaction

from careers.actions import rate_fit, record_insight
from careers.models import Career, FitRating, Insight
from interviews.actions.meeting import debrief
from interviews.models import Debrief, Interview


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
def write_debrief(*, debrief_page: Debrief) -> None:
    """Keep the debrief and note that it is written (S63, R35)."""
    debrief_page.save()
    if debrief_page.interview.debriefed_at is None:
        debrief(interview=debrief_page.interview)
