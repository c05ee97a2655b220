import sys

import pytest

from config import install
from config.install import InstallError, Stamp


@pytest.fixture
def project(monkeypatch, tmp_path):
    monkeypatch.setattr(install, "BASE_DIR", tmp_path)
    monkeypatch.setattr(install, "LOG", tmp_path / "install.log")
    (tmp_path / "lock").write_text("one==1")
    return tmp_path


def test_stamp_is_fresh_until_its_source_changes(project):
    Stamp(project / "stamp", [project / "lock"]).write()
    assert Stamp(project / "stamp", [project / "lock"]).is_fresh()
    (project / "lock").write_text("one==2")
    assert not Stamp(project / "stamp", [project / "lock"]).is_fresh()


def test_stamp_notices_a_renamed_source(project):
    Stamp(project / "stamp", [project / "lock"]).write()
    (project / "lock").rename(project / "other")
    assert not Stamp(project / "stamp", [project / "other"]).is_fresh()


def test_step_tells_how_long_it_took(project, capsys):
    install.step("Doing nothing", [sys.executable, "-c", ""])
    assert capsys.readouterr().err == "Doing nothing ... 0 s\n"


def test_failing_step_says_why_in_one_line(project):
    install.LOG.write_text("An earlier step: error ━━━━━━━━━━━━\n")
    program = "print('much'); print('ERROR: no such package'); print('more'); exit(1)"
    with pytest.raises(InstallError, match=r"^Fetching failed: ERROR: no such package$"):
        install.step("Fetching", [sys.executable, "-c", program])


@pytest.mark.parametrize(
    ("log", "line"),
    [
        (
            "a\nOSError: [Errno 28] No space left on device\n",
            "OSError: [Errno 28] No space left on device",
        ),
        ("E: Unable to locate package\n\n", "E: Unable to locate package"),
        ("only words\n", "only words"),
        ("", "it gave no reason"),
    ],
)
def test_complaint_is_the_telling_line(log, line):
    assert install.complaint(log) == line


def test_old_python_is_refused(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10))
    with pytest.raises(InstallError, match=r"^Askwell needs Python 3\.11"):
        install.install(for_tests=False)
