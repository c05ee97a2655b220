import datetime as dt
from collections.abc import Collection

from django.db.models import Q, QuerySet

from accounts.models import User
from contacts.models import Contact
from interviews.cadence import wanted_reminders
from interviews.goal_cadence import stretch_start, wanted_for_goal
from interviews.models import Interview, Track
from interviews.track_cadence import wanted_for_track
from reminders.actions import clock_of, reconcile
from reminders.rules import settings_of

# Few queries, and the reminders of so many still fit into a small worker's memory.
AT_ONCE = 2000
# More talks than this in two stretches of a goal leave none of them empty.
MOST_TALKS = 500


def replan(interview: Interview) -> None:
    """Bring the reminders of one interview in line with its facts."""
    reconcile(
        owner=interview.owner,
        sources=[f"interview:{interview.pk}"],
        wanted=wanted_reminders(interview, settings_of(interview.owner), clock_of(interview.owner)),
    )


def replan_all(owner: User) -> None:
    """Bring the reminders of all interviews in line: a rule, the zone or the hours changed."""
    reconcile_interviews(owner, Interview.objects.visible_to(owner))


def follow_people(owner: User, contacts: Collection[Contact]) -> None:
    """Interviews with these people, and tracks in which they speak for the owner, follow."""
    reconcile_interviews(owner, Interview.objects.visible_to(owner).filter(contact__in=contacts))
    tracks = Track.objects.visible_to(owner).filter(references__contact__in=contacts)
    reconcile_tracks(owner, tracks.distinct())


def reconcile_interviews(owner: User, rows: QuerySet[Interview]) -> None:
    settings, clock = settings_of(owner), clock_of(owner)
    interviews = rows.select_related("contact").order_by("pk")
    last = 0
    while group := list(interviews.filter(pk__gt=last)[:AT_ONCE]):
        last = group[-1].pk
        reconcile(
            owner=owner,
            sources=[f"interview:{interview.pk}" for interview in group],
            wanted=[
                want for interview in group for want in wanted_reminders(interview, settings, clock)
            ],
        )


def replan_track(track: Track) -> None:
    """Bring the reminders of one track in line with its facts."""
    reconcile_tracks(track.owner, Track.objects.filter(pk=track.pk))


def replan_tracks(owner: User) -> None:
    """Bring the reminders of all tracks in line: a rule, the zone or the hours changed."""
    reconcile_tracks(owner, Track.objects.visible_to(owner))


def reconcile_tracks(owner: User, rows: QuerySet[Track]) -> None:
    settings, clock = settings_of(owner), clock_of(owner)
    tracks = rows.prefetch_related("references__contact", "interviews__kind")
    reconcile(
        owner=owner,
        sources=[f"track:{track.pk}" for track in tracks],
        wanted=[want for track in tracks for want in wanted_for_track(track, settings, clock)],
    )


def follow_tracks(interview: Interview) -> None:
    """A talk that took place may ask for a step of the tracks it belongs to."""
    for track in interview.tracks.filter(closed_at=None).select_related("owner"):
        replan_track(track)


def replan_goal(owner: User) -> None:
    """Bring the reminders of the owner's goal in line: a talk was planned or held, or moved."""
    clock = clock_of(owner)
    since = clock.at(stretch_start(owner.goal, clock.today), dt.time())
    talks = (
        Interview.objects.visible_to(owner)
        .exploratory()
        .filter(
            Q(held_at__gte=since) | Q(scheduled_for__gte=since, closed_at=None, declined_at=None)
        )
    )
    moments = talks.values_list("held_at", "scheduled_for").order_by("-pk")[:MOST_TALKS]
    reconcile(
        owner=owner,
        sources=[f"goal:{owner.pk}"],
        wanted=wanted_for_goal(
            owner,
            [held_at or scheduled_for for held_at, scheduled_for in moments],
            settings_of(owner),
            clock,
        ),
    )
