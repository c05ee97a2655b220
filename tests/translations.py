"""What translators have to know of the sources, found without GNU gettext."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import polib
from django.conf import settings
from django.forms import BaseForm
from django.urls import get_resolver
from django.utils.translation.template import templatize

ROOT = settings.BASE_DIR
APPS = [app for app in settings.INSTALLED_APPS if (ROOT / app / "apps.py").exists()]
CATALOG = ROOT / "locale" / "es" / "LC_MESSAGES" / "django.po"
# How many of the first arguments are words, and whether a context stands before them.
CALLS = {
    "_": (0, 1),
    "gettext": (0, 1),
    "ngettext": (0, 2),
    "pgettext": (1, 1),
    "npgettext": (1, 2),
}
TEMPLATE_CALL = re.compile(r"\b(?:n|p|np)?gettext\(|\b_\(")

Message = tuple[str | None, str, str]


@cache
def catalog() -> polib.POFile:
    return polib.pofile(str(CATALOG))


def messages_in_catalog() -> set[Message]:
    entries = (entry for entry in catalog() if not entry.obsolete)
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in entries}


@cache
def messages_in_sources() -> set[Message]:
    found = {message for path in python_files() for message in in_python(path.read_text())}
    for path in templates():
        found |= set(in_template(path.read_text()))
    return found


def python_files() -> list[Path]:
    return sorted(path for app in (*APPS, "config") for path in (ROOT / app).rglob("*.py"))


def templates() -> list[Path]:
    return sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file())


def in_python(source: str) -> Iterator[Message]:
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    yield from (message for call in calls if (message := message_of(call)))


def in_template(source: str) -> Iterator[Message]:
    """Django turns a template into something gettext reads: calls between blanks."""
    code = templatize(source)
    for found in TEMPLATE_CALL.finditer(code):
        call = ast.parse(code[found.start() : closing(code, found.end())], mode="eval").body
        assert isinstance(call, ast.Call)
        if message := message_of(call):
            yield message


def closing(code: str, start: int) -> int:
    """Where the call ends whose parenthesis was opened before `start`."""
    quoted = re.compile(r"""u?(?P<quote>['"])(?:\\.|(?!(?P=quote)).)*(?P=quote)|\)""", re.DOTALL)
    return next(found.end() for found in quoted.finditer(code, start) if found[0] == ")")


def message_of(call: ast.Call) -> Message | None:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    name = name.removesuffix("_lazy").removesuffix("_noop")
    if name not in CALLS:
        return None
    skipped, number = CALLS[name]
    words = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    if len(words) < skipped + number or not isinstance(words[0], str):
        return None
    return words[0] if skipped else None, words[skipped], words[skipped + 1] if number > 1 else ""


class Words(HTMLParser):
    """The texts a page shows or says, by themselves."""

    SAID = ("aria-label", "alt", "title", "placeholder")
    SILENT = ("script", "style")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in self.SILENT
        self.found += [value for name, value in attrs if name in self.SAID and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent and data.strip():
            self.found.append(" ".join(data.split()))


def english_on(page: str) -> set[str]:
    """What a Spanish page says in English; tests/test_access.py looks at every page."""
    return set(Words(page).found) & english_texts()


@cache
def english_texts() -> set[str]:
    """Without words that are Spanish too: an agenda is a “guion”, a calendar an “agenda”."""
    english = {
        " ".join(entry.msgid.split())
        for entry in catalog()
        if "%" not in entry.msgid and entry.msgstr not in ("", entry.msgid)
    }
    return english - {entry.msgstr for entry in catalog()}


# The name of the house and what is printed on keys.
NAMES = {"Askwell", "Enter", "Esc"}
# The gallery of mails is a file for engineers, opened by itself; scripts say nothing.
FOR_ENGINEERS = {"mail_gallery.html"}
HIDDEN = [
    re.compile(pattern, re.DOTALL | re.IGNORECASE)
    for pattern in (
        r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}",
        r"\{% blocktrans(?:late)?\b.*?\{% endblocktrans(?:late)? %\}",
        r"<(?P<tag>script|style)\b.*?</(?P=tag)>",
        r"\{%.*?%\}|\{\{.*?\}\}",
    )
]
WORD = re.compile(r"[^\W\d_]{2,}")


def bare_words(path: Path) -> list[str]:
    """Words a template would show in English to everybody."""
    if path.name in FOR_ENGINEERS or path.suffix == ".js":
        return []
    text = path.read_text()
    for pattern in HIDDEN:
        text = pattern.sub(" ", text)
    texts = Words(text).found if path.suffix == ".html" else [text]
    return [word for text in texts for word in WORD.findall(text) if word not in NAMES]


# Arguments and calls by which a string reaches a page.
SHOWN_ARGUMENTS = {"label", "help_text", "verbose_name", "title", "lede", "submit_label"}
SHOWN_ARGUMENTS |= {"message", "suggestion", "empty_label", "why", "what"}
SHOWN_CALLS = {"ValidationError", "Notice", "success", "error", "info", "warning"}
LOGGERS = {"log", "logger"}
CHOICES = {"TextChoices", "IntegerChoices"}
# Read by operators and engineers: commands, migrations, the admin, what programs get by the
# API; names of the catalog; or samples for the gallery of mails.
NOT_ON_PAGES = {"migrations", "management", "demonstration", "admin.py"}
NOT_ON_PAGES |= {"catalog", "catalog.py", "figures.py", "bearer.py", "document.py", "samples.py"}


def bare_strings(path: Path) -> list[str]:
    """Strings in Python that a page would show in English to everybody."""
    if NOT_ON_PAGES & set(path.parts):
        return []
    nodes = ast.walk(ast.parse(path.read_text()))
    return [words for node in nodes for words in shown_strings(node) if WORD.search(words)]


def shown_strings(node: ast.AST) -> Iterator[str]:
    for value in shown_values(node):
        yield from literals(value)


def shown_values(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        named = [each.value for each in node.keywords if each.arg in SHOWN_ARGUMENTS]
        return named + (node.args if is_shown(node.func) else [])
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        named = ((getattr(key, "value", ""), value) for key, value in pairs)
        return [value for key, value in named if is_shown_as(key, value)]
    if isinstance(node, ast.ClassDef) and CHOICES & {getattr(b, "attr", "") for b in node.bases}:
        values = (line.value for line in node.body if isinstance(line, ast.Assign))
        return [value.elts[1] for value in values if isinstance(value, ast.Tuple)]
    return []


def is_shown_as(key: str, value: ast.expr) -> bool:
    """A key that maps a name to itself, `"title": "title"`, shows nothing."""
    return key in SHOWN_ARGUMENTS and getattr(value, "value", "") != key


def is_shown(call: ast.expr) -> bool:
    logs = getattr(getattr(call, "value", None), "id", "") in LOGGERS
    return not logs and getattr(call, "attr", getattr(call, "id", "")) in SHOWN_CALLS


def own_forms(base: type = BaseForm) -> Iterator[type]:
    get_resolver().url_patterns  # noqa: B018 - imports every view, and so every form
    for form in base.__subclasses__():
        if form.__module__.split(".")[0] in APPS:
            yield form
        yield from own_forms(form)


def literals(node: ast.AST) -> Iterator[str]:
    """The strings an expression is made of, outside any call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr | ast.IfExp | ast.BinOp | ast.Tuple | ast.List):
        for child in ast.iter_child_nodes(node):
            yield from literals(child)
