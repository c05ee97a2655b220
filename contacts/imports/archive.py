import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from django.utils.translation import gettext as _

from contacts.imports.person import UnreadableError
from contacts.imports.text import MAX_BYTES

# An archive may claim millions of files; a list of people is among the first.
_MOST_MEMBERS = 2000
_BLOCK = 256 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError)


def is_archive(stream: BinaryIO) -> bool:
    start = stream.read(4)
    stream.seek(0)
    return start == b"PK\x03\x04"


@contextmanager
def opened(stream: BinaryIO) -> Iterator[BinaryIO]:
    """The list of people in `stream`: itself, or the member of a zip that LinkedIn or a phone
    puts it in. Unpacks no more than the limit, whatever the archive claims."""
    if not is_archive(stream):
        yield stream
        return
    with SpooledTemporaryFile(max_size=_BLOCK) as unpacked:
        plain = cast("BinaryIO", unpacked)
        try:
            _unpack(stream, plain)
        except _BROKEN as error:
            raise UnreadableError(_("The archive is damaged or locked with a password.")) from error
        plain.seek(0)
        yield plain


def _unpack(stream: BinaryIO, target: BinaryIO) -> None:
    with zipfile.ZipFile(stream) as archive:
        total = 0
        with archive.open(_list_of_people(archive)) as member:
            while block := member.read(_BLOCK):
                total += len(block)
                if total > MAX_BYTES:
                    raise UnreadableError(_("The archive unpacks to more than 32 MB."))
                target.write(block)


def _list_of_people(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """LinkedIn's Connections.csv, else the only CSV or vCard file there is."""
    members = archive.infolist()[:_MOST_MEMBERS]
    paths = [(PurePosixPath(member.filename), member) for member in members]
    for path, member in paths:
        if path.name.casefold() == "connections.csv":
            return member
    lists = [member for path, member in paths if path.suffix.casefold() in (".csv", ".vcf")]
    if len(lists) != 1:
        raise UnreadableError(_("There is no Connections.csv in this archive."))
    return lists[0]
