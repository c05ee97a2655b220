import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.interests import AREAS, ITEMS, likeness, mean_scores
from careers.mirror import closest
from careers.models import FitRating, Pay
from careers.pictures import draw_fit, draw_pay, draw_radar
from tests.careers.factories import make_occupation

PROFILE = st.lists(st.floats(1, 7), min_size=6, max_size=6)


def test_items_are_five_for_each_area():
    assert len(ITEMS) == 5 * len(AREAS)


def test_mean_scores_take_every_sixth_answer():
    assert mean_scores([5, 1, 1, 1, 1, 3] * 5) == [5, 1, 1, 1, 1, 3]


@given(mine=PROFILE, theirs=PROFILE)
def test_likeness_is_between_minus_one_and_one(mine, theirs):
    assert -1.000001 <= likeness(mine, theirs) <= 1.000001


def test_likeness_of_a_flat_profile_is_nothing():
    assert likeness([3] * 6, [1, 2, 3, 4, 5, 6]) == 0


def test_closest_looks_at_the_shape_not_the_height(db):
    make_occupation("11-1011.00", title="Same shape", interests=[3, 2, 1, 1, 1, 1])
    make_occupation("11-1021.00", title="Other shape", interests=[1, 1, 1, 1, 2, 3])
    found = closest([5, 4, 3, 3, 3, 3])
    assert [like.occupation.title for like in found] == ["Same shape", "Other shape"]


def test_draw_pay_needs_all_percentiles():
    assert draw_pay(Pay(median=10)) is None
    assert draw_pay(None) is None


def test_draw_pay_keeps_the_order_of_the_percentiles():
    picture = draw_pay(Pay(p10=1, p25=2, median=3, p75=4, p90=5))
    assert [mark.x for mark in picture.marks] == sorted(mark.x for mark in picture.marks)
    assert (picture.start, picture.end) == (picture.marks[0].x, picture.marks[-1].x)


@pytest.mark.parametrize("number", [0, 1])
def test_draw_fit_needs_two_ratings(number):
    assert draw_fit([FitRating(interests=3, skills=3, personality=3)] * number) == []


def test_draw_radar_leaves_out_who_is_not_there():
    radar = draw_radar(None, [1, 2, 3, 4, 5, 6])
    assert radar.mine == ""
    assert len(radar.theirs.split()) == 6
    assert [area.theirs for area in radar.table] == [1, 2, 3, 4, 5, 6]
