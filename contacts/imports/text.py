"""Bytes to lines: streaming, within limits, whatever the encoding."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from django.utils.translation import gettext as _

from contacts.imports.alphabets import page_of
from contacts.imports.person import UnreadableError

MAX_BYTES = 32 * 1024 * 1024
MAX_LINE = 1024 * 1024
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Enough to hold letters that tell the code page, even where names are mostly plain.
_SAMPLE = 64 * 1024


def lines_of(stream: BinaryIO, country: str = "") -> Iterator[str]:
    """Each line of `stream` with a plain newline at its end.

    A line that is not UTF-8 is read in the encoding that fits it best, so that one foreign row
    spoils no other; `country`, an ISO code, decides between equals. Raises UnreadableError past
    the limits of size and line length.
    """
    start = stream.read(_SAMPLE)
    stream.seek(0)
    for mark, codec in _WIDE:
        if start.startswith(mark):
            yield from _wide_lines(stream, codec)
            return
    decoder = LineDecoder(ahead=start, country=country)
    for line in _bounded(stream):
        yield from _split(decoder.decode(line))


def byte_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Each line without its end, within the limits; lone carriage returns end one too."""
    for line in _bounded(stream):
        yield from line.removeprefix(codecs.BOM_UTF8).rstrip(b"\r\n").split(b"\r")


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    total = 0
    while line := stream.readline(MAX_LINE + 1):
        total += len(line)
        if len(line) > MAX_LINE:
            raise UnreadableError(_("A line is longer than 1 MB: this is not a list of people."))
        if total > MAX_BYTES:
            raise UnreadableError(_("The file is larger than 32 MB. Split it and try again."))
        yield line


def _wide_lines(stream: BinaryIO, codec: str) -> Iterator[str]:
    reader = codecs.getreader(codec)(stream, errors="replace")  # type: ignore[call-arg]
    total = 0
    while line := reader.readline(MAX_LINE):
        total += len(line)
        if len(line) >= MAX_LINE or total > MAX_BYTES // 2:
            raise UnreadableError(_("The file is larger than 32 MB. Split it and try again."))
        yield from _split(line.removeprefix("\ufeff"))


def _split(line: str) -> Iterator[str]:
    """One line per newline of any kind, without the NUL that PostgreSQL refuses."""
    for part in line.rstrip("\r\n").replace("\0", "").split("\r"):
        yield f"{part}\n"


class LineDecoder:
    """UTF-8 while it lasts; the first line that is not decides what the others are tried in."""

    def __init__(self, ahead: bytes = b"", country: str = "") -> None:
        self.fallback, self.country = "", country
        self.sample = ahead

    def decode(self, line: bytes) -> str:
        try:
            return line.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.fallback = self.fallback or page_of(self.sample + line, self.country)
            return line.decode(self.fallback, errors="replace")
