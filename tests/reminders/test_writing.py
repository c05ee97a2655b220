from email import message_from_bytes, policy

import pytest
from django.core.mail import BadHeaderError, EmailMultiAlternatives
from hypothesis import given
from hypothesis import strategies as st

from reminders.writing import as_bytes

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=120)
bodies = st.lists(words, min_size=1, max_size=5).map(lambda lines: "\n".join(["-", *lines]))

DATE = "Mon, 16 Nov 2026 08:00:00 +0000"


def letter(subject="Thank Ngozi", text="A line.\n.\n", html="<p>A line.</p>", **fields):
    fields.setdefault("to", ["ana@example.org"])
    fields.setdefault("headers", {"Message-ID": "<1@example.org>", "Date": DATE})
    message = EmailMultiAlternatives(subject, text, **fields)
    message.attach_alternative(html, "text/html")
    return message


def read(raw: bytes) -> list[object]:
    """What a mailbox sees; the package puts a space before a subject that is one long word."""
    mail = message_from_bytes(raw, policy=policy.default)
    headers = {
        name: value.strip() for name, value in mail.items() if not name.startswith("Content")
    }
    parts = [(part.get_content_type(), part.get_content()) for part in mail.iter_parts()]
    return [headers, parts, mail.defects]


@given(subject=words.map(str.strip), text=bodies, html=bodies)
def test_it_says_what_the_email_package_says(subject, text, html):
    message = letter(" ".join(subject.split()), text, html)
    assert read(as_bytes(message)) == read(message.message().as_bytes(linesep="\r\n"))


@pytest.mark.parametrize("odd", [{"html": "x" * 1200}, {"to": ["søren@bryndum.example"]}])
def test_what_is_odd_is_left_to_the_email_package(odd):
    message = letter(**odd)
    assert max(map(len, as_bytes(message).split(b"\r\n"))) <= 998
    assert as_bytes(message).isascii()


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_no_value_smuggles_in_a_header(break_):
    with pytest.raises(BadHeaderError):
        as_bytes(letter(f"Thank{break_}Bcc: all@example.org"))
    with pytest.raises(BadHeaderError):
        as_bytes(letter(headers={"Message-ID": f"<1>{break_}Bcc: all@example.org"}))


@given(subject=words)
def test_no_line_of_a_subject_is_longer_than_mailboxes_like(subject):
    raw = as_bytes(letter(" ".join(subject.split())))
    head = raw.partition(b"\r\nFrom:")[0].partition(b"Subject: ")[2]
    assert max(map(len, head.split(b"\r\n"))) <= 76
