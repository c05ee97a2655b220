"""What must hold for the whole tree, whoever changed it last."""

import ast
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
BASE_DIR = TESTS.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "SITE_URL": "https://askwell.example",
    "SECRET_KEY": "kQ7vX2mZ9pL4sT8wB1nR6yD3fG5hJ0cA" * 2,
    "DATABASE_URL": "postgresql://askwell@db.example/askwell",
    "REDIS_URL": "redis://redis.example:6379/0",
    "EMAIL_URL": "smtp+tls://user:word@mail.example:587",
}
# Outside the tree: the folders that machines and people call their own.
OF_ONE_MACHINE = re.compile(rb"(?<![\w.])/(work|farm|home/\w+|Users/\w+|root)/")

# What Playwright says of a page at once, whether or not it is there yet.
GLANCES = {
    *("all_inner_texts", "all_text_contents", "count", "get_attribute", "inner_html", "inner_text"),
    *("input_value", "is_checked", "is_disabled", "is_enabled", "is_hidden", "is_visible"),
    *("text_content", "title", "url"),
}
# What puts the focus on a control without a way to it, and what takes a mouse or a finger.
HANDS = {
    *("check", "clear", "click", "dblclick", "fill", "focus", "hover", "press"),
    *("press_sequentially", "select_option", "select_text", "set_checked", "set_input_files"),
    *("tap", "type", "uncheck"),
}


def run(*command: str, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, *command],
        cwd=BASE_DIR,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def tracked_files() -> list[Path]:
    listed = subprocess.check_output(["git", "ls-files", "-z"], cwd=BASE_DIR, text=True)
    files = (BASE_DIR / name for name in listed.split("\0") if name)
    return [file for file in files if file.is_file()]


def test_imports_run_down_the_floors():
    checked = run("-c", "from importlinter.cli import lint_imports; exit(lint_imports())")
    assert checked.returncode == 0, checked.stdout


def test_production_settings_pass_the_deploy_check_without_a_warning():
    checked = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert "no issues" in checked.stdout, checked.stderr


def test_production_settings_know_the_proxy_and_the_mail_service():
    command = """from config import settings
print(settings.ALLAUTH_TRUSTED_PROXY_COUNT, settings.ANYMAIL["POSTMARK_SERVER_TOKEN"])"""
    told = run("-c", command, **PRODUCTION, ANYMAIL="POSTMARK_SERVER_TOKEN=token")
    assert told.stdout == "1 token\n"


@pytest.mark.parametrize("missing", ["SECRET_KEY", "SITE_URL", "DATABASE_URL", "EMAIL_URL"])
def test_missing_setting_stops_the_start(missing):
    there = PRODUCTION | {missing: ""}
    command = f"import os; del os.environ['{missing}']; import config.settings"
    assert f"Set the {missing} environment variable" in run("-c", command, **there).stderr


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_has_hashes_and_no_address(lock):
    text = (BASE_DIR / lock).read_text()
    packages = re.findall(r"^[\w.-]+==\S+ ", text, re.MULTILINE)
    assert len(packages) == len(re.findall(r"==.*\\\n    --hash=sha256:", text))
    assert re.findall(r"https?://|--\w*index-url", text) == []


def test_front_end_lock_names_no_address():
    assert '"resolved"' not in (BASE_DIR / "package-lock.json").read_text()


def test_no_file_knows_the_machine_it_was_written_on():
    knowing = [file for file in tracked_files() if OF_ONE_MACHINE.search(file.read_bytes())]
    assert knowing == []


def direct_dependencies() -> set[str]:
    lines = [
        line
        for source in ("requirements.in", "requirements-dev.in")
        for line in (BASE_DIR / source).read_text().splitlines()
        if not line.startswith("-r")
    ]
    packages = json.loads((BASE_DIR / "package.json").read_text())
    in_browser = {**packages["dependencies"], **packages["devDependencies"]}
    return {re.match(r"[\w.-]+", line)[0] for line in lines} | set(in_browser)


def test_every_direct_dependency_is_justified_and_no_other():
    told = (BASE_DIR / "docs" / "dependencies.md").read_text()
    assert set(re.findall(r"^\| `(\S+)` \|", told, re.MULTILINE)) == direct_dependencies()


def test_no_test_reaches_beyond_this_machine():
    with pytest.raises(UserWarning, match="A test tried to use"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_browser_tests_wait_for_what_they_assert():
    """A glance at a page that still loads proves nothing; Playwright's `expect` looks again."""
    paths = [
        path for name in ("journeys", "faults/offline") for path in (TESTS / name).glob("*.py")
    ]
    hasty = {path.name: asserted_names(path) & GLANCES for path in paths}
    assert {name: words for name, words in hasty.items() if words} == {}


def asserted_names(path: Path) -> set[str]:
    asserts = (each for each in ast.walk(tree_of(path)) if isinstance(each, ast.Assert))
    parts = (part for each in asserts for part in ast.walk(each.test))
    return {part.attr for part in parts if isinstance(part, ast.Attribute)}


def test_journeys_use_nothing_but_the_keyboard():
    """Each control is reached by the Tab key, which tests/journeys/keyboard.py alone knows how."""
    others = (path for path in (TESTS / "journeys").glob("*.py") if path.name != "keyboard.py")
    handy = {path.name: called_names(path) & HANDS for path in others}
    assert {name: words for name, words in handy.items() if words} == {}


def called_names(path: Path) -> set[str]:
    """What anything but the keyboard itself is told to do."""
    called = (node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    methods = (func for func in called if isinstance(func, ast.Attribute))
    return {func.attr for func in methods if not ast.unparse(func.value).endswith(".keyboard")}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text())
