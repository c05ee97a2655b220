from django.urls import path

from interviews.views import browse, edit, verbs

app_name = "interviews"
urlpatterns = [
    path("", browse.interview_list, name="list"),
    path("board/", browse.interview_board, name="board"),
    path("new/", edit.interview_create, name="create"),
    path("<int:pk>/", browse.interview_detail, name="detail"),
    path("<int:pk>/edit/", edit.interview_edit, name="edit"),
    path("<int:pk>/notes/", edit.interview_notes, name="notes"),
    path("<int:pk>/delete/", edit.interview_delete, name="delete"),
    path("<int:pk>/restore/", edit.interview_restore, name="restore"),
    path("<int:pk>/ask/", verbs.interview_ask, name="ask"),
    path("<int:pk>/mark-asked/", verbs.interview_mark_asked, name="mark_asked"),
    path("<int:pk>/agree/", verbs.interview_agree, name="agree"),
    path("<int:pk>/decline/", verbs.interview_decline, name="decline"),
    path("<int:pk>/postpone/", verbs.interview_postpone, name="postpone"),
    path("<int:pk>/schedule/", verbs.interview_schedule, name="schedule"),
    path("<int:pk>/hold/", verbs.interview_hold, name="hold"),
    path("<int:pk>/thank/", verbs.interview_thank, name="thank"),
    path("<int:pk>/mark-thanked/", verbs.interview_mark_thanked, name="mark_thanked"),
    path("<int:pk>/close/", verbs.interview_close, name="close"),
    path("<int:pk>/reopen/", verbs.interview_reopen, name="reopen"),
    path("<int:pk>/take-back/<slug:verb>/", verbs.interview_take_back, name="take_back"),
]
