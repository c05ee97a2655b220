from collections.abc import Sequence

from django.apps import AppConfig
from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class InterviewsConfig(AppConfig):
    name = "interviews"

    def ready(self) -> None:
        from interviews import cadence, telling
        from interviews.actions.kinds import sync_built_in_kinds
        from interviews.actions.packs import sync_built_in_packs
        from interviews.actions.planning import replan_all
        from reminders import rules, sources

        rules.register(*cadence.RULES, presets=cadence.PRESETS)
        sources.register(
            "interview",
            describe=telling.describe,
            settle=telling.settle,
            events=telling.events,
            replan=replan_all,
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
