"""Files made to hurt an import: what no list of people looks like."""

import zipfile
from collections.abc import Callable
from typing import BinaryIO

HEAD = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MEGABYTE = b" " * 1024 * 1024


def write_bomb(target: BinaryIO) -> None:
    """200 MB that fit into 200 kB."""
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("Connections.csv", "w", force_zip64=True) as inside,
    ):
        for _number in range(200):
            inside.write(MEGABYTE)


def write_line(target: BinaryIO) -> None:
    target.write(HEAD)
    for _number in range(100):
        target.write(b"x" * len(MEGABYTE))


def write_rows(target: BinaryIO) -> None:
    target.write(HEAD)
    for number in range(1_000_000):
        target.write(b"Ann,%d,,,,,\n" % number)


def write_folds(target: BinaryIO) -> None:
    target.write(b"BEGIN:VCARD\nNOTE:x\n")
    target.writelines(b" x\n" for _number in range(3_000_000))


HOSTILE: dict[str, Callable[[BinaryIO], None]] = {
    "zip bomb": write_bomb,
    "line of 100 MB": write_line,
    "1,000,000 rows": write_rows,
    "endless folding": write_folds,
}
