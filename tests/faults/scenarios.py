"""What breaks, one function each; every one begins when the reminders have become due."""

import asyncio
import random
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import psycopg
import redis

from tests.faults.standby import Standby, follow_every_commit, follows
from tests.faults.world import World


@dataclass(frozen=True)
class Scenario:
    """`breaks` runs while workers send; `doubles_per_kill` is what no outbox can prevent."""

    name: str
    breaks: Callable[[World, int], None]
    doubles_per_kill: int = 0


def nothing(world: World, number: int) -> None:
    """All parts work: two beats and four workers at once."""


def some_arrived(world: World, count: int) -> None:
    world.wait_until(lambda: world.sink.arrived >= count, 60)


def kill_at_random(world: World, number: int) -> None:
    for share in range(1, 7):
        some_arrived(world, number * share // 8)
        time.sleep(random.uniform(0, 0.4))
        world.kill(random.choice(world.workers))


def kill_before_claim(world: World, number: int) -> None:
    """Workers wait at the outbox for a lock, and die there."""
    for share in (1, 3):
        some_arrived(world, number * share // 8)
        with psycopg.connect(world.postgres.url) as connection:
            connection.execute("LOCK TABLE reminders_mail IN SHARE ROW EXCLUSIVE MODE")
            time.sleep(1.5)
            for name in world.workers[:2]:
                world.kill(name)
            connection.rollback()


def kill_by_sink(world: World, hook: str, *, answers: bool) -> None:
    """Kill the worker that talks to the mail server, at six chosen moments of the dialogue."""
    moments = iter(range(3, 10_000, 17))
    seen, next_kill, left = 0, next(moments), 6
    lock = threading.Lock()

    async def strike(*talk: object) -> str | None:
        nonlocal seen, next_kill, left
        session = talk[-2]
        with lock:
            seen += 1
            if seen < next_kill or not left:
                return None
            next_kill, left = seen + next(moments), left - 1
        name = session.host_name
        world.stop_dead(name)
        threading.Timer(0.05, world.kill, [name]).start()
        if answers:
            return "250 OK"
        await asyncio.sleep(1)
        return "451 nobody hears this"

    setattr(world.sink, hook, strike)


def kill_after_claim(world: World, number: int) -> None:
    kill_by_sink(world, "on_mail", answers=False)


def kill_in_data(world: World, number: int) -> None:
    kill_by_sink(world, "on_data", answers=False)


def kill_after_accept(world: World, number: int) -> None:
    """The server says yes and the worker is dead before it can note it."""
    kill_by_sink(world, "on_kept", answers=True)


def flush_redis(world: World, number: int) -> None:
    for share in (1, 2, 4):
        some_arrived(world, number * share // 8)
        with redis.Redis.from_url(world.redis.url) as client:
            client.flushall()
        world.redis.stop()
        time.sleep(1)
        world.redis.start()


def crash_postgres(world: World, number: int) -> None:
    """`pg_ctl stop -m immediate` in the middle of everything: recovery from the log, no goodbye."""
    for share in (1, 3, 5):
        some_arrived(world, number * share // 8)
        world.postgres._run("pg_ctl", "stop", "-w", "-m", "immediate")
        time.sleep(0.5)
        world.postgres.start()


def restart_postgres(world: World, number: int) -> None:
    for share in (1, 3, 5):
        some_arrived(world, number * share // 8)
        world.postgres.stop()
        world.postgres.start()


def fail_over(world: World, number: int) -> None:
    """The primary dies while every worker is in the middle of a transaction; a standby takes over.

    Replication is synchronous, as for anybody who wants to lose nothing.
    """
    standby = Standby(world.folder / "standby", world.postgres)
    some_arrived(world, number // 8)
    standby.join()
    follow_every_commit(world.postgres)
    world.wait_until(lambda: follows(world.postgres), 20)
    some_arrived(world, number // 2)
    with suppress(psycopg.OperationalError), psycopg.connect(world.postgres.url) as connection:
        connection.execute("LOCK TABLE reminders_mail IN SHARE ROW EXCLUSIVE MODE")
        time.sleep(1)
        world.postgres._run("pg_ctl", "stop", "-w", "-m", "immediate")
    standby.promote()
    world.move_to(standby)


def refuse(world: World, number: int) -> None:
    """421 to everybody for some seconds."""
    until = time.monotonic() + 8

    async def busy(*_talk: object) -> str | None:
        return "421 Too busy" if time.monotonic() < until else None

    world.sink.on_mail = busy


def server_away(world: World, number: int) -> None:
    some_arrived(world, number // 4)
    world.sink.close()
    time.sleep(6)
    world.sink.open()


def hang(world: World, number: int) -> None:
    """Every fifth mail of the first forty finds a server that answers too late."""
    seen = 0

    async def sleepy(*_talk: object) -> str | None:
        nonlocal seen
        seen += 1
        if seen < 40 and seen % 8 == 0:
            await asyncio.sleep(5)
            return "451 too late"
        return None

    world.sink.on_data = sleepy


def greylist(world: World, number: int) -> None:
    """Every recipient is put off at the first try."""
    known: set[str] = set()

    async def put_off(session: object, envelope: object) -> str | None:
        address = envelope.rcpt_tos[-1]
        if address in known:
            return None
        known.add(address)
        return "451 4.7.1 Greylisted, come back later"

    world.sink.on_mail = put_off


def drop_after_data(world: World, number: int) -> None:
    """Every twentieth connection breaks when the mail is through, and the mail is not kept."""
    seen = 0

    async def drop(server: object, session: object, envelope: object) -> str | None:
        nonlocal seen
        seen += 1
        if seen % 20 or seen > 200:
            return None
        server.transport.abort()
        return "451 lost"

    world.sink.on_data = drop


def jump_clocks(world: World, number: int) -> None:
    """While all of them send, clocks jump: an hour on, an hour back, a day on, a day back."""
    hour, day = 3600, 86400
    jumps = {"worker-0": hour, "worker-1": -hour, "worker-2": day, "beat-0": -day}
    for share, (name, seconds) in enumerate(jumps.items(), 1):
        some_arrived(world, number * share // 8)
        world.jump_clock(name, seconds)


def fill_log_disk(world: World, number: int) -> None:
    """No file may grow any more: every line of every log fails with an error of the system."""
    some_arrived(world, number // 4)
    for name in [*world.workers, "beat-0", "beat-1"]:
        world.forbid_files(name)


SCENARIOS = [
    Scenario("two beats, four workers", nothing),
    Scenario("killed at random", kill_at_random, doubles_per_kill=1),
    Scenario("killed before the claim", kill_before_claim, doubles_per_kill=1),
    Scenario("killed after the claim", kill_after_claim),
    Scenario("killed in SMTP DATA", kill_in_data),
    Scenario("killed after accept", kill_after_accept, doubles_per_kill=1),
    Scenario("Redis flushed, restarted", flush_redis),
    Scenario("PostgreSQL restarted", restart_postgres),
    Scenario("PostgreSQL crashed", crash_postgres),
    Scenario("PostgreSQL failed over", fail_over),
    Scenario("SMTP refuses", refuse),
    Scenario("SMTP goes away", server_away),
    Scenario("SMTP hangs", hang),
    Scenario("SMTP greylists", greylist),
    Scenario("SMTP drops after DATA", drop_after_data),
    Scenario("clocks jump", jump_clocks),
    Scenario("log disk full", fill_log_disk),
]
