import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.telling import _WORDS, describe
from reminders.models import Reminder
from tests.factories import make_contact, make_interview, make_organization


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


@pytest.mark.parametrize("is_known", [True, False])
def test_second_person_is_looked_for_where_the_first_works(is_known, ana):
    place = make_organization(ana) if is_known else None
    interview = make_interview(ana, organization=place)
    reminder = Reminder(pk=1, owner=ana, source=f"interview:{interview.pk}", rule="second_person")
    expected = place or interview
    assert describe([reminder])[1].path == expected.get_absolute_url()
