"""Nothing on a page stays untranslated: the catalogue, the sources and the pages agree."""

import re

import pytest
from django.urls import reverse

from tests import translations

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%s|\{\w*\}")
MARKUP = re.compile(r"</?\w[^>]*>")
# Days and hours are written as each language does: a format has a name (config/formats).
HAND_MADE_DATE = re.compile(r"""\|(?:date|time):["'](?![A-Z_]+["'])(?![a-zA-Z]["'])([^"']+)["']""")
FOR_MACHINES = {"Y-m-d", "Y-m"}
PHYSICAL = re.compile(
    r"^\s*(?:[\w-]+-(?:left|right)|left|right)\s*:|(?:float|text-align): (?:left|right)"
)


def test_every_message_of_the_sources_is_in_the_catalog():
    missing = translations.messages_in_sources() - translations.messages_in_catalog()
    assert not missing, "Run `make messages`, then translate what is new."


def test_catalog_holds_no_message_that_is_gone():
    assert not translations.messages_in_catalog() - translations.messages_in_sources()


def test_every_message_is_translated():
    unfinished = [entry.msgid for entry in translations.catalog() if not entry.translated()]
    assert unfinished == []


def test_placeholders_agree():
    """A plural may leave out the number that it says in words."""
    wrong = []
    for entry in translations.catalog():
        first, *others = entry.msgstr_plural.values() or [entry.msgstr]
        wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        if not set(PLACEHOLDER.findall(first)) <= wanted:
            wrong.append(first)
        texts = others if entry.msgid_plural else [first]
        wrong += [text for text in texts if set(PLACEHOLDER.findall(text)) != wanted]
    assert wrong == []


def test_markup_agrees():
    entries = [entry for entry in translations.catalog() if MARKUP.search(entry.msgid)]
    assert [
        entry.msgid
        for entry in entries
        if sorted(MARKUP.findall(entry.msgid)) != sorted(MARKUP.findall(entry.msgstr))
    ] == []


def test_quotations_are_marked_one_way():
    """With “ ” as in English; the full stop of a Spanish sentence comes after them."""
    texts = [text for entry in translations.catalog() for text in spoken(entry)]
    assert [text for text in texts if set("«»") & set(text) or text.endswith(".”")] == []


def spoken(entry) -> list[str]:
    return [*entry.msgstr_plural.values()] or [entry.msgstr]


def test_templates_hold_no_words_outside_translation():
    assert [
        f"{path.name}: {words}"
        for path in translations.templates()
        for words in translations.bare_words(path)
    ] == []


def test_python_holds_no_words_outside_translation():
    assert [
        f"{path.name}: {words}"
        for path in translations.python_files()
        for words in translations.bare_strings(path)
    ] == []


def test_labels_of_forms_are_translated():
    """A label that Django makes of a field's name is English for everybody."""
    assert [
        f"{form.__name__}.{name}"
        for form in translations.own_forms()
        for name, field in form.base_fields.items()
        if isinstance(field.label, str) and field.label and not field.widget.is_hidden
    ] == []


def test_templates_name_the_format_of_a_date():
    texts = [path.read_text() for path in translations.templates()]
    found = {form for text in texts for form in HAND_MADE_DATE.findall(text)}
    assert found - FOR_MACHINES == set()


def test_languages_name_the_same_formats():
    files = sorted((translations.ROOT / "config" / "formats").glob("*/formats.py"))
    names = [set(re.findall(r"^(\w+_FORMAT) =", file.read_text(), re.MULTILINE)) for file in files]
    assert len(names) > 1
    assert all(each == names[0] for each in names)


def test_styles_say_start_and_end():
    """So that a language that is written from the right needs no style of its own."""
    files = sorted((translations.ROOT / "static" / "scss").glob("*.scss"))
    lines = [line for file in files for line in file.read_text().splitlines()]
    assert [line for line in lines if PHYSICAL.search(line)] == []


@pytest.mark.parametrize("name", ["account_login", "account_signup", "account_reset_password"])
def test_entrance_speaks_spanish(spanish, name, client, db):
    page = client.get(reverse(name), headers={"Accept-Language": "es-MX"}).content.decode()
    assert translations.english_on(page) == set()
