from django.urls import include, path

from bench import views

urlpatterns = [
    path("floor/empty/", views.empty),
    path("floor/bare/", views.bare),
    path("", include("config.urls")),
]
