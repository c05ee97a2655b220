from collections.abc import Sequence

from django.apps import AppConfig
from django.apps import apps as current_apps
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class InterviewsConfig(AppConfig):
    name = "interviews"

    def ready(self) -> None:
        from interviews.actions.kinds import sync_built_in_kinds

        def sync(
            using: str, apps: Apps = current_apps, plan: Sequence = (), **kwargs: object
        ) -> None:
            if not any(backwards for _migration, backwards in plan):
                sync_built_in_kinds(model=apps.get_model("interviews", "Kind"), using=using)

        post_migrate.connect(sync, sender=self, weak=False, dispatch_uid="built-in kinds")
