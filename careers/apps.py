from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "careers"

    def ready(self) -> None:
        from careers import cadence, telling
        from careers.actions.requirement import replan_requirements
        from reminders import rules, sources

        rules.register(*cadence.RULES)
        sources.register(
            "requirement",
            describe=telling.describe,
            settle=telling.settle,
            take_back=telling.take_back,
            replan=replan_requirements,
        )
