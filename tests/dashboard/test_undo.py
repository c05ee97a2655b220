"""Whatever "done" does on Today, one press takes back: every sort of step, every rule."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.apps import apps

from accounts.models import Owned, User
from careers.actions import plan_requirement
from careers.models import Requirement
from centers.actions import flags
from centers.actions.assignments import save_assignment
from centers.actions.cohorts import archive_cohort
from centers.models import Assignment, Nudge
from centers.nudges import plan_nudges
from contacts.actions import care
from contacts.actions.introductions import move_introduction
from contacts.models import Introduction
from interviews.actions import answering, asking, leads, meeting, referrals, tracks
from interviews.actions.planning import replan_goal
from interviews.actions.preparing import write_agenda
from interviews.models import Interview, Kind, Lead, Question, QuestionPack, Tally, Track
from reminders import rules
from reminders.actions.choosing import choose_preset
from reminders.models import Reminder
from tests import factories as make
from tests.careers.factories import make_requirement
from tests.centers.factories import make_administrator, make_center, make_cohort, make_student

MONDAY = dt.datetime(2026, 11, 16, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
FACTS = [
    model
    for label in ("careers", "contacts", "interviews")
    for model in apps.get_app_config(label).get_models()
    if issubclass(model, Owned) and model is not Tally
]


def asked(ana: User, times: int = 1, habit: str = "gentle"):
    choose_preset(owner=ana, preset=habit)
    interview = make.make_interview(ana)
    for _ in range(times):
        asking.ask(interview=interview)
    return interview


def postponed(ana: User) -> None:
    asking.postpone(interview=asked(ana), until=dt.date(2026, 12, 1))


def agreed(ana: User) -> None:
    asking.agree(interview=asked(ana))


def booked(ana: User, days: int = 5) -> None:
    at = MONDAY + days * DAY
    meeting.schedule(interview=make.make_interview(ana), starts_at=at, minutes=20)


def held(ana: User) -> None:
    meeting.hold(interview=make.make_interview(ana))


def kept_up(ana: User) -> None:
    person = make.make_contact(ana)
    care.log_touch(contact=person, kind="call")
    care.keep_in_touch(contact=person, ideal_days=30, latest_days=60)


def announced(ana: User):
    return care.announce(owner=ana, what="I start in May", contacts=[make.make_contact(ana)])


def introduced(ana: User, verb: str) -> Introduction:
    return move_introduction(introduction=make.make_introduction(ana), verb=verb)


def planned(ana: User) -> Requirement:
    career = make.make_career(ana)
    return plan_requirement(career=career, what="A certificate", due_on=dt.date(2026, 12, 1))


def offered(ana: User) -> None:
    track = make.make_track(ana, kind=Kind.objects.get(code="T5"))
    tracks.note_proposal(track=track, terms="", answer_by_on=dt.date(2026, 12, 4))


def vouched_for(ana: User) -> None:
    track = make.make_track(ana, kind=Kind.objects.get(code="T5"))
    reference = make.make_reference(track)
    for verb in ("asked", "agreed", "briefed"):
        tracks.advance_reference(reference=reference, verb=verb)
    check = make.make_interview(ana, kind=Kind.objects.get(code="T5-reference-check"))
    tracks.add_to_track(track=track, interview=check)
    meeting.hold(interview=check)


def told_of(ana: User) -> None:
    interview = make.make_interview(ana, make.make_contact(ana, "Priya"))
    referral = make.make_referral(ana)
    referral.contact_id = interview.contact_id
    referrals.refer(referral=referral)
    meeting.hold(interview=interview)


def heard_of(ana: User) -> Lead:
    lead = make.make_lead(make.make_interview(ana))
    lead.back_on = dt.date(2026, 12, 1)
    return leads.add_lead(lead=lead)


def fruitful(ana: User) -> None:
    referrals.note_outcome(referral=make.make_referral(ana), outcome="A place")


def refused(ana: User) -> None:
    answering.say_no(invitation=make.make_invitation(asked(ana)))


def written_to(ana: User) -> None:
    plan_nudges(
        [Nudge.objects.create(membership=make_student(make_center(), ana), text="Ask Tom.")]
    )


def assigned(ana: User) -> None:
    cohort = make_cohort(make_center())
    make_student(cohort.center, ana, cohort)
    starts_on, due_on = MONDAY.date(), (MONDAY + 5 * DAY).date()
    work = Assignment(cohort=cohort, title="Talk", starts_on=starts_on, due_on=due_on)
    save_assignment(assignment=work, by=make_administrator(cohort.center).user)


def called_for(ana: User) -> None:
    center = make_center()
    student = make_student(center, make.make_user("Cleo"))
    make_administrator(center, ana)
    flags.ask_staff(membership=student, topic="help", words="Nobody answers me.")


def graduated(ana: User) -> None:
    center = make_center()
    cohort = make_cohort(center)
    make_student(center, ana, cohort)
    archive_cohort(cohort=cohort, by=make_administrator(center).user)


STEPS: dict[str, Callable[[User], Any]] = {
    "second_person": lambda ana: asked(ana, habit="3b7"),
    "nudge": asked,
    "nudge_again": lambda ana: asked(ana, times=2, habit="persistent"),
    "close": lambda ana: asked(ana, times=2),
    "ask_again": postponed,
    "schedule": agreed,
    "prepare": booked,
    "confirm": booked,
    "hour_before": booked,
    "hold": lambda ana: booked(ana, days=1),
    "debrief": held,
    "thank": held,
    "thank_late": held,
    "goal": replan_goal,
    "lead_back": heard_of,
    "referral_contact": make.make_referral,
    "referral_tell": told_of,
    "referral_outcome": fruitful,
    "answer_offer": offered,
    "thank_referees": vouched_for,
    "answered": refused,
    "keep_in_touch": kept_up,
    "keep_in_touch_late": kept_up,
    "promise_mine": make.make_promise,
    "promise_theirs": lambda ana: make.make_promise(ana, side="theirs"),
    "tell_news": announced,
    "introduction_follow": lambda ana: introduced(ana, "ask"),
    "introduction_thank": lambda ana: introduced(ana, "make"),
    "requirement_due": planned,
    "staffword": written_to,
    "assignment": assigned,
    "flag": called_for,
    "destination": graduated,
}


def everything() -> dict[str, list]:
    """What the facts are, and which reminders are open."""
    rows = {
        model.__name__: [
            {name: value for name, value in row.items() if name != "updated_at"}
            for row in model._default_manager.order_by("pk").values()
        ]
        for model in [*FACTS, Nudge, Question, QuestionPack]
    }
    steps = Reminder.objects.open().order_by("source", "rule", "occurrence")
    return rows | {"open": list(steps.values_list("source", "rule", "occurrence"))}


def test_every_rule_has_its_step():
    assert set(STEPS) == set(rules.defaults())


@pytest.mark.parametrize("rule", STEPS)
def test_done_is_undone_and_everything_is_as_it_was(rule, ana, ana_client):
    with time_machine.travel(MONDAY, tick=False) as clock:
        STEPS[rule](ana)
        reminder = Reminder.objects.open().filter(rule=rule).earliest("due_at")
        clock.shift(1.25 * DAY)
        before = everything()
        page = ana_client.post(f"/reminders/{reminder.pk}/done/", {"next": "/"}, follow=True)
        assert not Reminder.objects.open().filter(pk=reminder.pk).exists()
        (message,) = page.context["messages"]
        ana_client.post(message.extra_tags.removeprefix("undo:"))
        assert everything() == before


def talk(ana: User) -> Interview:
    return make.make_interview(ana)


def into(ana: User) -> Track:
    return make.open_gate(make.make_track(ana))


def with_agenda(ana: User) -> Interview:
    interview = talk(ana)
    write_agenda(interview=interview, parts=[("Thanks", 1), ("Their own questions", 9)])
    return interview


PRESSED: dict[str, Callable[[User], Any]] = {
    "/people/promises/{}/keep/": make.make_promise,
    "/people/told/{}/tell/": lambda ana: announced(ana).tellings.get(),
    "/interviews/referrals/{}/contact/": make.make_referral,
    "/interviews/referrals/{}/tell/": make.make_referral,
    "/people/introductions/{}/ask/": make.make_introduction,
    "/people/introductions/{}/promise/": lambda ana: introduced(ana, "ask"),
    "/people/introductions/{}/make/": lambda ana: introduced(ana, "promise"),
    "/people/introductions/{}/refuse/": lambda ana: introduced(ana, "ask"),
    "/people/introductions/{}/thank/": lambda ana: introduced(ana, "make"),
    "/interviews/leads/{}/look-into/": heard_of,
    "/interviews/leads/{}/apply/": heard_of,
    "/interviews/leads/{}/close/": heard_of,
    "/interviews/leads/{}/delete/": heard_of,
    "/interviews/letters/{}/delete/": make.make_letter,
    "/interviews/referees/{}/asked/": lambda ana: make.make_reference(into(ana)),
    "/interviews/tracks/{}/close/": lambda ana: into(ana),
    "/interviews/questions/{}/delete/": make.make_question,
    "/interviews/packs/{}/delete/": lambda ana: make.make_question(ana).pack,
    "/interviews/participants/{}/drop/": lambda ana: make.make_participant(talk(ana)),
    "/interviews/{}/agenda/reset/": with_agenda,
    "/people/views/{}/delete/": make.make_view,
    "/careers/requirements/{}/meet/": make_requirement,
    "/careers/requirements/{}/delete/": planned,
}


@pytest.mark.parametrize("path", PRESSED)
def test_verb_of_a_page_is_undone_as_well(path, ana, ana_client):
    row = PRESSED[path](ana)
    before = everything()
    page = ana_client.post(path.format(row.pk), follow=True)
    assert everything() != before
    (message,) = page.context["messages"]
    ana_client.post(message.extra_tags.removeprefix("undo:"))
    assert everything() == before


PASSED = {
    "touch": {"kind": "call", "note": "About bread"},
    "favor": {"kind": "article", "what": "A book on rye"},
    "told": {"topic": "aims", "what": "That I look for a bakery"},
    "promise": {"side": "mine", "what": "Send photos", "due_on": "2026-12-01"},
}


@pytest.mark.parametrize("verb", PASSED)
@time_machine.travel(MONDAY, tick=False)
def test_what_passed_with_somebody_is_taken_back(verb, ana, ana_client):
    lena = make.make_contact(ana, "Lena")
    care.log_touch(contact=lena, kind="mail", happened_at=MONDAY - 90 * DAY)
    care.keep_in_touch(contact=lena, ideal_days=30, latest_days=60)
    before = everything()
    page = ana_client.post(f"/people/{lena.pk}/{verb}/", PASSED[verb], follow=True)
    (message,) = page.context["messages"]
    where = {"next": f"/people/{lena.pk}/"}
    answer = ana_client.post(message.extra_tags.removeprefix("undo:"), where)
    assert (answer.url, everything() | {"Change": []}) == (where["next"], before)
