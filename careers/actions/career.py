from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from careers.actions.requirement import replan_requirements
from careers.models import Career, Insight, Occupation


@transaction.atomic
def add_career(*, owner: User, title: str = "", occupation: Occupation | None = None) -> Career:
    """Begin to explore a career, from the catalog or under a free title (S1, S9).

    Without a title the occupation's is taken. A career of the owner with the same title,
    whatever its case, is returned instead of a second one.
    """
    title = title.strip() or (occupation.title if occupation else "")
    known = Career.objects.visible_to(owner).filter(title__iexact=title).first()
    return known or Career.objects.create(owner=owner, title=title, occupation=occupation)


@transaction.atomic
def rate_career(*, career: Career, interest: int | None, knowledge: int | None) -> None:
    """Say from 1 to 5 how much it interests and how much is known; None is not rated (S8)."""
    career.interest, career.knowledge = interest, knowledge
    career.rated_at = timezone.now()
    career.save(update_fields=["interest", "knowledge", "rated_at", "updated_at"])


@transaction.atomic
def estimate_entry(
    *,
    career: Career,
    years: Decimal | None,
    cost: int | None,
    schooling: str = "",
    other_pay: int | None = None,
    share_while_learning: int = 0,
) -> None:
    """Keep what the owner thinks it takes to enter: years, money, schooling (S1).

    Money is in the currency of the figures; `share_while_learning` is the percent of
    `other_pay` that is still earned in those years.
    """
    career.years_to_enter, career.cost_to_enter, career.schooling = years, cost, schooling
    career.other_pay, career.share_while_learning = other_pay, share_while_learning
    career.save(
        update_fields=[
            "years_to_enter",
            "cost_to_enter",
            "schooling",
            "other_pay",
            "share_while_learning",
            "updated_at",
        ]
    )


@transaction.atomic
def remove_career(*, career: Career) -> None:
    """Put away the career with what was heard about it, and the reminders of its plans.

    `restore_career` undoes it; what its owner had removed before stays removed.
    """
    career.put_away()
    career.insights.update(deleted_at=career.deleted_at)
    replan_requirements(career.owner)


@transaction.atomic
def restore_career(*, career: Career) -> None:
    """Take a removed career back with all that went with it."""
    lost = Insight.objects.removed_by(career.owner)
    lost.filter(career=career, deleted_at=career.deleted_at).update(deleted_at=None)
    career.take_back()
    replan_requirements(career.owner)
