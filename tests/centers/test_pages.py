"""Pages as people use them: joining, the morning, assignments, the office."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from centers.actions import cohorts, flags, notes
from centers.actions.assignments import extend_assignment
from centers.actions.requests import remove_old
from centers.audit import record
from centers.models import (
    AuditEntry,
    CohortRecord,
    Flag,
    Invitation,
    Membership,
    Nudge,
    SharedGood,
    StaffNote,
    Submission,
)
from reminders.models import Reminder
from tests.centers.access import make_assignment
from tests.centers.factories import make_adviser, make_student
from tests.factories import make_interview, make_user


def post(client, name, args, form):
    return client.post(reverse(f"centers:{name}", args=args), form)


def test_joining_shares_what_was_chosen(center, ana, ana_client):
    ana_client.post(reverse("centers:join") + f"?code={center.join_code}", {"level": "counts"})
    assert Membership.objects.get().grants.open().get().level == "counts"


def test_nothing_is_preselected_unless_the_center_asks(center, ana_client):
    page = ana_client.get(reverse("centers:join"), {"code": center.join_code})
    assert page.context["form"].initial == {"level": ""}


def test_an_unknown_code_comes_back_with_what_was_typed(ana_client):
    page = ana_client.post(reverse("centers:home"), {"code": "NOPE"})
    assert (page.status_code, page.context["form"]["code"].value()) == (422, "NOPE")


def test_withdrawing_removes_computed_flags(student, center, ana_client):
    post(ana_client, "sharing", [student.pk], {"level": "counts"})
    Flag.objects.create(center=center, membership=student, topic="quiet", raised_at=timezone.now())
    post(ana_client, "withdraw", [student.pk], {})
    assert not student.flags.exists()


def test_the_preview_is_the_page_of_staff(student, adviser, ana_client, ben_client):
    post(ana_client, "sharing", [student.pk], {"level": "interviews"})
    theirs = ben_client.get(reverse("centers:student", args=[student.pk])).context["sheet"]
    mine = ana_client.get(reverse("centers:seen", args=[student.pk])).context["sheet"]
    assert mine == theirs


def test_the_student_reads_who_looked(student, adviser, ana_client, ben_client):
    ben_client.get(reverse("centers:student", args=[student.pk]))
    looked = ana_client.get(reverse("centers:seen", args=[student.pk])).context["looked"]
    assert [(line.actor_name, line.what) for line in looked] == [("Ben", "the student page")]


def test_nobody_else_chooses_the_students_conversations(student, ana_client, cleo):
    theirs = make_interview(cleo)
    page = post(ana_client, "choose", [student.pk], {"conversations": [theirs.pk]})
    assert page.status_code == 422


def test_silence_after_five_requests_raises_a_flag_once(student, center, ana, ana_client):
    post(ana_client, "sharing", [student.pk], {"level": "counts"})
    for _each in range(5):
        make_interview(ana, asked_at=timezone.now())
    flags.refresh_flags(center=center)
    flags.refresh_flags(center=center)
    assert student.flags.get(topic="no_reply").amount == 5


def test_an_answer_settles_the_flag(student, center, ana, ana_client):
    post(ana_client, "sharing", [student.pk], {"level": "counts"})
    talks = [make_interview(ana, asked_at=timezone.now()) for _each in range(5)]
    flags.refresh_flags(center=center)
    talks[0].agreed_at = timezone.now()
    talks[0].save()
    flags.refresh_flags(center=center)
    assert not student.flags.open().filter(topic="no_reply").exists()


def test_no_flag_rises_without_consent(student, center, ana):
    for _each in range(5):
        make_interview(ana, asked_at=timezone.now())
    flags.refresh_flags(center=center)
    assert not student.flags.exists()


def test_a_center_sets_its_own_threshold(student, center, ana, ana_client, dana_client):
    post(ana_client, "sharing", [student.pk], {"level": "counts"})
    form = {"is_on": "on", "amount": 1, "priority": 1}
    post(dana_client, "flag_setting", [center.pk, "no_reply"], form)
    make_interview(ana, asked_at=timezone.now())
    flags.refresh_flags(center=center)
    assert student.flags.get(topic="no_reply").priority == 1


def test_a_nudge_becomes_the_students_own_reminder(student, adviser, center, ana, ben_client):
    form = {"text": "Dear {name}, go on.", "students": [student.pk]}
    post(ben_client, "nudge", [center.pk], form)
    reminder = Reminder.objects.visible_to(ana).get(rule="staffword")
    assert reminder.source == f"staffword:{Nudge.objects.get().pk}"
    assert Nudge.objects.get().text == "Dear Ana, go on."


def test_nobody_nudges_students_of_others(student, center, cleo, cleo_client):
    make_adviser(center, cleo)
    form = {"text": "Go on.", "students": [student.pk]}
    assert post(cleo_client, "nudge", [center.pk], form).status_code == 422


def test_progress_follows_from_the_facts(student, ana, ana_client):
    assignment = make_assignment(student)
    make_interview(ana, asked_at=timezone.now(), held_at=timezone.now())
    url = reverse("centers:coursework", args=[student.pk, assignment.pk])
    assert ana_client.get(url).context["progress"].conversations == 1


def test_handing_in_shows_only_that(student, adviser, ana, ana_client, ben_client):
    assignment = make_assignment(student)
    post(ana_client, "coursework", [student.pk, assignment.pk], {"reflection": "I asked."})
    assert Submission.objects.get().reflection == "I asked."
    sheet = ben_client.get(reverse("centers:student", args=[student.pk])).context["sheet"]
    assert (sheet.figures, [each.reflection for each in sheet.submissions]) == (None, ["I asked."])


def test_a_completion_list_runs_nothing_in_a_spreadsheet(student, adviser, ben_client, ana):
    ana.name = "=cmd()"
    ana.save()
    assignment = make_assignment(student)
    page = ben_client.get(reverse("centers:assignment_csv", args=[assignment.pk]))
    assert "'=cmd()" in page.content.decode()


def test_an_extension_moves_one_students_date(student, adviser, ana_client, ben_client):
    assignment = make_assignment(student)
    later, earlier = (assignment.due_on + timedelta(days=days) for days in (5, -5))
    for due_on, status in ((later, 302), (earlier, 422)):
        form = {"student": student.pk, "due_on": due_on.isoformat(), "reason": "Ill"}
        assert post(ben_client, "extend", [assignment.pk], form).status_code == status
    url = reverse("centers:coursework", args=[student.pk, assignment.pk])
    assert ana_client.get(url).context["progress"].due_on == later


def test_hand_over_moves_the_students(student, adviser, center, administrator, cleo, cleo_client):
    taker = make_adviser(center, cleo)
    cohorts.hand_over(center=center, by=administrator.user, giver=adviser, taker=taker)
    assert cleo_client.get(reverse("centers:student", args=[student.pk])).status_code == 200


def test_archiving_ends_membership_and_keeps_the_account(
    student, cohort, ana, administrator, dana_client
):
    make_interview(ana)
    post(dana_client, "cohort_archive", [cohort.pk], {})
    student.refresh_from_db()
    assert student.archived_at is not None
    assert not student.grants.open().exists()
    assert CohortRecord.objects.get().cohort == cohort


def test_a_roster_is_previewed_applied_and_idempotent(center, student, dana_client):
    content = b"email,name,cohort\nana@example.org,Ana,Biology 101\nnew@example.org,New,\nbad,x,\n"
    for _each in range(2):
        file = SimpleUploadedFile("r.csv", content, "text/csv")
        preview = dana_client.post(
            reverse("centers:roster_create", args=[center.pk]), {"file": file}, follow=True
        )
        roster = preview.context["roster"]
        post(dana_client, "roster_apply", [roster.pk], {})
    assert preview.context["preview"].unchanged == 2
    assert [error["row"] for error in roster.errors] == [4]
    assert Invitation.objects.filter(center=center).count() == 2


def test_a_roster_of_a_spreadsheet_shows_names_before_it_is_applied(center, dana_client):
    content = "Vorname;Nachname;E-Mail\r\nJörg;Groß;j@example.org\r\n".encode("cp1252")
    file = SimpleUploadedFile("r.csv", content, "text/csv")
    url = reverse("centers:roster_create", args=[center.pk])
    assert "Jörg Groß" in dana_client.post(url, {"file": file}, follow=True).content.decode()


def test_a_roster_reports_who_is_missing_and_removes_nobody(center, student, dana_client):
    file = SimpleUploadedFile("r.csv", b"email\nnew@example.org\n", "text/csv")
    url = reverse("centers:roster_create", args=[center.pk])
    page = dana_client.post(url, {"file": file}, follow=True)
    post(dana_client, "roster_apply", [page.context["roster"].pk], {})
    assert page.context["preview"].missing == ["ana@example.org"]
    assert Membership.objects.current().filter(pk=student.pk).exists()


def test_the_last_administrator_keeps_the_role(center, administrator, dana_client):
    page = post(dana_client, "role", [center.pk, administrator.pk], {"role": "adviser"})
    assert page.status_code == 422


def test_a_deletion_request_removes_what_is_held(
    student, center, adviser, ana_client, dana_client, ben
):
    notes.write_note(student=student, by=ben, text="Note", level="staff")
    post(ana_client, "access", [student.pk], {"kind": "deletion"})
    request = student.requests.get()
    post(dana_client, "answer", [center.pk, request.pk], {})
    assert not StaffNote.objects.exists()
    assert not Membership.objects.current().filter(pk=student.pk).exists()


def test_the_student_downloads_all_that_is_held(student, adviser, ben, ana_client):
    notes.write_note(student=student, by=ben, text="Call in May.", level="team")
    held = ana_client.get(reverse("centers:held", args=[student.pk])).json()
    assert held["notes"][0]["text"] == "Call in May."


def test_the_record_is_searched_by_student(student, adviser, center, ben_client, dana_client):
    ben_client.get(reverse("centers:student", args=[student.pk]))
    url = reverse("centers:audit", args=[center.pk])
    found = dana_client.get(url, {"student": "ana@example.org", "verb": "saw"})
    none = dana_client.get(url, {"student": "cleo@example.org"})
    assert (len(found.context["entries"]), len(none.context["entries"])) == (1, 0)


def test_retention_removes_what_is_old_enough(center, ben):
    with time_machine.travel(timezone.now() - timedelta(days=6 * 365)):
        record(center=center, actor=ben, verb=AuditEntry.Verb.SAW, what="long ago")
    record(center=center, actor=ben, verb=AuditEntry.Verb.SAW, what="today")
    assert remove_old(center=center)["lines"] == 1
    assert {entry.words for entry in AuditEntry.objects.all()} == {"today", "notes: 0, lines: 1"}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("name", ["morning", "students"])
def test_staff_lists_take_constant_queries(
    name, count, center, cohort, adviser, ben_client, django_assert_max_num_queries
):
    for number in range(count):
        place = make_student(center, make_user(f"S{number}"), cohort, "counts")
        Flag.objects.create(center=center, membership=place, topic="help", raised_at=timezone.now())
    with django_assert_max_num_queries(10):
        ben_client.get(reverse(f"centers:{name}", args=[center.pk]))


def test_admin_names_the_first_administrator_by_address(admin_client, ana):
    new = {
        "name": "Small University",
        "join_code": "SMALL123",
        "asks_for": "",
        "keep_notes_months": 24,
        "keep_audit_months": 60,
        "sign_ons-TOTAL_FORMS": 0,
        "sign_ons-INITIAL_FORMS": 0,
        "memberships-TOTAL_FORMS": 1,
        "memberships-INITIAL_FORMS": 0,
        "memberships-0-user": f" {ana.email.upper()} ",
        "memberships-0-role": "administrator",
    }
    page = admin_client.post("/admin/centers/center/add/", new)
    assert page.status_code == 302, page.context["errors"]
    assert ana.memberships.get(role="administrator").center.name == "Small University"


def test_an_extension_is_the_date_on_the_students_page(student, administrator, ana_client):
    assignment = make_assignment(student)
    extended = {"assignment": assignment, "student": student, "by": administrator.user}
    extend_assignment(**extended, due_on=date(2027, 1, 15), reason="Ill")
    page = ana_client.get(reverse("centers:place", args=[student.pk])).content.decode()
    assert "15 Jan" in page
    assert "1 Dec" not in page


def test_a_nudge_names_whom_it_goes_to_and_begins_with_a_template(
    student, adviser, center, ben_client
):
    good = SharedGood.objects.create(center=center, kind="nudge", title="Kind", text="Dear {name}")
    query = {"students": student.pk, "good": good.pk}
    page = ben_client.get(reverse("centers:nudge", args=[center.pk]), query)
    assert (page.context["chosen"], page.context["form"]["text"].value()) == (
        ["Ana"],
        "Dear {name}",
    )
    assert f"?students={student.pk}&amp;good={good.pk}" in page.content.decode()


@pytest.mark.parametrize("name", ["morning", "students", "nudge", "audit"])
def test_digits_that_are_no_number_lead_to_the_first_page(name, center, dana_client):
    odd = dict.fromkeys(["after", "before", "good", "students"], "²")
    assert dana_client.get(reverse(f"centers:{name}", args=[center.pk]), odd).status_code == 200
