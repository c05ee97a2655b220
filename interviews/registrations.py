"""What interviews give to the floors below them: reminders, panels, and talks about careers."""

from collections.abc import Sequence

from django.apps import apps as current_apps
from django.apps.registry import Apps

from careers.talks import register as register_talks
from contacts import filters, followers, panels
from interviews import (
    answers,
    cadence,
    goal_cadence,
    goal_telling,
    lead_cadence,
    lead_telling,
    referral_cadence,
    referral_telling,
    talks,
    telling,
    track_cadence,
    track_telling,
)
from interviews.actions import leads, planning, referrals
from interviews.actions.kinds import sync_built_in_kinds
from interviews.actions.news import tell_owner_again
from interviews.actions.packs import sync_built_in_packs
from interviews.panels import conversations_with, referrals_around
from interviews.people_filters import FILTERS
from reminders import rules, sources

# What a reminder can be about: who words it and settles it, and how all of them are planned anew.
TOLD_BY = {
    "goal": (goal_telling, planning.replan_goal),
    "lead": (lead_telling, leads.replan_leads),
    "referral": (referral_telling, referrals.replan_referrals),
    "track": (track_telling, planning.replan_tracks),
    "invitation": (answers, tell_owner_again),
}


def register() -> None:
    register_rules()
    register_sources()
    register_talks(
        list_talks=talks.list_talks,
        tie_decision=talks.tie_decision,
        list_bases=talks.list_bases,
    )
    filters.register(*FILTERS)
    followers.register(planning.follow_people, leads.follow_people, referrals.follow_people)
    panels.register("interviews/_contact_conversations.html", conversations_with)
    panels.register("interviews/_contact_referrals.html", referrals_around)


def register_rules() -> None:
    """In the order in which the settings show them."""
    rules.register(*cadence.RULES, presets=cadence.PRESETS)
    rules.register(*referral_cadence.RULES, *lead_cadence.RULES, *goal_cadence.RULES)
    rules.register(*track_cadence.RULES)
    rules.register(answers.RULE)


def register_sources() -> None:
    for prefix, (words, replan) in TOLD_BY.items():
        sources.register(
            prefix,
            describe=words.describe,
            settle=words.settle,
            take_back=words.take_back,
            replan=replan,
        )
    sources.register(
        "interview",
        describe=telling.describe,
        settle=telling.settle,
        events=telling.events,
        replan=planning.replan_all,
        take_back=telling.take_back,
    )


def sync_built_in(
    using: str, apps: Apps = current_apps, plan: Sequence = (), **kwargs: object
) -> None:
    """Bring kinds and question packs in line with the code, after each migration forwards."""
    if any(backwards for _migration, backwards in plan):
        return
    sync_built_in_kinds(model=apps.get_model("interviews", "Kind"), using=using)
    models = apps.all_models["interviews"]
    if "question" in models:
        sync_built_in_packs(
            pack_model=models["questionpack"], question_model=models["question"], using=using
        )
