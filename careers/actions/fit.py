from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from careers.interests import mean_scores
from careers.models import Career, Compatibility, FitRating, InterestProfile
from contacts.models import Organization


@transaction.atomic
def rate_fit(
    *,
    career: Career,
    interests: int,
    skills: int,
    personality: int,
    moment: str = FitRating.Moment.OTHER,
    note: str = "",
    at: datetime | None = None,
) -> FitRating:
    """Add a rating of fit, each axis from 1 to 5; the earlier ones stay (S7)."""
    return FitRating.objects.create(
        owner_id=career.owner_id,
        career=career,
        moment=moment,
        interests=interests,
        skills=skills,
        personality=personality,
        note=note,
        rated_at=at or timezone.now(),
    )


@transaction.atomic
def rate_compatibility(
    *, owner: User, organization: Organization, culture: int, attitude: int, note: str = ""
) -> Compatibility:
    """Say from 1 to 5 how the owner and an organization suit each other (S11)."""
    return Compatibility.objects.create(
        owner=owner,
        organization=organization,
        culture=culture,
        attitude=attitude,
        note=note,
        rated_at=timezone.now(),
    )


@transaction.atomic
def take_interest_profile(*, owner: User, answers: Sequence[int]) -> InterestProfile:
    """Keep the answers to the thirty items and the six means they give; earlier ones stay."""
    return InterestProfile.objects.create(
        owner=owner,
        answers=list(answers),
        scores=mean_scores(answers),
        taken_at=timezone.now(),
    )
