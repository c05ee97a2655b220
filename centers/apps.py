from django.apps import AppConfig


class CentersConfig(AppConfig):
    name = "centers"

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in

        from accounts import arrivals
        from centers import alarms, due_dates, graduates, nudges, signpost
        from centers.gate.goods import gifts
        from centers.gate.kindness import words_before_asking
        from interviews import care, followers, shelf
        from reminders import rules, sources

        rules.register(*nudges.RULES, *due_dates.RULES, *alarms.RULES, *graduates.RULES)
        for source, replan in (
            (nudges, None),
            (due_dates, due_dates.plan_dates),
            (alarms, alarms.plan_alarms),
            (graduates, graduates.replan),
        ):
            sources.register(
                source.PREFIX,
                describe=source.describe,
                settle=source.settle,
                take_back=source.take_back,
                replan=replan,
            )
        followers.register(due_dates.follow_progress)
        sources.register_days_off(nudges.days_off)
        care.register(words_before_asking)
        shelf.register(gifts)
        arrivals.register(signpost.first_page)
        user_logged_in.connect(signpost.look_up, dispatch_uid="signpost to the center")
