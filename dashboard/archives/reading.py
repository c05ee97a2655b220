"""Reads an export value by value: of a large document only one row is in memory."""

import codecs
import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import BadZipFile

from django.utils.translation import gettext as _

CHUNK = 64 * 1024
LONGEST_VALUE = 4 * 1024 * 1024
MAX_BYTES = 512 * 1024 * 1024
SPACE = " \t\r\n"


class UnreadableArchiveError(Exception):
    """Why a file is no export that can be taken in, in words for the person who chose it."""


def broken() -> UnreadableArchiveError:
    return UnreadableArchiveError(
        _("The document inside this file is broken. Make the export once more.")
    )


def _refuse(constant: str) -> None:
    """NaN and the infinities are no JSON."""
    raise ValueError(constant)


class Document:
    """A JSON object read from a stream; whoever reads says which value comes next."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = json.JSONDecoder(parse_constant=_refuse)
        self._bytes = codecs.getincrementaldecoder("utf-8")()
        self._text, self._read, self._is_over = "", 0, False

    def names(self) -> Iterator[str]:
        """The names of an object; its value must be read before the next name."""
        self._take("{")
        while not self._closes("}"):
            name = self.value()
            if not isinstance(name, str):
                raise broken()
            self._take(":")
            yield name

    def items(self) -> Iterator[Any]:
        """The values of a list, one at a time."""
        self._take("[")
        while not self._closes("]"):
            yield self.value()

    def value(self) -> Any:
        """The next whole value, however long; up to four megabytes."""
        self._skip_space()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text)
            except (ValueError, RecursionError) as error:
                if isinstance(error, RecursionError) or not self._more():
                    raise broken() from error
                continue
            # A number may go on behind what has been read.
            if end < len(self._text) or not self._more():
                self._text = self._text[end:]
                return value

    def end(self) -> None:
        """Nothing may follow the object."""
        self._skip_space()
        if self._text:
            raise broken()

    def _closes(self, bracket: str) -> bool:
        self._skip_space()
        if self._text.startswith(bracket):
            self._text = self._text[1:]
            return True
        self._text = self._text.removeprefix(",")
        return False

    def _take(self, mark: str) -> None:
        self._skip_space()
        if not self._text.startswith(mark):
            raise broken()
        self._text = self._text[1:]

    def _skip_space(self) -> None:
        self._text = self._text.lstrip(SPACE)
        while not self._text and self._more():
            self._text = self._text.lstrip(SPACE)

    def _more(self) -> bool:
        """Read on; False at the end. Raises when the document or a value is far too long."""
        if self._is_over:
            return False
        if len(self._text) > LONGEST_VALUE or self._read > MAX_BYTES:
            raise UnreadableArchiveError(_("This file is larger than any export can be."))
        try:
            read = self._stream.read(max(CHUNK, len(self._text)))
            self._is_over = not read
            self._text += self._bytes.decode(read, final=self._is_over)
        except (UnicodeDecodeError, BadZipFile, zlib.error, EOFError) as error:
            raise broken() from error
        self._read += len(read)
        return True
