from django.urls import path

from reminders.views import answers, calendar, hooks, overview, preferences, steps

app_name = "reminders"
urlpatterns = [
    path("", overview.reminder_list, name="list"),
    path("test/", overview.reminder_test, name="test"),
    path("resume/", overview.mail_resume, name="resume"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("preferences/silence/", preferences.silence_preset, name="preset"),
    path("<int:pk>/done/", steps.reminder_settle, name="settle"),
    path("<int:pk>/later/<int:days>/", steps.reminder_snooze, name="snooze"),
    path("<int:pk>/stop/", steps.reminder_dismiss, name="dismiss"),
    path("<int:pk>/again/", steps.reminder_reopen, name="reopen"),
    path("<int:pk>/now/", steps.reminder_wake, name="wake"),
    path("answer/<str:token>/", answers.answer, name="answer"),
    path("unsubscribe/<str:token>/", answers.unsubscribe, name="unsubscribe"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/renew/", calendar.calendar_renew, name="calendar_renew"),
    path("calendar/remove/", calendar.calendar_remove, name="calendar_remove"),
    path("calendar/event/<str:source>.ics", calendar.event_download, name="event"),
    path("calendar/<str:token>.ics", calendar.calendar_feed, name="feed"),
    path("hooks/mailgun/", hooks.mailgun, name="mailgun"),
    path("hooks/mandrill/", hooks.mandrill, name="mandrill"),
]
