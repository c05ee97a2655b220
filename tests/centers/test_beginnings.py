"""What somebody who has just made a center is told to do first."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from centers.models import Assignment, Flag
from tests.centers.factories import make_adviser, make_cohort, make_student
from tests.factories import make_user


def steps(client, center) -> list[str]:
    page = client.get(reverse("centers:morning", args=[center.pk]))
    return [step.what for step in page.context["steps"]]


def test_a_new_center_begins_with_four_steps(center, dana_client):
    page = dana_client.get(reverse("centers:morning", args=[center.pk])).content.decode()
    assert "Nobody is stuck today" not in page
    assert center.join_code in page
    assert steps(dana_client, center) == [
        "Invite an adviser",
        "Bring in your students",
        "Set an assignment",
        "Verify your mail domain",
    ]


def test_each_step_is_gone_when_it_is_done(center, cohort, dana_client):
    make_adviser(center, make_user("Gil"))
    assert "Invite an adviser" not in steps(dana_client, center)
    make_student(center, make_user("Fay"))
    assert "Bring in your students" not in steps(dana_client, center)
    day = date(2026, 12, 1)
    Assignment.objects.create(cohort=cohort, title="Talk", starts_on=day, due_on=day)
    assert steps(dana_client, center) == ["Verify your mail domain"]
    center.mail_domain_verified_at = timezone.now()
    center.save()
    assert steps(dana_client, center) == []


def test_an_adviser_without_a_cohort_is_told_what_to_do(center, cleo, cleo_client):
    make_adviser(center, cleo)
    page = cleo_client.get(reverse("centers:morning", args=[center.pk])).content.decode()
    assert "You advise no cohort yet." in page


@pytest.mark.parametrize("count", [1, 3])
def test_first_steps_ask_one_query(count, center, dana_client, django_assert_max_num_queries):
    for number in range(count):
        make_cohort(center, f"Course {number}")
        make_adviser(center, make_user(f"A{number}"))
    with django_assert_max_num_queries(8):
        dana_client.get(reverse("centers:morning", args=[center.pk]))


def test_the_tab_one_stands_in_is_marked(center, cohort, dana_client):
    page = dana_client.get(reverse("centers:cohort", args=[cohort.pk])).content.decode()
    assert f'<a href="/center/{center.pk}/cohorts/" aria-current="true">' in page
    page = dana_client.get(reverse("centers:audit", args=[center.pk])).content.decode()
    assert f'<a href="/center/{center.pk}/record/" aria-current="page">' in page


def test_a_flag_says_what_it_counts(student, adviser, center, ana_client, ben_client):
    ana_client.post(reverse("centers:sharing", args=[student.pk]), {"level": "counts"})
    Flag.objects.create(
        center=center, membership=student, topic="quiet", amount=35, raised_at=timezone.now()
    )
    assert b"35 days" in ben_client.get(reverse("centers:morning", args=[center.pk])).content


@pytest.mark.parametrize("name", ["volunteers", "cohorts"])
def test_nothing_is_offered_that_would_be_refused(name, center, adviser, cohort, ben_client):
    page = ben_client.get(reverse(f"centers:{name}", args=[center.pk])).content.decode()
    refused = ("volunteer_create", "hand_over", "members")
    assert not any(reverse(f"centers:{each}", args=[center.pk]) in page for each in refused)
    page = ben_client.get(reverse("centers:cohort", args=[cohort.pk])).content.decode()
    refused = ("cohort_place", "cohort_advisers", "cohort_archive")
    assert not any(reverse(f"centers:{each}", args=[cohort.pk]) in page for each in refused)
