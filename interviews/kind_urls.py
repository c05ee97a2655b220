"""Addresses of kinds, tracks and groups."""

from django.urls import path

from interviews.views import kinds, participants, tracks

urlpatterns = [
    path("kinds/", kinds.kind_list, name="kind_list"),
    path("kinds/new/", kinds.kind_create, name="kind_create"),
    path("kinds/<int:pk>/", kinds.kind_detail, name="kind_detail"),
    path("kinds/<int:pk>/edit/", kinds.kind_edit, name="kind_edit"),
    path("kinds/<int:pk>/hide/", kinds.kind_hide, name="kind_hide"),
    path("tracks/", tracks.track_list, name="track_list"),
    path("tracks/new/", tracks.track_create, name="track_create"),
    path("tracks/<int:pk>/", tracks.track_detail, name="track_detail"),
    path("tracks/<int:pk>/add/", tracks.track_add, name="track_add"),
    path("tracks/<int:pk>/propose/", tracks.track_propose, name="track_propose"),
    path("tracks/<int:pk>/close/", tracks.track_close, name="track_close"),
    path("tracks/<int:pk>/reopen/", tracks.track_reopen, name="track_reopen"),
    path("tracks/<int:pk>/referees/new/", tracks.reference_create, name="reference_create"),
    path("tracks/<int:pk>/results/<int:interview>/", tracks.track_result, name="track_result"),
    path("referees/<int:pk>/<slug:verb>/", tracks.reference_advance, name="reference_advance"),
    path(
        "referees/<int:pk>/<slug:verb>/take-back/",
        tracks.reference_take_back,
        name="reference_take_back",
    ),
    path("<int:pk>/group/", participants.interview_group, name="group"),
    path("<int:pk>/group/rate/", participants.interview_rate_self, name="rate_self"),
    path("participants/<int:pk>/drop/", participants.participant_drop, name="participant_drop"),
    path(
        "participants/<int:pk>/restore/",
        participants.participant_restore,
        name="participant_restore",
    ),
]
