from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from centers.suppression import SMALLEST, Claim, settle_claims

people = st.frozensets(st.integers(0, 14))
reports = st.lists(st.dictionaries(st.sampled_from("abcd"), people), min_size=1, max_size=4)


def publish(histories):
    """Every set of people whose figure was ever shown, in a series of reports."""
    shown, known = {}, set()
    for groups in histories:
        claims = {key: Claim(len(group), group) for key, group in groups.items()}
        settled = settle_claims(claims, shown, known)
        known |= {claim.people for claim in settled.values()}
        shown |= settled
    return known


@given(reports)
@settings(max_examples=300, deadline=None)
def test_no_two_reports_tell_of_fewer_than_five(histories):
    known = publish(histories)
    assert all(len(group) >= SMALLEST for group in known)
    for one, other in combinations(known, 2):
        assert not 0 < len(one - other) < SMALLEST
        assert not 0 < len(other - one) < SMALLEST


@given(reports)
@settings(max_examples=200, deadline=None)
def test_the_whole_minus_its_parts_leaves_nobody_or_five(histories):
    known = publish(histories)
    for whole in known:
        parts = [other for other in known if other < whole]
        assert not parts or not 0 < len(whole.difference(*parts)) < SMALLEST


def claims(**groups):
    return {key: Claim(len(group), frozenset(group)) for key, group in groups.items()}


def test_a_small_group_is_not_shown():
    assert settle_claims(claims(small=range(4)), {}, set()) == {}


def test_a_group_that_would_reveal_its_rest_is_not_shown():
    settled = settle_claims(claims(all=range(12), most=range(10)), {}, set())
    assert set(settled) == {"all"}


def test_after_one_left_the_last_figure_is_repeated():
    before = claims(course=range(9))
    after = settle_claims(claims(course=range(8)), before, {before["course"].people})
    assert after["course"].value == 9


def test_a_group_changed_by_five_is_shown_anew():
    before = claims(course=range(9))
    after = settle_claims(claims(course=range(14)), before, {before["course"].people})
    assert after["course"].value == 14
