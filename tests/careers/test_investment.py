import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.investment import (
    Assumptions,
    Range,
    break_even,
    view_investment,
)
from careers.models import Pay
from careers.wording import say_money, say_pay, say_range
from tests.careers.factories import make_figures, make_occupation
from tests.factories import make_career

COURSE = Assumptions(years=2, cost=10000, other_pay=30000)


def test_what_goes_in_is_money_and_pay_given_up():
    assert (COURSE.given_up, COURSE.invested) == (60000, 70000)


def test_pay_kept_while_learning_is_not_given_up():
    assert Assumptions(years=2, cost=0, other_pay=30000, share=50).given_up == 30000


@pytest.mark.parametrize(("pay", "years"), [(65000, 4), (30000, None), (20000, None)])
def test_break_even_needs_more_pay_than_before(pay, years):
    assert break_even(COURSE, pay) == years


@given(
    years=st.floats(0, 20),
    cost=st.integers(0, 500_000),
    other_pay=st.integers(0, 200_000),
    pay=st.integers(0, 500_000),
)
def test_more_pay_is_never_later(years, cost, other_pay, pay):
    assumptions = Assumptions(years, cost, other_pay)
    less, more = break_even(assumptions, pay), break_even(assumptions, pay + 1000)
    assert less is None or (more is not None and years <= more <= less)


def test_view_gives_a_range_never_one_number(ana):
    occupation = make_occupation()
    make_figures(occupation)
    fields = {"years_to_enter": 2, "cost_to_enter": 10000, "other_pay": 30000}
    view = view_investment(make_career(ana, occupation=occupation, **fields))
    assert view.range == Range(earliest=2 + 70000 / 40000, latest=2 + 70000 / 20000)
    assert say_range(view.range) == "3 to 6 years from now"


def test_view_guesses_the_years_from_the_usual_education(ana):
    occupation = make_occupation()
    make_figures(occupation)
    view = view_investment(make_career(ana, occupation=occupation, other_pay=30000))
    assert (view.assumptions.years, view.assumptions.is_guess) == (1, True)


def test_view_waits_for_the_owners_estimate(ana):
    occupation = make_occupation()
    make_figures(occupation)
    view = view_investment(make_career(ana, occupation=occupation))
    assert (view.assumptions, view.scenarios, view.range) == (None, [], None)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, ""),
        (Range(None, None), "not within 40 years"),
        (Range(7.2, None), "7 years from now, or never"),
        (Range(5, 5), "5 to 5 years from now"),
    ],
)
def test_say_range_promises_nothing(found, words):
    assert say_range(found) == words


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        (93600, "USD", "$93,600"),
        (29.05, "USD", "$29.05"),
        (-1200, "EUR", "\u2212€1,200"),
        (None, "USD", ""),
        (5000, "CHF", "CHF 5,000"),
    ],
)
def test_say_money_keeps_the_currency(value, currency, words):
    assert say_money(value, currency) == words


def test_say_pay_falls_back_to_the_middle():
    assert say_pay(Pay(unit="hour", median=29.05)) == "$29.05 an hour"
    assert say_pay(Pay(unit="year")) == ""
