import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.telling import _WORDS, describe
from reminders.models import Reminder
from tests.factories import make_contact, make_interview


@pytest.mark.parametrize("rule", _WORDS)
def test_every_step_is_told_by_one_query(rule, ana, django_assert_num_queries):
    interview = make_interview(ana, make_contact(ana, "Tom"), asked_at=timezone.now())
    reminder = Reminder(pk=1, owner=ana, source=f"interview:{interview.pk}", rule=rule)
    with django_assert_num_queries(1):
        notice = describe([reminder])[1]
    assert "Tom" in notice.what
    assert notice.why
    assert "%(" not in notice.what + notice.why


@pytest.mark.parametrize(
    ("rule", "page"),
    [("prepare", "prepare"), ("hour_before", "talk"), ("debrief", "debrief"), ("close", "close")],
)
def test_link_leads_to_where_the_step_is_done(rule, page, ana):
    interview = make_interview(ana)
    reminder = Reminder(pk=1, owner=ana, source=f"interview:{interview.pk}", rule=rule)
    assert describe([reminder])[1].path == reverse(f"interviews:{page}", args=[interview.pk])
