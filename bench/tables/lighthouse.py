"""A phone's first and later visits: Lighthouse's scores, and the bytes that pages really cost.

The pages are the demonstration's, served by gunicorn in production settings; the scores are
Lighthouse's mobile profile (a middling phone on slow 4G), the bytes Chromium's own count.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, sync_playwright

from accounts.models import User
from bench.people import sign_in
from bench.site import FOLDER, Site
from centers.models import Center
from config.install import BASE_DIR, BROWSERS, VENV
from dashboard import demonstration
from interviews.actions.inviting import invite
from interviews.links import invitation_token
from interviews.models import Interview

TITLE = "Lighthouse, mobile"
LEAST_SCORE = 95
MOST_FIRST, MOST_REPEAT = 150_000, 40_000
CATEGORIES = {"performance": "speed", "accessibility": "access", "best-practices": "practice"}
PHONE = {"width": 412, "height": 823}
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TRIES = 3


@dataclass(frozen=True)
class Visit:
    """A page and the cookie header of whoever opens it; empty for the contact."""

    name: str
    path: str
    cookies: str


def run(_site: Site, rounds: int) -> list[str]:
    """Measure, print, and say what missed its target; with few rounds each page is tried once."""
    program = next(filter(None, map(shutil.which, BROWSERS)))
    visits, tries = visits_of_demonstration(), TRIES if rounds >= 100 else 1
    print(f"\n{TITLE}\n{'page':<22}{''.join(f'{n:>10}' for n in CATEGORIES.values())}", end="")
    print(f"{'first kB':>10}{'again kB':>10}")
    with Site(threads=4) as server:
        return [
            complaint
            for visit in visits
            for complaint in judge(visit, f"http://127.0.0.1:{server.port}", program, tries)
        ]


def visits_of_demonstration() -> list[Visit]:
    """The seven pages that people open most on a phone."""
    if not User.objects.filter(email="ana@example.org").exists():
        demonstration.tell_story()
    ana, dana = (User.objects.get(email=f"{name}@example.org") for name in ("ana", "dana"))
    talk = Interview.objects.visible_to(ana).filter(stage="scheduled").earliest("pk")
    career = talk.careers.earliest("pk")
    center = Center.objects.filter(memberships__user=dana).earliest("pk")
    owner, adviser = sign_in(ana), sign_in(dana)
    return [
        Visit("today", "/", owner),
        Visit("interview", talk.get_absolute_url(), owner),
        Visit("talk page", f"/interviews/talk/{talk.pk}/", owner),
        Visit("contacts", "/people/", owner),
        Visit("career", career.get_absolute_url(), owner),
        Visit("adviser's morning", f"/center/{center.pk}/", adviser),
        Visit("contact's page", contact_page_of(ana), ""),
    ]


def judge(visit: Visit, site: str, program: str, tries: int) -> list[str]:
    """One row of the table, from the best of some tries: a busy machine only makes pages slower."""
    address = site + visit.path
    scores = [score(address, visit.cookies, program) for _try in range(tries)]
    best = {category: max(each[category] for each in scores) for category in CATEGORIES}
    first, again = weigh(address, visit.cookies, program)
    print(f"{visit.name:<22}{''.join(f'{points:10.0f}' for points in best.values())}", end="")
    print(f"{first / 1000:10.1f}{again / 1000:10.1f}", flush=True)
    missed = [
        f"{visit.name}: {category} {points:.0f}, wanted {LEAST_SCORE}"
        for category, points in best.items()
        if points < LEAST_SCORE
    ]
    for name, weight, most in (("first", first, MOST_FIRST), ("repeat", again, MOST_REPEAT)):
        if weight > most:
            missed.append(
                f"{visit.name}: {name} load {weight / 1000:.1f} kB, at most {most // 1000}"
            )
    return missed


def score(address: str, cookies: str, program: str) -> dict[str, float]:
    """Lighthouse's points out of 100 by category."""
    report, headers = FOLDER / "lighthouse.json", FOLDER / "headers.json"
    headers.write_text(json.dumps({"Cookie": cookies} if cookies else {}))
    command = [str(BASE_DIR / "node_modules" / ".bin" / "lighthouse"), address, "--quiet"]
    options = [f"--only-categories={','.join(CATEGORIES)}", f"--extra-headers={headers}"]
    output = ["--output=json", f"--output-path={report}", f"--chrome-flags={' '.join(FLAGS)}"]
    path = f"{VENV / 'bin'}:{os.environ['PATH']}"
    environment = os.environ | {"CHROME_PATH": program, "PATH": path}
    subprocess.run([*command, *options, *output], env=environment, check=True)
    found = json.loads(report.read_text())["categories"]
    return {category: 100 * (found[category]["score"] or 0) for category in CATEGORIES}


def weigh(address: str, cookies: str, program: str) -> tuple[int, int]:
    """Bytes over the wire, headers and all, of a first visit and of the next one.

    Without the service worker, whose own requests Chromium does not count with the page's.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS[1:])
        try:
            return _weigh_in(browser, address, cookies)
        finally:
            browser.close()


def _weigh_in(browser: Browser, address: str, cookies: str) -> tuple[int, int]:
    headers = {"Cookie": cookies} if cookies else {}
    context = browser.new_context(
        viewport=PHONE, extra_http_headers=headers, service_workers="block"
    )
    page, weights = context.new_page(), []
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    first = int(sum(weights))
    weights.clear()
    page.goto(address, wait_until="networkidle")
    return first, int(sum(weights))


def contact_page_of(owner: User) -> str:
    """Where somebody who was asked finds two times to choose from."""
    waiting = Interview.objects.visible_to(owner).filter(stage="asked").earliest("pk")
    times = [timezone.now() + dt.timedelta(days=days) for days in (3, 5)]
    invitation = invite(interview=waiting, words="I wonder how you came to this.", times=times)
    return reverse("interviews:answer", args=[invitation_token(invitation)])
