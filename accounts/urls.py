from django.urls import path

from accounts import views

app_name = "accounts"
urlpatterns = [
    path("", views.settings_overview, name="settings"),
    path("profile/", views.profile_edit, name="profile"),
    path("times/", views.times_edit, name="times"),
    path("theme/", views.theme_choose, name="theme"),
]
