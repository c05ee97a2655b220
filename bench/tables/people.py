"""List, search, one person, path, chain and network at two sizes, and an import of 20,000 rows."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from bench.hostile import HOSTILE
from bench.load import Page, measure
from bench.network import FEW, MANY, connections, seed_network
from bench.people import SMALL, make_user, sign_in
from bench.report import table, two_sizes
from bench.site import FOLDER, Site
from contacts.models import Contact, ImportBatch, Organization
from interviews.models import Referral

TITLE = "People"
ROWS = 20_000
# MB above an idle command.
MOST_MEMORY = 64
WANTED = {"list": 0.5, "search": 0.5, "person": 0.5, "network": 0.1}
# The picture holds 500 people of the small account and 2,000 of the large one.
MOST_GROWTH = {"chain": 2, "network": 5}


def pages_of(email: str) -> list[Page]:
    owner = seed_network(email)
    referral = Referral.objects.filter(owner=owner).earliest("pk")
    named = Contact.objects.filter(owner=owner, channel="referral", known_by__isnull=False)
    far = named.latest("pk").pk
    addresses = {
        "list": "/people/",
        # One person in the small account, three in the large one: the answer stays a page's.
        "search": "/people/?q=oka+1f8",
        # Nobody is in it: the list has to know that without reading everybody.
        "narrowed": "/people/?channel=guild",
        "person": f"/people/{far}/",
        "chain": f"/interviews/referrals/{referral.pk}/chain/",
        "network": "/interviews/network/",
    }
    cookies, label = sign_in(owner), email.partition("-")[0]
    return [
        Page(f"{name}, {label}", path, cookies, least_ratio=WANTED.get(name))
        for name, path in addresses.items()
    ]


def run(site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target."""
    few, many = pages_of(FEW), pages_of(MANY)
    bare = Page("bare page", "/floor/bare/", sign_in(make_user(SMALL)))
    measure(site.port, [bare, *few, *many], rounds, site.memory)
    missed = table(TITLE, [bare, *few, *many], bare)
    missed += two_sizes("50,000 against 1,000", few, many, MOST_GROWTH)
    return missed + imports()


def imports() -> list[str]:
    """One process reads, stages and applies the file: rows per second and its peak memory."""
    owner = make_user("import@example.org")
    for model in (ImportBatch, Contact, Organization):
        model.objects.filter(owner=owner).delete()
    file = FOLDER / "connections.csv"
    file.write_text(connections(ROWS))
    idle = _run_command("check")[1]
    seconds, memory = _run_command("import_contacts", str(file), "--user", owner.email)
    again, _memory = _run_command("import_contacts", str(file), "--user", owner.email)
    print(f"\nimport of {ROWS:,} rows: {ROWS / seconds:,.0f} rows/s, again {ROWS / again:,.0f}")
    print(f"peak memory {memory:.0f} MB, of which {idle:.0f} MB is an idle command")
    peaks = {f"import of {ROWS:,} rows": memory, **hostile_files(owner.email)}
    return [
        f"{name}: {peak - idle:.0f} MB above idle, at most {MOST_MEMORY}"
        for name, peak in peaks.items()
        if peak - idle > MOST_MEMORY
    ]


def hostile_files(email: str) -> dict[str, float]:
    """Peak memory while files made to hurt are refused, each by a process of its own."""
    peaks = {}
    for name, write in HOSTILE.items():
        file = FOLDER / "hostile"
        with file.open("wb") as target:
            write(target)
        seconds, peaks[name] = _run_command("import_contacts", str(file), "--user", email, ends=1)
        print(f"{name + ', refused':<34}{seconds:6.1f} s{peaks[name]:6.0f} MB")
        file.unlink()
    return peaks


def _run_command(*arguments: str, ends: int = 0) -> tuple[float, float]:
    """Seconds and peak resident memory (MB) of one management command that ends so."""
    begun, peak = time.perf_counter(), 0.0
    command = [sys.executable, str(Path("manage.py").resolve()), *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ)
    while process.poll() is None:
        peak = max(peak, _peak_memory(process.pid))
        time.sleep(0.01)
    if process.returncode != ends:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return time.perf_counter() - begun, peak


def _peak_memory(pid: int) -> float:
    """MB. Not from `wait4`: what it tells begins with the size of the process that forked."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0
