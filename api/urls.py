from django.urls import path

from api import views

app_name = "api"
urlpatterns = [
    path("keys/", views.token_list, name="token_list"),
    path("keys/new/", views.token_create, name="token_create"),
    path("keys/<int:pk>/revoke/", views.token_revoke, name="token_revoke"),
    path("api/", views.reference, name="reference"),
]
