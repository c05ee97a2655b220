from reminders.actions.answering import dismiss, reopen, settle, snooze
from reminders.actions.planning import clock_of, reconcile

__all__ = ["clock_of", "dismiss", "reconcile", "reopen", "settle", "snooze"]
