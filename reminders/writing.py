"""A mail as the bytes that go over the wire.

The email package builds a tree of objects and folds each header; for our two plain parts that
costs more than everything else a mail needs. What is out of the ordinary is still left to it.
"""

import uuid
from base64 import b64encode
from email.utils import formataddr, parseaddr
from functools import cache

from django.core.mail import BadHeaderError, EmailMultiAlternatives

# What the wire takes in a line (RFC 5322), without the line break.
LONGEST_LINE = 998
LONGEST_SUBJECT = 66
# An encoded word has 75 characters at most: 60 of them are these bytes in base 64.
BYTES_IN_A_WORD = 45

_FRAME = b"""\
Content-Type: multipart/alternative; boundary="%(boundary)s"\r
MIME-Version: 1.0\r
%(headers)s\r
\r
--%(boundary)s\r
%(text)s\r
--%(boundary)s\r
%(html)s\r
--%(boundary)s--\r
"""
_PART = b"""\
Content-Type: text/%s; charset="utf-8"\r
Content-Transfer-Encoding: %s\r
\r
%s"""


def as_bytes(message: EmailMultiAlternatives) -> bytes:
    """The same mail as `message.message().as_bytes()`, in a tenth of the time."""
    text, html = _lines(str(message.body)), _lines(str(message.alternatives[0][0]))
    if not all(map(str.isascii, message.to)) or _has_long_line(text) or _has_long_line(html):
        return message.message().as_bytes().replace(b"\n", b"\r\n")
    headers = {
        "Subject": _subject(str(message.subject)),
        "From": _sender(message.from_email),
        "To": ", ".join(message.to),
        **message.extra_headers,
    }
    return _FRAME % {
        b"boundary": uuid.uuid4().hex.encode(),
        b"headers": b"\r\n".join(_header(name, value) for name, value in headers.items()),
        b"text": _part(b"plain", text),
        b"html": _part(b"html", html),
    }


def _lines(words: str) -> bytes:
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n").encode()


def _has_long_line(body: bytes) -> bool:
    return max(map(len, body.split(b"\r\n"))) > LONGEST_LINE


def _part(kind: bytes, body: bytes) -> bytes:
    return _PART % (kind, b"7bit" if body.isascii() else b"8bit", body)


@cache
def _sender(words: str) -> str:
    return formataddr(parseaddr(words))


def _subject(words: str) -> str:
    """Short English as it is; other letters and long lines as mailboxes want them (RFC 2047)."""
    if "\n" in words or (words.isascii() and len(words) <= LONGEST_SUBJECT):
        return words
    lines = [""]
    for letter in words:
        if len((lines[-1] + letter).encode()) > BYTES_IN_A_WORD:
            lines.append("")
        lines[-1] += letter
    return "\r\n ".join(f"=?utf-8?b?{b64encode(line.encode()).decode()}?=" for line in lines)


def _header(name: str, value: str) -> bytes:
    """A line of its own, so that no value can smuggle in another header."""
    if "\n" in value.replace("\r\n ", "") or not value.isascii():
        raise BadHeaderError(f"{name} has several lines, or letters that are not ASCII.")
    return f"{name}: {value}".encode()
