import pytest
from django.urls import reverse
from django.utils import timezone

from interviews.brief import where
from interviews.calling import Number, number_to_call
from tests.factories import make_interview, make_point

SORENS = Number("+45 20 12 34 56", "tel:+4520123456")


def make_call(owner, **fields):
    call = make_interview(owner, **{"medium": "phone", **fields})
    make_point(call.contact, SORENS.text, "phone")
    return call


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({}, SORENS),
        ({"place": "in the car"}, SORENS),
        ({"place": "ask for Sør, (415) 555-2671"}, Number("(415) 555-2671", "tel:+14155552671")),
        ({"medium": "video", "place": "Zoom 415 555 2671"}, None),
        ({"held_at": timezone.now()}, None),
    ],
)
def test_number_is_the_one_agreed_else_their_own(fields, number, ana):
    assert number_to_call(make_call(ana, **fields)) == number


def test_number_to_call_may_be_unknown(ana):
    assert number_to_call(make_interview(ana, medium="phone")) is None


@pytest.mark.parametrize("page", ["talk", "detail"])
def test_pages_of_a_call_dial_with_one_tap(page, ana, ana_client):
    call = make_call(ana)
    text = ana_client.get(reverse(f"interviews:{page}", args=[call.pk])).text
    assert f'href="{SORENS.address}"' in text


def test_paper_of_a_call_has_the_number(ana):
    assert where(make_call(ana)) == SORENS.text
    assert where(make_call(ana, place="in the car")) == f"in the car · {SORENS.text}"
    assert where(make_call(ana, place=f"at {SORENS.text}")) == f"at {SORENS.text}"
