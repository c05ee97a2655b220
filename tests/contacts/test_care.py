import datetime as dt

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from contacts.actions import care
from contacts.actions.contacts import delete_contacts, mark_do_not_contact
from contacts.actions.introductions import move_introduction
from contacts.models import Contact, Touch
from reminders.actions import settle
from reminders.models import Reminder
from reminders.sources import describe
from tests.factories import make_contact, make_introduction, make_promise, make_told

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


def wanted(source: str) -> list[tuple[str, dt.date]]:
    rows = Reminder.objects.filter(source=source, withdrawn_at=None, settled_at=None)
    return [(row.rule, row.due_at.date()) for row in rows.order_by("due_at")]


def kept_up(owner, *, ideal: int = 90, latest: int = 120) -> Contact:
    contact = make_contact(owner, "Lena Vogt")
    return care.keep_in_touch(contact=contact, ideal_days=ideal, latest_days=latest)


def test_keeping_in_touch_has_an_ideal_and_a_latest_day(ana):
    lena = kept_up(ana)
    assert wanted(f"contact:{lena.pk}") == [
        ("keep_in_touch", dt.date(2027, 2, 18)),
        ("keep_in_touch_late", dt.date(2027, 3, 20)),
    ]


def test_real_contact_restarts_the_clock(ana):
    lena = kept_up(ana)
    with time_machine.travel(NOON + dt.timedelta(days=30)):
        care.log_touch(contact=lena, kind=Touch.Kind.CALL)
    assert wanted(f"contact:{lena.pk}")[0] == ("keep_in_touch", dt.date(2027, 3, 20))


def test_promise_comes_before_keeping_in_touch(ana):
    lena = kept_up(ana)
    promise = make_promise(ana, contact=lena)
    assert wanted(f"contact:{lena.pk}") == [("promise_mine", dt.date(2026, 12, 1))]
    care.keep_promise(promise=promise)
    assert [rule for rule, _day in wanted(f"contact:{lena.pk}")] == [
        "keep_in_touch",
        "keep_in_touch_late",
    ]


@pytest.mark.parametrize("stop", ["delete", "silence", "off"])
def test_nobody_is_reminded_of_somebody_who_is_out(ana, stop):
    lena = kept_up(ana)
    if stop == "delete":
        delete_contacts(owner=ana, contacts=[lena])
    elif stop == "silence":
        mark_do_not_contact(contact=lena)
    else:
        care.keep_in_touch(contact=lena, ideal_days=None, latest_days=None)
    assert wanted(f"contact:{lena.pk}") == []


def test_news_is_told_to_one_after_the_other(ana):
    lena, tom = make_contact(ana, "Lena"), make_contact(ana, "Tom")
    silent = make_contact(ana, "Cold", do_not_contact_at=timezone.now())
    news = care.announce(owner=ana, what="I start in May", contacts=[lena, tom, silent])
    assert {telling.contact for telling in news.tellings.all()} == {lena, tom}
    reminder = Reminder.objects.get(source=f"contact:{lena.pk}")
    assert describe([reminder])[reminder.pk].what == "Tell Lena your news"
    settle(reminder=reminder, user=ana)
    assert news.tellings.filter(told_at__isnull=False).get().contact == lena
    assert lena.touches.count() == 1


def test_news_needs_somebody_to_tell(ana):
    with pytest.raises(ValidationError):
        care.announce(owner=ana, what="I start in May", contacts=[])


def test_introduction_is_followed_up_and_thanked_for(ana):
    introduction = make_introduction(ana)
    source = f"introduction:{introduction.pk}"
    assert wanted(source) == []
    for verb, rules in (
        ("ask", ["introduction_follow"]),
        ("promise", ["introduction_follow"]),
        ("make", ["introduction_thank"]),
        ("thank", []),
    ):
        move_introduction(introduction=introduction, verb=verb)
        assert [rule for rule, _day in wanted(source)] == rules
    assert introduction.state == "thanked"


def test_introduction_cannot_go_back(ana):
    introduction = make_introduction(ana)
    move_introduction(introduction=introduction, verb="make")
    with pytest.raises(ValidationError):
        move_introduction(introduction=introduction, verb="refuse")


def test_page_wants_the_tick_before_it_keeps_in_touch(ana, ana_client):
    lena = make_contact(ana, "Lena")
    address = f"/people/{lena.pk}/cadence/"
    assert ana_client.post(address, {"ideal": "90"}).status_code == 422
    ana_client.post(address, {"is_welcome": "on", "ideal": "90", "latest": "120"})
    lena.refresh_from_db()
    assert (lena.ideal_days, lena.latest_days) == (90, 120)


def test_page_notes_what_passed_between_us(ana, ana_client):
    lena = make_contact(ana, "Lena")
    for verb, data in (
        ("touch", {"kind": "call", "note": "About bread"}),
        ("favor", {"kind": "article", "what": "A book on rye"}),
        ("told", {"topic": "aims", "what": "That I look for a bakery"}),
        ("promise", {"side": "mine", "what": "Send photos", "due_on": "2026-12-01"}),
    ):
        assert ana_client.post(f"/people/{lena.pk}/{verb}/", data).status_code == 302
    page = ana_client.get(f"/people/{lena.pk}/").text
    for words in ("About bread", "A book on rye", "That I look for a bakery", "Send photos"):
        assert words in page
    assert "That I look for a bakery" in ana_client.get("/people/told/").text


def test_advocates_are_shown_with_what_they_were_told(ana, ana_client):
    lena, tom = make_contact(ana, "Lena"), make_contact(ana, "Tom")
    for person in (lena, tom, tom):
        ana_client.post(f"/people/{person.pk}/advocate/")
    make_told(ana, contact=lena, told_at=timezone.now())
    (shown,) = ana_client.get("/people/told/").context["advocates"]
    assert shown == lena
    assert shown.told_at


def test_page_plans_an_introduction_between_known_people(ana, ana_client):
    make_contact(ana, "Lena Vogt")
    make_contact(ana, "Priya")
    data = {"through": "lena vogt", "contact": "Priya", "note": ""}
    assert ana_client.post("/people/introductions/new/", data).status_code == 302
    assert "through Lena Vogt" in ana_client.get("/people/introductions/").text
    unknown = data | {"contact": "Nobody"}
    assert ana_client.post("/people/introductions/new/", unknown).status_code == 422
