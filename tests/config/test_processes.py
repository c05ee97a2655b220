import os
import time

import pytest

from config.processes import Processes, read_procfile


@pytest.fixture
def processes(tmp_path):
    group = Processes(os.environ, tmp_path)
    yield group
    group.stop()


def wait_for_end(group: Processes) -> str | None:
    for _ in range(200):
        if group.ended():
            break
        time.sleep(0.02)
    return group.ended()


def test_procfile_names_commands(tmp_path):
    (tmp_path / "Procfile").write_text("web: serve --bind :80\n\nworker: work\n")
    assert read_procfile(tmp_path / "Procfile") == {"web": "serve --bind :80", "worker": "work"}


def test_process_that_ends_is_noticed_and_its_words_are_kept(processes):
    processes.start("web", "python -c 'print(\"cannot bind\")'")
    assert wait_for_end(processes) == "web"
    assert processes.log("web").read_text() == "cannot bind\n"


def test_stop_leaves_no_process(processes):
    processes.start("web", "python -c 'import time; time.sleep(60)'")
    number = processes.number_of("web")
    assert processes.ended() is None
    processes.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_deaf_process_is_ended_too(processes, monkeypatch):
    monkeypatch.setattr("config.processes.STOP_SECONDS", 0.2)
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN)"
    processes.start("web", f"python -uc '{deaf}; print(1); time.sleep(60)'")
    number = processes.number_of("web")
    while not processes.log("web").read_text():
        time.sleep(0.01)
    processes.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
