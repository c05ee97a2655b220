from django.urls import path

from dashboard.views import (
    adding,
    beginning,
    calendar,
    data,
    installing,
    keys,
    mailbox,
    pictures,
    search,
    today,
)

app_name = "dashboard"
urlpatterns = [
    path("", today.today, name="today"),
    path("add/", adding.person_add, name="person_add"),
    path("add/<int:pk>/undo/", adding.person_undo, name="person_undo"),
    path("add/from-pages/", adding.sharing, name="sharing"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("brings/", pictures.pictures, name="pictures"),
    path("calendar/talks/<int:pk>/move/", calendar.talk_move, name="talk_move"),
    path("calendar/talks/<int:pk>/to/<str:day>/", calendar.talk_move, name="talk_back"),
    path("calendar/steps/<int:pk>/move/", calendar.step_move, name="step_move"),
    path("search/", search.search, name="search"),
    path("welcome/", beginning.welcome, name="welcome"),
    path("settings/data/", data.data, name="data"),
    path("settings/data/export/", data.export_create, name="export"),
    path("settings/data/export/<int:pk>/", data.export_download, name="export_download"),
    path("settings/data/import/", data.import_create, name="import"),
    path("settings/data/leave/", data.leave, name="leave"),
    path("settings/data/stay/", data.stay, name="stay"),
    path("settings/data/demonstration/", data.demonstration_remove, name="demonstration_remove"),
    path("favicon.ico", installing.favicon, name="favicon"),
    path("manifest.webmanifest", installing.manifest, name="manifest"),
    path("worker.js", installing.worker, name="worker"),
    path("offline/", installing.offline, name="offline"),
    path("keys/", keys.keys, name="keys"),
    path("mailbox/", mailbox.mail_list, name="mail_list"),
    path("mailbox/<str:key>/", mailbox.mail_detail, name="mail_detail"),
    path("mailbox/<str:key>/html/", mailbox.mail_html, name="mail_html"),
]
