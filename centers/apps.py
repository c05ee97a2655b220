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
        sources.register(
            nudges.PREFIX,
            describe=nudges.describe,
            settle=nudges.settle,
            take_back=nudges.take_back,
        )
        sources.register(
            due_dates.PREFIX,
            describe=due_dates.describe,
            settle=due_dates.settle,
            take_back=due_dates.take_back,
            replan=due_dates.plan_dates,
        )
        followers.register(due_dates.follow_progress)
        sources.register(
            alarms.PREFIX,
            describe=alarms.describe,
            settle=alarms.settle,
            take_back=alarms.take_back,
            replan=alarms.plan_alarms,
        )
        sources.register(
            graduates.PREFIX,
            describe=graduates.describe,
            settle=graduates.settle,
            take_back=graduates.take_back,
            replan=graduates.replan,
        )
        sources.register_days_off(nudges.days_off)
        care.register(words_before_asking)
        shelf.register(gifts)
        arrivals.register(signpost.first_page)
        user_logged_in.connect(signpost.look_up, dispatch_uid="signpost to the center")
