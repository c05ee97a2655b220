"""Two people's hands in one: a phone and a laptop on the same talk page."""

import json
import random
import time

from playwright.sync_api import BrowserContext, Page

from tests.journeys.keyboard import reach

SETTLE_SECONDS = 60
FIRST_LETTER = 0x4E00


class Letters:
    """Letters of which none is ever typed twice, so that each can be looked for."""

    def __init__(self) -> None:
        self.typed: list[str] = []

    def next(self) -> str:
        letter = chr(FIRST_LETTER + len(self.typed))
        self.typed.append(letter)
        return letter


class Device:
    """One browser with the talk page open, and what may befall it."""

    def __init__(self, context: BrowserContext, path: str, letters: Letters) -> None:
        self.context, self.path, self.letters = context, path, letters
        self.page = self.open()

    def open(self) -> Page:
        page = self.context.new_page()
        page.goto(self.path)
        page.wait_for_selector("[data-talk][data-is-ready]")
        page.evaluate("navigator.serviceWorker.ready.then(() => caches.open('askwell-talk-pages'))")
        page.wait_for_function(
            "caches.match(location.pathname).then((kept) => Boolean(kept))", timeout=20_000
        )
        return page

    def type(self, chance: random.Random) -> None:
        box = self.page.locator(f"[data-field='{chance.choice(self.fields)}']")
        box.evaluate("box => box.closest('details')?.setAttribute('open', '')")
        reach(box)
        end = box.evaluate("box => box.value.length")
        place = chance.choice([0, end, end, end, chance.randint(0, end)])
        box.evaluate("(box, place) => box.setSelectionRange(place, place)", place)
        for _ in range(chance.randint(1, 8)):
            self.page.keyboard.press("Enter") if chance.random() < 0.1 else self.press(chance)

    def press(self, chance: random.Random) -> None:
        self.page.keyboard.insert_text(self.letters.next())
        if chance.random() < 0.2:
            self.page.wait_for_timeout(chance.randint(1, 300))

    @property
    def fields(self) -> list[str]:
        boxes = self.page.locator("[data-field]")
        return boxes.evaluate_all("boxes => boxes.map((box) => box.dataset.field)")

    def lose_network(self) -> None:
        self.context.set_offline(True)

    def find_network(self) -> None:
        self.context.set_offline(False)

    def reload(self) -> None:
        """With or without a network: the page comes from the device if need be."""
        self.page.reload()
        self.page.wait_for_selector("[data-talk][data-is-ready]")

    def crash(self) -> None:
        """The tab is gone without a word; another is opened in its place."""
        self.page.close(run_before_unload=False)
        self.page = self.context.new_page()
        self.page.goto(self.path)
        self.page.wait_for_selector("[data-talk][data-is-ready]")

    def texts(self) -> dict[str, str]:
        boxes = self.page.locator("[data-field]")
        pairs = boxes.evaluate_all("boxes => boxes.map((box) => [box.dataset.field, box.value])")
        return dict(pairs)

    def has_unsent(self) -> bool:
        ledgers = self.page.evaluate(
            "Object.entries(localStorage).filter(([name]) => name.startsWith('askwell-talk:'))"
            ".map(([, ledger]) => ledger)"
        )
        entries = [e for ledger in ledgers for e in json.loads(ledger)["texts"].values()]
        return any(entry["text"] != entry["base"] for entry in entries)

    def kept(self) -> dict[str, str]:
        """What the server says it keeps."""
        return self.page.evaluate(
            "fetch(document.querySelector('[data-talk]').dataset.state)"
            ".then((answer) => answer.json()).then((state) => state.texts)"
        )

    def nudge(self) -> None:
        self.page.evaluate("dispatchEvent(new Event('online'))")


def settle(devices: list[Device]) -> dict[str, str]:
    """Wait until nothing is unsent anywhere and every device shows what the server keeps."""
    deadline = time.monotonic() + SETTLE_SECONDS
    while True:
        for device in devices:
            device.nudge()
        devices[0].page.wait_for_timeout(150)
        kept = devices[0].kept()
        if not any(device.has_unsent() or device.texts() != kept for device in devices):
            return kept
        assert time.monotonic() < deadline, [kept, *(device.texts() for device in devices)]
