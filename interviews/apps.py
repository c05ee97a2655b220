from django.apps import AppConfig
from django.db.models.signals import post_migrate


class InterviewsConfig(AppConfig):
    name = "interviews"

    def ready(self) -> None:
        from interviews import registrations

        registrations.register()
        post_migrate.connect(
            registrations.sync_built_in, sender=self, dispatch_uid="built-in kinds"
        )
