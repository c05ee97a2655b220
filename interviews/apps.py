from collections.abc import Sequence

from django.apps import AppConfig
from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class InterviewsConfig(AppConfig):
    name = "interviews"

    def ready(self) -> None:
        from careers.talks import register
        from contacts import filters, panels
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
        from interviews.actions.kinds import sync_built_in_kinds
        from interviews.actions.leads import replan_leads
        from interviews.actions.news import tell_owner_again
        from interviews.actions.packs import sync_built_in_packs
        from interviews.actions.planning import replan_all, replan_goal, replan_tracks
        from interviews.actions.referrals import replan_referrals
        from interviews.panels import conversations_with, referrals_around
        from interviews.people_filters import FILTERS
        from reminders import rules, sources

        register(
            list_talks=talks.list_talks,
            tie_decision=talks.tie_decision,
            list_bases=talks.list_bases,
        )
        rules.register(*cadence.RULES, presets=cadence.PRESETS)
        rules.register(*referral_cadence.RULES, *lead_cadence.RULES, *goal_cadence.RULES)
        sources.register(
            "lead",
            describe=lead_telling.describe,
            settle=lead_telling.settle,
            replan=replan_leads,
        )
        sources.register(
            "goal",
            describe=goal_telling.describe,
            settle=goal_telling.settle,
            replan=replan_goal,
        )
        sources.register(
            "referral",
            describe=referral_telling.describe,
            settle=referral_telling.settle,
            replan=replan_referrals,
        )
        rules.register(*track_cadence.RULES)
        sources.register(
            "track",
            describe=track_telling.describe,
            settle=track_telling.settle,
            replan=replan_tracks,
        )
        filters.register(*FILTERS)
        panels.register("interviews/_contact_conversations.html", conversations_with)
        panels.register("interviews/_contact_referrals.html", referrals_around)
        sources.register(
            "interview",
            describe=telling.describe,
            settle=telling.settle,
            events=telling.events,
            replan=replan_all,
            take_back=telling.take_back,
        )
        rules.register(answers.RULE)
        sources.register(
            "invitation",
            describe=answers.describe,
            settle=answers.settle,
            replan=tell_owner_again,
        )

        def sync(
            using: str, apps: Apps = current_apps, plan: Sequence = (), **kwargs: object
        ) -> None:
            if any(backwards for _migration, backwards in plan):
                return
            sync_built_in_kinds(model=apps.get_model("interviews", "Kind"), using=using)
            models = apps.all_models["interviews"]
            if "question" in models:
                sync_built_in_packs(
                    pack_model=models["questionpack"],
                    question_model=models["question"],
                    using=using,
                )

        post_migrate.connect(sync, sender=self, weak=False, dispatch_uid="built-in kinds")
