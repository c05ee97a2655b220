from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "reminders"

    def ready(self) -> None:
        from anymail.signals import tracking
        from celery.signals import beat_init, worker_ready

        from accounts import clock
        from reminders import bounces, previews, pulse
        from reminders.actions import choosing

        worker_ready.connect(pulse.look_at_once, dispatch_uid="reminders.worker")
        beat_init.connect(pulse.listen_to_beat, dispatch_uid="reminders.beat")
        clock.follow(choosing.follow_clock)
        clock.foretell_by(previews.arrival)
        tracking.connect(bounces.note_event, dispatch_uid="reminders.bounces")
