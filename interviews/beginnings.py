"""The way of a first-timer: from nothing to the first request in ten minutes (S81)."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from careers.models import Career
from contacts.models import Contact
from interviews.models import Interview


@dataclass(frozen=True)
class Step:
    """One step: what to do, why, where; the first that is not done is the one to take."""

    title: str
    why: str
    label: str
    url: str
    is_done: bool


def first_steps(user: User) -> list[Step]:
    """The steps in their order, ticked off by what is already there."""
    interview = Interview.objects.visible_to(user).order_by("pk").first()
    return [
        step_of_pitch(user),
        step_of_career(user),
        step_of_people(user),
        step_of_interview(interview),
        step_of_asking(interview),
    ]


def step_of_pitch(user: User) -> Step:
    return Step(
        _("Say who you are"),
        _("Two sentences: what you do now, and what you are curious about. Two minutes."),
        _("Write them"),
        reverse("interviews:first_pitch"),
        bool(user.pitch),
    )


def step_of_career(user: User) -> Step:
    return Step(
        _("Name a career you wonder about"),
        _("Any one will do; it need not be your major or your job. One minute."),
        _("Name one"),
        reverse("interviews:create"),
        Career.objects.visible_to(user).exists(),
    )


def step_of_people(user: User) -> Step:
    return Step(
        _("Think of somebody who knows it, or knows somebody who does"),
        _("Friends and relatives first. A name is enough. Three minutes."),
        _("Write down names"),
        reverse("interviews:create"),
        Contact.objects.visible_to(user).exists(),
    )


def step_of_interview(interview: Interview | None) -> Step:
    return Step(
        _("Choose one of them for your first conversation"),
        _("Somebody friendly, not somebody important. Half a minute."),
        _("Choose"),
        reverse("interviews:create"),
        interview is not None,
    )


def step_of_asking(interview: Interview | None) -> Step:
    return Step(
        _("Ask for twenty minutes"),
        _("A draft is ready, and what could be better is shown as you write. Three minutes."),
        _("Write the request"),
        reverse("interviews:ask", args=[interview.pk]) if interview else "",
        interview is not None and interview.asked_at is not None,
    )


def step_to_take(steps: list[Step]) -> Step | None:
    """The first step that is not done, None when the first request has left."""
    return next((step for step in steps if not step.is_done), None)
