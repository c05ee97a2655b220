"""A second PostgreSQL that follows the first, and the one address that leads to the right one."""

import asyncio
import threading
from contextlib import suppress
from pathlib import Path

import psycopg

from config.embedded import Postgres


class Standby(Postgres):
    """Begins as a copy of another server and follows it until it is promoted."""

    def __init__(self, folder: Path, primary: Postgres) -> None:
        super().__init__(folder)
        self._primary = primary

    def _create_cluster(self) -> None:
        self.folder.chmod(0o700)
        source = ("-h", str(self._primary.socket_folder()), "-U", "postgres")
        failed = self._run("pg_basebackup", *source, "-R", "-X", "stream", "--checkpoint=fast")
        assert not failed, failed
        # The copy has everything, also the first one's claim to its socket.
        (self.folder / ".s.PGSQL.5432.lock").unlink(missing_ok=True)

    def promote(self) -> None:
        self._run("pg_ctl", "promote", "-w")


def follow_every_commit(primary: Postgres) -> None:
    """From now on a commit of the primary is acknowledged when the standby has it too."""
    with psycopg.connect(primary.url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
        connection.execute("SELECT pg_reload_conf()")


def follows(primary: Postgres) -> bool:
    with psycopg.connect(primary.url) as connection:
        states = connection.execute("SELECT sync_state FROM pg_stat_replication")
        return ("sync",) in states.fetchall()


class Forwarder:
    """A port on loopback that leads to the socket of `server`, which may change."""

    def __init__(self, server: Postgres) -> None:
        self.server = server
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        opening = asyncio.start_server(self._forward, "127.0.0.1", 0)
        self._listener = asyncio.run_coroutine_threadsafe(opening, self._loop).result()

    @property
    def url(self) -> str:
        port = self._listener.sockets[0].getsockname()[1]
        return f"postgresql://postgres@127.0.0.1:{port}/askwell"

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        socket = self.server.socket_folder() / ".s.PGSQL.5432"
        try:
            with suppress(OSError):
                their_reader, their_writer = await asyncio.open_unix_connection(str(socket))
                await asyncio.gather(_pump(reader, their_writer), _pump(their_reader, writer))
        finally:
            writer.close()

    def _run(self) -> None:
        """Serve until `close`, then leave no socket behind: a warning would be an error."""
        self._loop.run_forever()
        self._listener.close()
        for talk in asyncio.all_tasks(self._loop):
            talk.cancel()
            with suppress(asyncio.CancelledError):
                self._loop.run_until_complete(talk)
        self._loop.close()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Carry bytes one way until either end hangs up, and then hang up the other."""
    try:
        with suppress(OSError):
            while some := await reader.read(65536):
                writer.write(some)
                await writer.drain()
    finally:
        writer.close()
