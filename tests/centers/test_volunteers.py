from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.contrib.messages import get_messages
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from centers.actions import care, volunteers
from centers.actions.letters import send_due_letters
from centers.mail import volunteer_url
from centers.models import Membership, Volunteer
from contacts.models import Contact
from interviews.models import Interview
from tests.centers.access import make_volunteer
from tests.centers.factories import make_center, make_student
from tests.conftest import client_of
from tests.factories import make_user

AT_ONCE = 50


@pytest.fixture
def ida(student):
    return make_volunteer(student, monthly_limit=2)


def ask(volunteer, student):
    return volunteers.ask_volunteer(volunteer=volunteer, student=student, message="May I ask?")


def test_asking_opens_a_conversation_of_the_students_own(student, ida, ana):
    ask(ida, student)
    interview = Interview.objects.visible_to(ana).get()
    assert (interview.contact.name, interview.stage) == ("Ida", "asked")


def test_the_mail_answers_to_the_student(student, ida, ana):
    ask(ida, student)
    send_due_letters()
    (letter,) = mail.outbox
    assert (letter.to, letter.reply_to) == (["ida@example.org"], [ana.email])


def test_a_letter_leaves_once(student, ida):
    ask(ida, student)
    assert (send_due_letters(), send_due_letters()) == (1, 0)


def test_a_letter_that_cannot_be_written_lets_the_others_leave(student, ida):
    ask(ida, student)
    Volunteer.objects.create(
        center=ida.center, name="Bo", email="bø@example..org", mail_due_at=timezone.now()
    )
    assert send_due_letters() == 1


def test_a_student_asks_once_a_month(student, ida):
    ask(ida, student)
    with pytest.raises(volunteers.NoPlaceLeftError):
        ask(ida, student)


def test_a_paused_volunteer_is_not_asked(student, ida):
    volunteers.pause_volunteer(volunteer=ida, until=timezone.now().date() + timedelta(days=1))
    with pytest.raises(volunteers.NoPlaceLeftError):
        ask(ida, student)


def test_somebody_who_stopped_is_left_alone_in_the_whole_center(student, ida, center):
    volunteers.stop_volunteer(volunteer=ida)
    assert care.is_left_alone(center=center, address="IDA@example.org")
    assert volunteers.directory_of(center) == []


def test_others_are_told_that_somebody_was_asked_but_not_by_whom(student, ida, center, cleo):
    ask(ida, student)
    today = timezone.now().date()
    others = care.asked_by_others(center=center, asker=cleo, address=ida.email, on=today)
    mine = care.asked_by_others(center=center, asker=student.user, address=ida.email, on=today)
    assert (others, mine) == (1, 0)


def test_the_signed_link_opens_the_volunteers_own_page(client, ida):
    page = client.get(volunteer_url(ida).removeprefix("http://testserver"))
    assert page.context["volunteer"] == ida


def test_a_changed_link_opens_nothing(client, ida):
    address = volunteer_url(ida).removeprefix("http://testserver")
    assert client.get(address[:-2] + "x/").status_code == 404


def test_giving_back_takes_two_clicks(student, ana_client, center):
    page = ana_client.get(reverse("centers:pay_forward", args=[student.pk]))
    assert page.status_code == 200
    ana_client.post(reverse("centers:pay_forward", args=[student.pk]), {"role": "Nurse"})
    assert Volunteer.objects.get().monthly_limit == 2


SENT = "Sent. You find the conversation with Ida among yours."
FULL = "Ida has no place left this month. Try next month, or somebody else."


@pytest.mark.django_db(transaction=True)
def test_a_hundred_students_share_five_places_and_the_others_are_told_kindly():
    center = make_center()
    ida = Volunteer.objects.create(
        center=center, name="Ida", email="ida@example.org", role="Baker", monthly_limit=5
    )
    students = [make_student(center, make_user(f"S{number}")) for number in range(100)]
    browsers = [(client_of(each.user), ask_url(each, ida)) for each in students]
    start = Barrier(AT_ONCE)

    def send(browser: tuple[Client, str]) -> str:
        client, url = browser
        start.wait(20)
        answer = client.post(url, {"message": "May I ask?"})
        connection.close()
        (told,) = get_messages(answer.wsgi_request)
        return str(told)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = Counter(pool.map(send, browsers))
    assert told == {SENT: 5, FULL: 95}
    assert Contact.objects.filter(name="Ida").count() == 5


def test_whoever_finds_no_place_reads_so_on_the_next_page(ana_client, student, ida):
    ask(ida, student)
    page = ana_client.post(ask_url(student, ida), {"message": "Once more?"}, follow=True)
    assert FULL in page.content.decode()


def ask_url(student: Membership, volunteer: Volunteer) -> str:
    return reverse("centers:ask", args=[student.pk, volunteer.pk])
