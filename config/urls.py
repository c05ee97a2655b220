from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("dashboard.urls")),
    path("people/", include("contacts.urls")),
    path("careers/", include("careers.urls")),
    path("interviews/", include("interviews.urls")),
    path("reminders/", include("reminders.urls")),
    path("center/", include("centers.urls")),
    path("settings/", include("accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]
