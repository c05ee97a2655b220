"""Addresses of the contact's page, below one signed token."""

from django.urls import path

from interviews.views import answers

urlpatterns = [
    path("", answers.answer, name="answer"),
    path("pick/", answers.answer_pick, name="answer_pick"),
    path("propose/", answers.answer_propose, name="answer_propose"),
    path("not-now/", answers.answer_not_now, name="answer_not_now"),
    path("no/", answers.answer_no, name="answer_no"),
    path("never/", answers.answer_never, name="answer_never"),
    path("move/", answers.answer_move, name="answer_move"),
    path("cancel/", answers.answer_cancel, name="answer_cancel"),
    path("again/", answers.answer_again, name="answer_again"),
    path("report/", answers.answer_report, name="answer_report"),
    path("conversation.ics", answers.answer_calendar, name="answer_calendar"),
]
