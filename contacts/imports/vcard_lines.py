"""The lines of a vCard: unfolded, split into name, parameters and value, decoded."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from django.utils.translation import gettext as _

from contacts.imports.person import UnreadableError
from contacts.imports.text import MAX_LINE, LineDecoder, byte_lines

_HEAVY = re.compile(rb"^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_QUOTED = re.compile(rb"^[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
_HEAD = re.compile(r'^((?:[^":]|"[^"]*")*):(.*)$', re.DOTALL)
_PART = re.compile(r'(?:[^";]|"[^"]*")+')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass
class Line:
    """One property of a card: its group, name, parameters and raw value."""

    group: str
    name: str
    value: str
    parameters: dict[str, list[str]] = field(default_factory=dict)

    @property
    def types(self) -> list[str]:
        return [kind.casefold() for kind in self.parameters.get("TYPE", [])]

    @property
    def text(self) -> str:
        return unescape(self.value)


class _Folded:
    """A line and those that go on with it; pictures and keys are not kept."""

    def __init__(self, number: int, line: bytes) -> None:
        self.number = number
        self.is_heavy = bool(_HEAVY.match(line))
        self.is_quoted = bool(_QUOTED.match(line))
        self.parts = [line]
        self.size = len(line)

    @property
    def is_soft(self) -> bool:
        return self.is_quoted and self.parts[-1].endswith(b"=")

    def goes_on_with(self, line: bytes) -> bool:
        return self.is_soft or line[:1] in (b" ", b"\t")

    def add(self, line: bytes) -> None:
        if self.is_heavy:
            return
        if self.is_soft:
            self.parts[-1] = self.parts[-1][:-1]
            self.parts.append(line)
        else:
            self.parts.append(line[1:])
        self.size += len(line)
        if self.size > MAX_LINE:
            raise UnreadableError(_("A line is longer than 1 MB: this is not a list of people."))


def unfolded(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the number each begins on; bytes, since a fold may cut a letter."""
    present: _Folded | None = None
    for number, line in enumerate(byte_lines(stream), start=1):
        if present and present.goes_on_with(line):
            present.add(line)
            continue
        if present and not present.is_heavy:
            yield present.number, b"".join(present.parts)
        present = _Folded(number, line)
    if present and not present.is_heavy:
        yield present.number, b"".join(present.parts)


def parse_line(line: bytes, decoder: LineDecoder) -> Line | None:
    """A property, decoded; None for what is none, such as stray text."""
    found = _HEAD.match(decoder.decode(line))
    if not found:
        return None
    name, *parameters = _PART.findall(found[1]) or [""]
    group, _dot, name = name.rpartition(".")
    parsed = Line(group, name.strip().upper(), found[2], _parameters(parameters))
    if _QUOTED.match(line):
        charset = parsed.parameters.get("CHARSET", ["utf-8"])[0]
        parsed.value = _unquote(line.partition(b":")[2], charset)
    return parsed


def _parameters(texts: list[str]) -> dict[str, list[str]]:
    """Parameters by name; the bare types of version 2.1 count as TYPE."""
    found: dict[str, list[str]] = {}
    for text in texts:
        key, sign, values = text.partition("=")
        key, values = (key, values) if sign else ("TYPE", key)
        found.setdefault(key.strip().upper(), []).extend(values.strip(' "').split(","))
    return found


def _unquote(quoted: bytes, charset: str) -> str:
    content = quopri.decodestring(quoted)
    try:
        return content.decode(charset)
    # Python knows charsets that only ever fail, and no name may hold a NUL.
    except (LookupError, ValueError):
        return LineDecoder().decode(content)


def unescape(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def split(value: str, mark: str) -> list[str]:
    """The parts of a structured value; an escaped mark separates nothing."""
    parts = re.findall(rf"(?:[^\\{mark}]|\\.)*", value, re.DOTALL)
    return [unescape(part) for part in parts if part]
