from django.urls import path

from dashboard.views import calendar, mailbox, search, today

app_name = "dashboard"
urlpatterns = [
    path("", today.today, name="today"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("search/", search.search, name="search"),
    path("mailbox/", mailbox.mail_list, name="mail_list"),
    path("mailbox/<str:key>/", mailbox.mail_detail, name="mail_detail"),
    path("mailbox/<str:key>/html/", mailbox.mail_html, name="mail_html"),
]
