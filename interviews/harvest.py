"""What one conversation brought, read in one statement however much it was."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import connection
from django.db.models import TextChoices
from django.utils.text import capfirst

from careers.models import FitRating, Insight
from interviews.models import Debrief, Interview, Lead, Referral

PROMPTS = [field for field in Debrief._meta.fields if field.get_internal_type() == "TextField"]
TOPICS = {topic: place for place, topic in enumerate(Insight.Topic.values)}
Row = dict[str, Any]

# Composed by the ORM it would cost four times that.
_BROUGHT = """
SELECT 'insight', said.id, json_build_object('career', career_id, 'title', title,
        'topic', topic, 'text', text, 'side', side, 'score', score, 'is_quote', is_quote)
    FROM interviews_interview_insights heard JOIN careers_insight said ON said.id = insight_id
    JOIN careers_career career ON career.id = career_id AND career.deleted_at IS NULL
    WHERE interview_id = %(interview)s AND said.deleted_at IS NULL
UNION ALL SELECT 'rating', rating.id, json_build_object('title', title, 'moment', moment,
        'interests', rating.interests, 'skills', skills, 'personality', personality)
    FROM interviews_interview_fit_ratings made
    JOIN careers_fitrating rating ON rating.id = fitrating_id
    JOIN careers_career career ON career.id = career_id AND deleted_at IS NULL
    WHERE interview_id = %(interview)s
UNION ALL SELECT 'debrief', id, row_to_json(debrief)
    FROM interviews_debrief debrief WHERE interview_id = %(interview)s
UNION ALL SELECT 'person', referral.id, json_build_object('pk', referral.id, 'name', name,
        'state', state)
    FROM interviews_referral referral JOIN contacts_contact contact ON contact.id = contact_id
    WHERE interview_id = %(interview)s
UNION ALL SELECT 'lead', id, json_build_object('pk', id, 'title', title, 'state', state)
    FROM interviews_lead WHERE interview_id = %(interview)s AND deleted_at IS NULL
UNION ALL SELECT 'heard', position, json_build_object('text', text, 'heard', heard)
    FROM interviews_plannedquestion
    WHERE interview_id = %(interview)s AND heard <> '' AND deleted_at IS NULL
ORDER BY 2
"""


@dataclass(frozen=True)
class Group:
    """What was said on one topic of one career."""

    career: int
    title: str
    topic: str
    label: str
    statements: list[Row]


@dataclass(frozen=True)
class Harvest:
    """Statements by topic, ratings of the fit, the debrief, who and what was named, notes."""

    groups: list[Group]
    ratings: list[Row]
    answers: list[tuple[str, str]]
    people: list[Row]
    leads: list[Row]
    heard: list[Row]

    @property
    def is_empty(self) -> bool:
        return not (self.groups or self.ratings or self.answers or self.people or self.leads)


def harvest_of(interview: Interview) -> Harvest | None:
    """What was learned and what came of it; None before the conversation was held."""
    if interview.held_at is None:
        return None
    parts: dict[str, list[Row]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_BROUGHT, {"interview": interview.pk})
        for part, _place, row in cursor.fetchall():
            parts[part].append(row)
    return Harvest(
        groups=list(_groups(parts["insight"])),
        ratings=_labelled(parts["rating"], "moment", FitRating.Moment),
        answers=[pair for row in parts["debrief"] for pair in _answers(row)],
        people=_labelled(parts["person"], "state", Referral.State),
        leads=_labelled(parts["lead"], "state", Lead.State),
        heard=parts["heard"],
    )


def _groups(statements: list[Row]) -> Iterator[Group]:
    statements.sort(key=lambda row: (TOPICS[row["topic"]], row["career"]))
    for (topic, career), said in groupby(statements, key=itemgetter("topic", "career")):
        rows = _labelled(list(said), "side", Insight.Side)
        label = str(Insight.Topic(topic).label)
        yield Group(career, rows[0]["title"], topic, label, rows)


def _labelled(rows: list[Row], field: str, choices: type[TextChoices]) -> list[Row]:
    """The rows with the word for a choice as their label, "" where nothing was chosen."""
    labels = dict(choices.choices)
    return [{**row, "label": labels.get(row[field], "")} for row in rows]


def _answers(row: Row) -> Iterator[tuple[str, str]]:
    """Each prompt of the debrief that was answered, in the order of its form."""
    for field in PROMPTS:
        if row[field.name]:
            yield capfirst(field.verbose_name), row[field.name]
