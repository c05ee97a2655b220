"""Any other table: which column means what, guessed from its title or said by the owner."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.folding import fold
from contacts.imports.build import build_person
from contacts.imports.dates import read_date
from contacts.imports.person import Row
from contacts.imports.sheets import Record
from contacts.models import ContactPoint
from contacts.points import Point, make_point, split_label

# What begins so would be run as a formula by the spreadsheet that opens an export.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Column(models.TextChoices):
    """What a column of a table can mean."""

    NAME = "name", _("Name")
    FIRST = "first", _("First name")
    LAST = "last", _("Last name")
    ROLE = "role", _("What they do")
    ORGANIZATION = "organization", _("Organization")
    EMAIL = "email", _("E-mail")
    PHONE = "phone", _("Phone")
    LINK = "link", _("Link")
    TAGS = "tags", _("Tags")
    NOTES = "notes", _("Notes")
    HOW_KNOWN = "how_known", _("How you know them")
    KNOWN_SINCE = "known_since_on", _("Known since")
    ROLE_SINCE = "role_since_on", _("In this role since")
    FORMER = "is_former", _("Formerly")
    CHANNEL = "channel", _("How you reach them")
    TIME_ZONE = "time_zone", _("Their time zone")
    BEST_TIMES = "best_times", _("Good times to ask")
    BUSY = "busy_seasons", _("Busy seasons")
    ASIDE = "aside", _("A line in the notes, with its title")


# Titles as programs write them in English, German, French and Spanish, without accents.
_TITLES = {
    Column.NAME: "name full name display name contact who person wer quien nombre completo "
    "nom complet anzeigename",
    Column.FIRST: "first name given name firstname vorname prenom nombre",
    Column.LAST: "last name family name lastname surname nachname nom apellidos apellido",
    Column.ROLE: "role title job title position occupation funktion beruf titre poste puesto cargo",
    Column.ORGANIZATION: "organization organisation company employer firma unternehmen societe "
    "entreprise empresa organizacion",
    Column.EMAIL: "e mail email mail e mail address email address e mails emails "
    "e mail addresses e mail adresse adresse de messagerie correo electronico "
    "direccion de correo electronico courriel",
    Column.PHONE: "phone phones telephone mobile mobile phone phone number telefon mobiltelefon "
    "telefon geschaftlich tel mobile telephone telefono movil",
    Column.LINK: "link links url website web page linkedin linkedin url profile webseite site web "
    "pagina web",
    Column.TAGS: "tags labels categories kategorien schlagworte stichworte etiquettes categorias",
    Column.NOTES: "notes note comments notizen bemerkung bemerkungen remarques notas",
    Column.HOW_KNOWN: "how met how we met kennengelernt comment connu como conocido",
    Column.KNOWN_SINCE: "met on known since kennengelernt am bekannt seit connu depuis "
    "conocido desde",
    Column.ASIDE: "last spoke last contact last contacted last talked last met last in touch next "
    "next step follow up zuletzt letzter kontakt ultimo contacto dernier contact",
}
_FACTS = (
    *(Column.ROLE, Column.NOTES, Column.HOW_KNOWN, Column.KNOWN_SINCE, Column.ROLE_SINCE),
    *(Column.FORMER, Column.CHANNEL, Column.TIME_ZONE, Column.BEST_TIMES, Column.BUSY),
)
_NAMES = {Column.NAME, Column.FIRST, Column.LAST}
_DAYS = (Column.KNOWN_SINCE, Column.ROLE_SINCE)
_KINDS = {
    Column.EMAIL: ContactPoint.Kind.EMAIL,
    Column.PHONE: ContactPoint.Kind.PHONE,
    Column.LINK: ContactPoint.Kind.LINK,
}


def guess_column(title: str) -> str:
    """What a title most likely means, "" when it tells nothing."""
    folded = fold(title)
    exact = {fold(str(column.label)): column for column in Column} | {
        fold(column.value): column for column in Column
    }
    if folded in exact:
        return str(exact[folded])
    words = folded.rstrip(" 0123456789")
    for column, titles in _TITLES.items():
        if f" {words} " in f" {titles} " and len(words) > 2:
            return str(column)
    return ""


def guess_mapping(titles: Sequence[str]) -> dict[str, str]:
    """Column meanings by title; only what can be guessed."""
    return {title: column for title in titles if (column := guess_column(title))}


def presume_column(title: str) -> str:
    """What stands unless the owner says otherwise: nothing with a title is lost unseen."""
    return guess_column(title) or (str(Column.ASIDE) if title else "")


def presume_mapping(titles: Sequence[str]) -> dict[str, str]:
    return {title: column for title in titles if (column := presume_column(title))}


def says_who(mapping: Mapping[str, str]) -> bool:
    """Whether a table with these columns names people, were it by their addresses."""
    return bool(_NAMES & set(mapping.values())) or Column.EMAIL in mapping.values()


def is_sure(mapping: Mapping[str, str], titles: Sequence[str]) -> bool:
    """Whether a guess may stand unasked: it has the names, or every column of addresses known."""
    known = set(mapping.values())
    return bool(_NAMES & known) or (Column.EMAIL in known and len(mapping) == len(titles))


def reader_for(mapping: Mapping[str, str]) -> Callable[[Record, Mapping[str, str]], Row]:
    """What reads the rows of a table whose columns mean `mapping`."""

    def read_row(record: Record, cells: Mapping[str, str]) -> Row:
        by_column: dict[str, list[str]] = {column: [] for column in Column}
        for title, column in mapping.items():
            if not (text := plain(cells[title]).strip()):
                continue
            if column == Column.ASIDE or (column in _DAYS and read_date(text) is None):
                by_column[Column.NOTES].append(f"{title.capitalize()}: {text}")
            else:
                by_column[column].append(text)
        return _person(record, {column: "\n".join(all_) for column, all_ in by_column.items()})

    return read_row


def _person(record: Record, said: Mapping[str, str]) -> Row:
    name = said[Column.NAME] or f"{said[Column.FIRST]} {said[Column.LAST]}"
    facts = {str(column): said[column] for column in _FACTS}
    for column in _DAYS:
        day = read_date(said[column])
        facts[str(column)] = day.isoformat() if day else ""
    return build_person(
        record.row,
        name=name,
        organization=said[Column.ORGANIZATION],
        facts=facts,
        points=_points(said),
        tags=said[Column.TAGS].replace(";", ",").replace("\n", ",").split(","),
        raw=record.raw,
    )


def _points(said: Mapping[str, str]) -> Iterator[Point | None]:
    for column, kind in _KINDS.items():
        for line in said[column].splitlines():
            label, raw = split_label(line)
            yield make_point(kind, raw, label)


def plain(cell: str) -> str:
    """A cell without the quote that keeps a spreadsheet from running it (R65)."""
    is_guarded = cell.startswith("'") and cell[1:].startswith((*FORMULA, "'"))
    return cell[1:] if is_guarded else cell
