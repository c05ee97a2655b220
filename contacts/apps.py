from django.apps import AppConfig


class ContactsConfig(AppConfig):
    name = "contacts"

    def ready(self) -> None:
        from contacts import cadence, telling
        from contacts.actions import planning
        from reminders import rules, sources

        rules.register(*cadence.RULES)
        sources.register(
            "contact",
            describe=telling.describe_contacts,
            settle=telling.settle_contact,
            take_back=telling.take_back_contact,
            replan=planning.replan_people,
        )
        sources.register(
            "introduction",
            describe=telling.describe_introductions,
            settle=telling.settle_introduction,
            take_back=telling.take_back_introduction,
            replan=planning.replan_introductions,
        )
