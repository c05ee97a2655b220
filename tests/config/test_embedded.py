import pytest

from config.embedded import LONGEST_SOCKET_PATH, Redis, _complaint


@pytest.fixture
def server(tmp_path_factory):
    server = Redis(tmp_path_factory.mktemp("redis", numbered=True))
    yield server
    server.leave()


def test_server_runs_until_the_last_one_leaves(server):
    other = Redis(server.folder)
    assert server.join() == other.join()
    server.leave()
    assert other.is_answering()
    other.leave()
    assert not other.is_answering()


def test_leaving_twice_is_harmless(server):
    server.join()
    server.leave()
    server.leave()
    assert not server.is_answering()


def test_socket_left_by_a_killed_server_is_no_obstacle(server):
    (server.folder / "redis.sock").touch()
    server.join()
    assert server.is_answering()


def test_socket_of_a_deep_folder_lies_elsewhere(tmp_path):
    deep = Redis(tmp_path / ("deep" * 30))
    assert len(str(deep.socket_folder())) < LONGEST_SOCKET_PATH


@pytest.mark.parametrize(
    ("log", "line"),
    [
        (["LOG: start", "FATAL: no room: No space left on device", "PANIC: so it ends"], 1),
        (["FATAL: lock file exists", "LOG: bye"], 0),
        (["initdb: error: no permission", "  "], 0),
        (["first", "last"], 1),
    ],
)
def test_complaint_is_the_telling_line(log, line):
    assert _complaint(log) == log[line]
