"""Running a center from day to day: what was set wrongly is put right, who left is gone."""

from datetime import date

from allauth.account.models import EmailAddress
from django.urls import reverse
from django.utils import timezone

from centers.actions.assignments import hand_in, save_assignment
from centers.actions.joining import join_center
from centers.models import Assignment, AuditEntry, Membership
from reminders.models import Reminder
from tests.centers.access import make_assignment


def post(client, name, args, form):
    return client.post(reverse(f"centers:{name}", args=args), form)


def test_an_assignment_is_changed_and_the_change_recorded(student, adviser, ben_client):
    assignment = make_assignment(student)
    form = {"title": "Two talks", "conversations": 2, "careers": 1}
    form |= {"starts_on": "2026-11-01", "due_on": "2026-12-08"}
    post(ben_client, "assignment_edit", [assignment.pk], form)
    assignment.refresh_from_db()
    assert (assignment.title, assignment.due_on) == ("Two talks", date(2026, 12, 8))
    assert AuditEntry.objects.latest("id").words == "changed the assignment Two talks"


def test_an_assignment_set_by_mistake_is_removed_unless_somebody_handed_it_in(
    student, cohort, adviser, ana, ben, ben_client
):
    kept, mistaken = (save_work(cohort, ben, title) for title in ("Talk", "Tlak"))
    hand_in(assignment=kept, student=student, reflection="")
    for work in (kept, mistaken):
        post(ben_client, "assignment_delete", [work.pk], {})
    assert list(cohort.assignments.all()) == [kept]
    assert not Reminder.objects.filter(owner=ana, rule="assignment").open().exists()
    assert AuditEntry.objects.latest("id").words == "removed the assignment Tlak"


def save_work(cohort, by, title):
    today = timezone.localdate()
    work = Assignment(cohort=cohort, title=title, starts_on=today, due_on=today)
    return save_assignment(assignment=work, by=by)


def test_who_was_placed_by_mistake_is_taken_out(student, cohort, adviser, dana_client, ben_client):
    post(dana_client, "cohort_take_out", [cohort.pk], {"addresses": "ana@example.org"})
    assert ben_client.get(reverse("centers:student", args=[student.pk])).status_code == 404
    assert Membership.objects.current().filter(pk=student.pk).exists()


def test_staff_who_left_see_nobody(student, adviser, center, dana_client, ben_client):
    post(dana_client, "member_end", [center.pk, adviser.pk], {})
    assert ben_client.get(reverse("centers:student", args=[student.pk])).status_code == 404
    line = AuditEntry.objects.latest("id")
    assert (line.actor_name, line.words) == ("Dana", "ended a membership")


def test_the_last_administrator_cannot_leave_the_others_alone(
    student, center, administrator, dana_client
):
    post(dana_client, "leave", [administrator.pk], {})
    post(dana_client, "member_end", [center.pk, administrator.pk], {})
    assert Membership.objects.current().filter(pk=administrator.pk).exists()


def test_an_assignment_due_before_it_counts_is_refused_in_words(cohort, adviser, ben_client):
    form = {"title": "Two talks", "conversations": 2, "careers": 1}
    form |= {"starts_on": "2026-11-20", "due_on": "2026-11-10"}
    page = post(ben_client, "assignment_create", [cohort.pk], form)
    assert page.status_code == 422
    assert "It cannot be due before the day it counts from." in page.text


def test_an_adviser_who_is_invited_for_a_cohort_advises_it(center, cohort, ben, dana_client):
    EmailAddress.objects.create(user=ben, email=ben.email, verified=True)
    form = {"email": ben.email, "role": "adviser", "cohort": cohort.pk}
    post(dana_client, "invite", [center.pk], form)
    membership = join_center(user=ben, center=center)
    assert list(membership.advised_cohorts.all()) == [cohort]
