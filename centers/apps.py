from django.apps import AppConfig


class CentersConfig(AppConfig):
    name = "centers"

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in

        from centers import nudges, signpost
        from centers.gate.goods import gifts
        from centers.gate.kindness import words_before_asking
        from interviews import care, shelf
        from reminders import rules, sources

        rules.register(*nudges.RULES)
        sources.register(nudges.PREFIX, describe=nudges.describe, settle=nudges.settle)
        sources.register_days_off(nudges.days_off)
        care.register(words_before_asking)
        shelf.register(gifts)
        user_logged_in.connect(signpost.look_up, dispatch_uid="signpost to the center")
