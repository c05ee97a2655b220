"""What a center writes to people who have no account."""

import pytest

from centers import mail
from centers.models import Invitation, VolunteerRequest
from tests.centers.access import make_volunteer


@pytest.fixture
def invited(center, administrator):
    def act(role: str) -> Invitation:
        return Invitation.objects.create(
            center=center, email="new@example.org", role=role, invited_by=administrator.user
        )

    return act


def test_an_invitation_says_who_invites_and_what_follows(invited, mailoutbox, center):
    center.name = "Arts & Crafts"
    mail.mail_invitation(invited("student"))
    (message,) = mailoutbox
    assert message.subject == "Arts & Crafts expects you on Askwell"
    assert "Dana invites you to Arts & Crafts" in message.body
    assert f"/center/join/?code={center.join_code}" in message.body
    assert "You get this once, because Dana named your address." in message.body


def test_staff_are_invited_to_work_and_not_to_share(invited, mailoutbox):
    mail.mail_invitation(invited("adviser"))
    assert "(as: Adviser)" in mailoutbox[0].body
    assert "before you join" not in mailoutbox[0].body.lower()


def test_a_volunteer_reads_why_answers_the_student_and_can_stop(student, mailoutbox):
    volunteer = make_volunteer(student)
    asked = VolunteerRequest(volunteer=volunteer, membership=student, message="May I ask you?")
    mail.mail_volunteer_asked(asked)
    (message,) = mailoutbox
    assert (
        "You offered to talk with students of Harbor College; Ana is one of them." in message.body
    )
    assert message.reply_to == ["ana@example.org"]
    assert message.extra_headers["List-Unsubscribe"] == f"<{mail.volunteer_url(volunteer)}>"
