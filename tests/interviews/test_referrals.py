import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from contacts.models import Acquaintance, Contact
from interviews.actions.asking import ask
from interviews.actions.facts import take_back
from interviews.actions.meeting import hold
from interviews.actions.referrals import note_outcome, refer, refer_names, tell_referrer
from interviews.chains import LONGEST, chain_around
from interviews.models import Referral
from interviews.network import network_of
from reminders.models import Reminder
from tests.factories import make_contact, make_interview, make_referral


def wanted(referral: Referral) -> list[str]:
    rows = Reminder.objects.filter(source=f"referral:{referral.pk}", withdrawn_at=None)
    return [row.rule for row in rows]


def talk_with(contact: Contact):
    interview = make_interview(contact.owner, contact)
    ask(interview=interview)
    hold(interview=interview)
    return interview


def test_name_is_to_be_contacted_within_a_week(ana):
    referral = make_referral(ana)
    reminder = Reminder.objects.get(source=f"referral:{referral.pk}")
    assert reminder.rule == "referral_contact"
    assert reminder.due_at.date() == (referral.heard_at + dt.timedelta(days=7)).date()


def test_referral_gives_channel_and_acquaintance(ana):
    referral = make_referral(ana)
    referral.contact.refresh_from_db()
    assert referral.contact.channel == Contact.Channel.REFERRAL
    assert Acquaintance.objects.get().known == referral.contact


def test_referral_of_oneself_is_refused(ana):
    tom = make_contact(ana, "Tom")
    with pytest.raises(ValidationError):
        refer(referral=Referral(owner=ana, referrer=tom, contact=tom))


def test_several_names_are_stored_once_each(ana):
    tom = make_contact(ana, "Tom")
    make_contact(ana, "Søren Brøndum")
    names = ["Soren Brondum", "Lena Vogt"]
    for _again in range(2):
        refer_names(referral=Referral(owner=ana, referrer=tom), names=names)
    assert Referral.objects.count() == 2
    assert Contact.objects.count() == 3


def test_referral_follows_the_conversation_it_led_to(ana):
    referral = make_referral(ana)
    talk_with(referral.contact)
    referral.refresh_from_db()
    assert (referral.state, referral.is_news_owed) == ("talked", True)
    assert wanted(referral) == ["referral_tell"]


def test_referral_follows_what_is_taken_back(ana):
    referral = make_referral(ana)
    interview = talk_with(referral.contact)
    take_back(interview=interview, verb="hold")
    take_back(interview=interview, verb="ask")
    referral.refresh_from_db()
    assert referral.state == "heard"
    assert referral.contact.touches.count() == 0


def test_telling_the_referrer_settles_what_is_owed(ana):
    referral = make_referral(ana)
    talk_with(referral.contact)
    referral.refresh_from_db()
    tell_referrer(referral=referral)
    assert (referral.state, referral.is_news_owed, wanted(referral)) == ("told", False, [])
    assert referral.referrer.touches.count() == 1


def test_outcome_is_owed_to_the_referrer_again(ana):
    referral = make_referral(ana)
    talk_with(referral.contact)
    referral.refresh_from_db()
    tell_referrer(referral=referral)
    note_outcome(referral=referral, outcome="A summer in the workshop")
    assert wanted(referral) == ["referral_outcome"]
    tell_referrer(referral=referral)
    assert wanted(referral) == []


def test_nobody_is_reminded_to_write_to_who_does_not_want_it(ana):
    referral = make_referral(ana)
    referral.contact.do_not_contact_at = timezone.now()
    referral.contact.save()
    refer(referral=referral)
    assert wanted(referral) == []


def test_chain_counts_what_each_conversation_led_to(ana):
    first = make_referral(ana, name="Priya")
    second = make_referral(ana, first.contact, "Ngozi")
    make_referral(ana, first.contact, "Lena")
    third = make_referral(ana, second.contact, "Søren")
    chain = chain_around(third)
    assert chain.root == first.referrer
    assert [(link.depth, str(link.referral.contact), link.people) for link in chain.links] == [
        (1, "Priya", 2),
        (2, "Ngozi", 1),
        (3, "Søren", 0),
        (2, "Lena", 0),
    ]


def test_chain_page_says_the_state_of_each_step(ana, ana_client):
    referral = make_referral(ana)
    page = ana_client.get(f"/interviews/referrals/{referral.pk}/chain/").text
    assert ">Named" in page


def test_chain_too_long_for_a_page_says_so(ana, ana_client):
    referral = make_referral(ana)
    crowd = Contact.objects.bulk_create(Contact(owner=ana, name=f"P{n}") for n in range(LONGEST))
    Referral.objects.bulk_create(
        Referral(owner=ana, referrer=referral.contact, contact=person) for person in crowd
    )
    page = ana_client.get(f"/interviews/referrals/{referral.pk}/chain/").text
    assert f"The first {LONGEST} steps." in page
    assert page.count('<th scope="row">') == LONGEST + 1


def test_chain_of_people_who_named_each_other_ends(ana):
    first = make_referral(ana)
    back = Referral(owner=ana, referrer=first.contact, contact=first.referrer)
    chain = chain_around(refer(referral=back))
    assert len(chain.links) == 1


def test_chain_asks_a_fixed_number_of_queries(ana, django_assert_num_queries):
    referral = make_referral(ana)
    for name in ("Ngozi", "Lena"):
        make_referral(ana, referral.contact, name)
    with django_assert_num_queries(7):
        assert len(chain_around(referral).links) == 3


def test_network_hangs_each_person_on_who_led_to_them(ana):
    first = make_referral(ana, name="Priya")
    make_referral(ana, first.contact, "Ngozi")
    nodes = {node.name: node for node in network_of(ana).nodes}
    assert {name: node.parent_name for name, node in nodes.items()} == {
        "Tom Adeyemi": "",
        "Priya": "Tom Adeyemi",
        "Ngozi": "Priya",
    }
    assert [nodes[name].depth for name in ("Tom Adeyemi", "Priya", "Ngozi")] == [0, 1, 2]


def test_network_cuts_a_ring_open(ana):
    first = make_referral(ana)
    refer(referral=Referral(owner=ana, referrer=first.contact, contact=first.referrer))
    assert sorted(node.depth for node in network_of(ana).nodes) == [0, 1]


def test_network_is_coloured_by_stage_or_career(ana):
    interview = talk_with(make_contact(ana, "Priya"))
    assert network_of(ana).groups == [("Held", 1)]
    interview.careers.create(owner=ana, title="Baker")
    assert network_of(ana, colour="career").groups == [("Baker", 1)]


def test_page_takes_names_from_a_conversation(ana, ana_client):
    interview = make_interview(ana, make_contact(ana, "Tom"))
    data = {"names": "Priya\nNgozi", "relation": "friend", "purpose": "information"}
    ana_client.post(f"/interviews/{interview.pk}/refer/", data)
    assert {(str(row), row.interview) for row in Referral.objects.all()} == {
        ("Tom → Priya", interview),
        ("Tom → Ngozi", interview),
    }


def test_page_tells_the_referrer(ana, ana_client):
    referral = make_referral(ana)
    talk_with(referral.contact)
    assert "Talked" in ana_client.get("/interviews/referrals/?state=talked").text
    page = ana_client.get(f"/interviews/referrals/{referral.pk}/").text
    assert "Tell Tom Adeyemi how it went." in page
    ana_client.post(f"/interviews/referrals/{referral.pk}/tell/")
    assert (
        "Tom knows. Nothing is owed."
        in ana_client.get(f"/interviews/referrals/{referral.pk}/").text
    )


def test_network_page_says_the_same_as_picture_and_table(ana, ana_client):
    make_referral(ana)
    page = ana_client.get("/interviews/network/").text
    assert page.count("Tom Adeyemi") == 3
    assert page.count("data-node=") == page.count('<tr><th scope="row"') == 2


def test_network_page_writes_a_hostile_name_as_text(ana, ana_client):
    make_referral(ana, name="<script>x</script>")
    page = ana_client.get("/interviews/network/").text
    assert "<script>x" not in page
    assert page.count("&lt;script&gt;x") == 2


def test_network_of_two_thousand_is_drawn_with_few_bytes_and_queries(
    ana, ana_client, django_assert_num_queries
):
    tom = make_contact(ana, "Tom")
    names = Contact.objects.bulk_create(Contact(owner=ana, name=f"N{n}") for n in range(2500))
    Referral.objects.bulk_create(Referral(owner=ana, referrer=tom, contact=n) for n in names)
    with django_assert_num_queries(5):
        page = ana_client.get("/interviews/network/").text
    assert page.count("data-node=") == 2000
    assert len(page) < 500_000
    assert "Tom</text>" in page
    assert page.count('class="far"') == 1999


def test_network_table_goes_on_where_a_page_ends(ana, ana_client):
    tom = make_contact(ana, "Tom")
    names = Contact.objects.bulk_create(Contact(owner=ana, name=f"N{n}") for n in range(210))
    Referral.objects.bulk_create(Referral(owner=ana, referrer=tom, contact=n) for n in names)
    pages = [ana_client.get(f"/interviews/network/?page={n}").text for n in (1, 2)]
    assert [page.count('<tr><th scope="row"') for page in pages] == [200, 11]
