import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviews.merge import merge_texts

texts = st.text(alphabet="ab \n", max_size=30)


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "expected"),
    [
        ("", "heard", "", "heard"),
        ("a\nb", "a\nb\nc", "x\na\nb", "x\na\nb\nc"),
        ("long hours", "very long hours", "long hours, good pay", "very long hours, good pay"),
        ("hel", "helwor", "hello", "helwor\nhello"),
        ("", "from the phone", "from the laptop", "from the phone\nfrom the laptop"),
        ("keep\ndrop", "keep\ndrop", "keep", "keep"),
        ("keep\ndrop", "keep\ndrop it", "keep", "keep\ndrop it"),
        ("one\r\ntwo", "one\ntwo", "one\r\ntwo!", "one\ntwo!"),
    ],
)
def test_merge_joins_two_versions(base, theirs, mine, expected):
    assert merge_texts(base, theirs, mine) == expected


@settings(deadline=None)
@given(texts, texts)
def test_merge_takes_the_only_change(base, changed):
    assert merge_texts(base, changed, base) == changed
    assert merge_texts(base, base, changed) == changed
    assert merge_texts(base, changed, changed) == changed


@settings(deadline=None)
@given(texts, st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=20))
def test_merge_loses_nothing_that_was_typed(base, places):
    versions = {True: base, False: base}
    typed = [chr(0xE000 + number) for number in range(len(places))]
    for letter, (place, side) in zip(typed, places, strict=True):
        versions[side] = versions[side][:place] + letter + versions[side][place:]
    merged = merge_texts(base, versions[True], versions[False])
    assert [letter for letter in typed if letter not in merged] == []


def test_merge_of_a_hostile_text_is_quick():
    started = time.monotonic()
    merge_texts("ab" * 10_000, "ba" * 10_000, "a" * 20_000)
    assert time.monotonic() - started < 5
