import pytest

from accounts.paging import read_key


@pytest.mark.parametrize("text", ["", "²", "-1", "1.0", "\0", "9" * 19])
def test_what_is_no_key_is_none(text):
    assert read_key(text) is None


def test_key_is_read_in_any_digits():
    assert (read_key("12"), read_key("١٢")) == (12, 12)
