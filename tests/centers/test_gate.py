import pytest
from django.http import Http404
from django.utils import timezone

from centers import gate
from centers.actions import joining
from centers.models import AuditEntry, Flag, StaffNote
from interviews.models import Kind
from tests.centers.factories import make_adviser, make_center, make_cohort, make_student
from tests.factories import make_interview, make_user


@pytest.fixture
def interview(ana):
    return make_interview(ana, asked_at=timezone.now(), notes="Night shifts are hard.")


def test_nothing_is_seen_without_consent(student, adviser, ben, interview):
    sheet = gate.read_student(reader=ben, pk=student.pk)
    assert (sheet.figures, sheet.conversations, sheet.level) == (None, (), "")


def test_counts_are_seen_at_the_first_level(student, adviser, ben, interview):
    joining.set_sharing(membership=student, level="counts")
    sheet = gate.read_student(reader=ben, pk=student.pk)
    assert (sheet.figures.asked, sheet.conversations) == (1, ())


def test_conversations_are_seen_without_notes(student, adviser, ben, interview):
    joining.set_sharing(membership=student, level="interviews")
    (row,) = gate.read_student(reader=ben, pk=student.pk).conversations
    assert (row.contact, row.notes) == ("Søren Brøndum", "")


def test_notes_are_seen_of_chosen_conversations_alone(student, adviser, ana, ben, interview):
    make_interview(ana, notes="Mine alone.")
    joining.set_sharing(membership=student, level="chosen")
    joining.choose_interviews(membership=student, interviews=[interview.pk])
    rows = gate.read_student(reader=ben, pk=student.pk).conversations
    assert {row.notes for row in rows} == {"Night shifts are hard.", ""}


def test_withdrawal_takes_effect_at_once(student, adviser, ben, interview):
    joining.set_sharing(membership=student, level="chosen")
    joining.choose_interviews(membership=student, interviews=[interview.pk])
    joining.set_sharing(membership=student, level="")
    assert gate.read_student(reader=ben, pk=student.pk).conversations == ()


def test_formal_steps_are_counted_apart(student, adviser, ana, ben, interview):
    make_interview(ana, kind=Kind.objects.formal().first(), asked_at=timezone.now())
    joining.set_sharing(membership=student, level="counts")
    figures = gate.read_student(reader=ben, pk=student.pk).figures
    assert (figures.asked, figures.formal) == (1, 1)


def test_adviser_of_another_cohort_finds_nobody(student, center, cleo):
    make_adviser(center, cleo, make_cohort(center, "History"))
    with pytest.raises(Http404):
        gate.read_student(reader=cleo, pk=student.pk)


def test_administrator_of_another_center_finds_nobody(student, cleo):
    make_adviser(make_center("Elsewhere"), cleo)
    with pytest.raises(Http404):
        gate.read_student(reader=cleo, pk=student.pk)


def test_adviser_who_left_finds_nobody(student, adviser, ben):
    joining.leave_center(membership=adviser)
    with pytest.raises(Http404):
        gate.read_student(reader=ben, pk=student.pk)


def test_each_read_is_written_down(student, adviser, ben):
    gate.read_student(reader=ben, pk=student.pk)
    entry = AuditEntry.objects.about(student).get(verb="saw")
    assert (entry.actor, entry.what, entry.subjects) == (ben, "the student page", [student.pk])


def test_a_locked_note_is_for_the_team(student, adviser, ben, administrator):
    StaffNote.objects.create(membership=student, author=ben, text="Call in May.", level="team")
    team = gate.read_student(reader=ben, pk=student.pk)
    office = gate.read_student(reader=administrator.user, pk=student.pk)
    assert (len(team.notes), len(office.notes)) == (1, 0)


def test_preview_equals_what_the_adviser_reads(student, adviser, ben, interview):
    joining.set_sharing(membership=student, level="interviews")
    StaffNote.objects.create(membership=student, author=ben, text="Call in May.", level="team")
    assert gate.show_student(student=student) == gate.read_student(reader=ben, pk=student.pk)


def test_computed_flags_need_consent(student, adviser, center, ben):
    for topic in ("quiet", "help"):
        Flag.objects.create(
            center=center, membership=student, topic=topic, raised_at=timezone.now()
        )
    page = gate.read_flags(reader=ben, center=center)
    assert [flag.topic for row in page.rows for flag in row.flags] == ["Asked for help"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_takes_a_constant_number_of_queries(
    count, center, cohort, adviser, ben, django_assert_num_queries
):

    for number in range(count):
        make_student(center, make_user(f"S{number}"), cohort, "counts")
    with django_assert_num_queries(3):
        page = gate.read_students(
            reader=ben, center=center, students=cohort.students.all(), what="cohort"
        )
    assert len(page.rows) == count


def test_a_list_goes_on_after_nobody_of_another_center(student, cohort, adviser, ben):
    stranger = make_student(make_center("Elsewhere"), make_user("Zoe"))
    page = gate.read_students(
        reader=ben,
        center=cohort.center,
        students=cohort.students.all(),
        what="cohort",
        after=str(stranger.pk),
    )
    assert [row.name for row in page.rows] == ["Ana"]
