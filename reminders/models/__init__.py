from reminders.models.feed import CalendarFeed
from reminders.models.mail import Delivery, Mail
from reminders.models.preference import Preference
from reminders.models.reminder import Reminder
from reminders.models.server import Heartbeat, MailServer, Suppression

__all__ = [
    "CalendarFeed",
    "Delivery",
    "Heartbeat",
    "Mail",
    "MailServer",
    "Preference",
    "Reminder",
    "Suppression",
]
