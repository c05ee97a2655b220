# ruff: noqa: RUF001
"""Files of Windows that do not say in which code page they were written."""

from io import BytesIO

import pytest

from contacts.imports.text import lines_of
from tests.contacts.conftest import import_bytes

TEXTS = [
    ("cp1252", "Name;Mail\nAnaïs;a@example.org\n"),
    ("cp1252", "Name\nAnaïs Noël\nFrançois Muñoz\nBjörn Größe\n"),
    ("cp1252", "Name\nMåns Sjöström\nSøren Brøndum\nInês Simões\nSeán O’Brien\n"),
    ("cp1250", "Name;Mail\nŁukasz Wiśniewski;l@example.org\n"),
    ("cp1250", "Name\nJiří Dvořák\nŠárka Nováková\n"),
    ("cp1250", "Név\nTamás Erdős\nGőz Ödön\n"),
    ("cp1254", "Ad\nGülşen Yıldız\nIşıl Çağlar\n"),
    ("cp1251", "Имя\nИван Петров\nОльга Смирнова\n"),
    ("cp1253", "Όνομα\nΓιώργος Παπαδόπουλος\n"),
    ("cp932", "氏名\n山田 花子\n"),
    ("cp949", "이름\n김민수\n이영희\n"),
    ("gb18030", "姓名\n王小明\n"),
    ("big5", "姓名\n陳大文\n林美玲\n"),
]


@pytest.mark.parametrize(("page", "text"), TEXTS, ids=map(str, range(len(TEXTS))))
def test_text_is_read_in_the_page_it_was_written_in(page, text):
    assert "".join(lines_of(BytesIO(text.encode(page)))) == text


def test_first_foreign_word_does_not_decide_alone():
    text = "Name\nZoé\nPaweł Żółć\nMichał Dąbrowski\n"
    assert "".join(lines_of(BytesIO(text.encode("cp1250")))) == text


@pytest.mark.parametrize(("country", "name"), [("HR", "Kovač"), ("IT", "Kovaè"), ("US", "Kovaè")])
def test_country_decides_between_equals(country, name):
    assert [*lines_of(BytesIO("Kovač".encode("cp1250")), country)] == [f"{name}\n"]


def test_country_decides_nothing_else():
    text = "Name\nJürgen Größe\n"
    assert "".join(lines_of(BytesIO(text.encode("cp1252")), "HR")) == text


def test_file_is_read_with_the_letters_of_its_owners_country(ana):
    ana.country = "HR"
    ana.save()
    batch = import_bytes(ana, "Name;E-mail\nIvan Kovač;ivan@example.org\n".encode("cp1250"))
    assert [row.name for row in batch.rows.all()] == ["Ivan Kovač"]
