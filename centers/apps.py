from django.apps import AppConfig


class CentersConfig(AppConfig):
    name = "centers"

    def ready(self) -> None:
        from centers import nudges
        from reminders import rules, sources

        rules.register(*nudges.RULES)
        sources.register(nudges.PREFIX, describe=nudges.describe, settle=nudges.settle)
        sources.register_days_off(nudges.days_off)
