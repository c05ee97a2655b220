from contacts.models import Contact
from interviews.models import Interview
from interviews.rungs import ladder_for, note_people
from tests.factories import make_career, make_contact


def test_ladder_begins_with_friends_and_relatives(ana):
    assert ladder_for(make_career(ana)).rung.code == "circle"


def test_ladder_proposes_the_next_channel_once_one_is_filled(ana):
    career = make_career(ana)
    note_people(career=career, names=["Lena"], channel="relative")
    ladder = ladder_for(career)
    assert ladder.rung.code == "theirs"
    assert [count for _rung, count in ladder.steps] == [1, 0, 0, 0, 0, 0]


def test_ladder_shows_people_known_already(ana):
    career = make_career(ana)
    lena = make_contact(ana, "Lena", channel="friend")
    make_contact(ana, "Tom", channel="cold")
    assert ladder_for(career).known == [lena]


def test_noting_a_name_twice_keeps_one_idea(ana):
    career = make_career(ana)
    for name in ("Léna Vogt", "lena vogt"):
        note_people(career=career, names=[name], channel="friend")
    assert (Contact.objects.count(), Interview.objects.count()) == (1, 1)


def test_page_notes_several_people(ana, ana_client):
    career = make_career(ana)
    data = {"names": "Lena\nTom\n", "channel": "friend"}
    ana_client.post(f"/interviews/whom/{career.pk}/?rung=circle", data)
    assert [str(row.contact) for row in career.interviews.order_by("pk")] == ["Lena", "Tom"]


def test_page_refuses_a_channel_of_another_rung(ana, ana_client):
    career = make_career(ana)
    data = {"names": "Lena", "channel": "cold"}
    response = ana_client.post(f"/interviews/whom/{career.pk}/?rung=circle", data)
    assert response.status_code == 422
