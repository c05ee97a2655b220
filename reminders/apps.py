from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "reminders"

    def ready(self) -> None:
        from anymail.signals import tracking
        from celery.signals import beat_init

        from reminders import bounces, pulse

        beat_init.connect(pulse.listen_to_beat, dispatch_uid="reminders.beat")
        tracking.connect(bounces.note_event, dispatch_uid="reminders.bounces")
