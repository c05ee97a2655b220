"""The windows of the worlds are all there are: what is new and not among them fails here."""

import ast
import re
from pathlib import Path

from django.conf import settings

from centers import apps, mail, urls
from centers.actions.letters import KINDS
from reminders import sources
from tests.centers import windows

ABOVE = ("api", "dashboard", "config")
BELOW = ("accounts", "reminders", "contacts", "careers", "interviews")
# Modules outside that know the center, and why no student can be read through them.
KNOWN_BY = {
    "config/urls.py": "the way back from a provider shows nothing",
    "dashboard/actions/leaving.py": "deletes the account of whoever asks",
    "dashboard/demonstration/center.py": "writes invented rows",
    "dashboard/demonstration/removal.py": "removes invented rows",
    "dashboard/gallery.py": "sample mails, rolled back",
    "dashboard/samples.py": "sample rows, rolled back",
    "dashboard/views/data.py": "own places; opened as dashboard:data",
}
# What the center hangs into the floors below, and the window that looks at it.
HOOKS = {
    "nudges": "reminders, Today, mails",
    "due_dates": "reminders, Today, mails; of the reader's own assignments",
    "alarms": "reminders, Today, mails",
    "graduates": "reminders, Today, mails",
    "gifts": "interviews:letter_list; goods are nobody's",
    "words_before_asking": "counts others and names nobody (test_care)",
    "signpost": "the reader's own membership",
}


def test_every_address_of_a_center_has_its_own_name_and_is_walked():
    assert len(windows.ROUTES) == len(urls.urlpatterns)


def test_every_module_that_knows_the_center_is_named():
    found = {
        str(path.relative_to(settings.BASE_DIR))
        for app in (*ABOVE, *BELOW)
        for path in (settings.BASE_DIR / app).rglob("*.py")
        if re.search(r"^\s*(?:from|import) centers\b", path.read_text(), re.MULTILINE)
    }
    assert found == set(KNOWN_BY)


def test_no_other_app_walks_to_the_center_by_a_relation():
    related = re.compile(r"\bmemberships?(?:__|\.)|\bstaff_?notes?\b|\bsharing_?grants?\b")
    pages = [path for path in templates() if "centers" not in path.parts]
    modules = [path for app in (*ABOVE, *BELOW) for path in (settings.BASE_DIR / app).rglob("*.py")]
    found = {
        str(path.relative_to(settings.BASE_DIR))
        for path in [*pages, *modules]
        if related.search(path.read_text())
    }
    assert found - set(KNOWN_BY) == set()


def templates() -> list[Path]:
    return [*(settings.BASE_DIR / "templates").rglob("*.html")]


def test_every_hook_of_the_center_is_named():
    tree = ast.parse(Path(apps.__file__).read_text())
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names = {
        name.name
        for node in imports
        if (node.module or "").startswith("centers")
        for name in node.names
    }
    assert names == set(HOOKS)


def test_every_mail_of_a_center_is_sent_in_the_worlds():
    letters = {send for _model, send in KINDS}
    assert letters == {getattr(mail, name) for name in dir(mail) if name.startswith("mail_")}
    ours = {
        prefix
        for prefix, source in sources._sources.items()
        if source.describe.__module__.startswith("centers.")
    }
    assert ours == {"staffword", "assignment", "flag", "destination"}
    sent_by = {
        path.name
        for path in (settings.BASE_DIR / "centers").rglob("*.py")
        if re.search(r"EmailM|send_mail|mail_admins", path.read_text())
    }
    assert sent_by == {"mail.py"}


def test_only_exports_and_pages_of_the_center_answer_with_files():
    made = {
        path.name
        for path in (settings.BASE_DIR / "centers").rglob("*.py")
        if "Content-Disposition" in path.read_text()
    }
    assert made == {"exports.py", "places.py"}
