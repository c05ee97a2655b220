"""Requests one after another over one connection, the pages in turns.

Turns make ratios honest: whatever slows the machine for a second slows the floors as well.
"""

import http.client
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode


@dataclass
class Page:
    """A page to measure: its name, its address, who is signed in, what it posts (None: GET)."""

    name: str
    path: str
    cookies: str = ""
    form: dict[str, str] | None = None
    expects: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    least_ratio: float | None = None
    seconds: list[float] = field(default_factory=list)
    queries: int = 0
    bytes: int = 0
    memory: float = 0

    @property
    def per_second(self) -> float:
        """From the middle of all times, which a hiccup of the machine does not move."""
        return 1 / statistics.median(self.seconds)

    def percentile(self, share: float) -> float:
        """Milliseconds below which that share of the answers came."""
        times = sorted(self.seconds)
        return 1000 * times[min(len(times) - 1, int(len(times) * share))]


def measure(port: int, pages: list[Page], rounds: int, memory: Callable[[], float]) -> None:
    """Ask for every page once in each round, after three rounds that nobody counts."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for number in range(-3, rounds):
        for page in pages:
            seconds = ask(connection, page)
            if number >= 0:
                page.seconds.append(seconds)
        if number % 10 == 0:
            _note_memory(pages, memory)
    connection.close()


def ask(connection: http.client.HTTPConnection, page: Page) -> float:
    """One request; the seconds until its last byte. Fails when the answer is not the expected."""
    headers = {"Cookie": page.cookies, "Host": "127.0.0.1", **page.headers}
    body = None
    if page.form is not None:
        body = urlencode(page.form)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    start = time.perf_counter()
    connection.request("GET" if body is None else "POST", page.path, body, headers)
    response = connection.getresponse()
    content = response.read()
    seconds = time.perf_counter() - start
    if response.status != page.expects:
        raise SystemExit(f"{page.name}: {response.status} instead of {page.expects}")
    page.queries, page.bytes = int(response.headers["X-Queries"]), len(content)
    return seconds


def _note_memory(pages: list[Page], memory: Callable[[], float]) -> None:
    now = memory()
    for page in pages:
        page.memory = max(page.memory, now)
