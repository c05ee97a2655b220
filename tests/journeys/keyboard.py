"""What a hand does with nothing but a keyboard, and what it waits for before it goes on.

A control is reached by the Tab key from where the focus is, so that a journey fails at whatever
the Tab key passes by, cannot leave or loses.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Keyboard, Locator, Page, expect

TRIES = 8
# The key that leads to the control, and how often to press it, by the shorter way round the page;
# nothing when the focus is there. A field for a date holds several stops, and where in it the
# focus is cannot be told: hence several tries.
WAY = """control => {
    const STOPS = "a, button, input, select, textarea, summary, [tabindex]";
    const SEGMENTS = { "datetime-local": 7, date: 4, time: 4 };
    const here = document.activeElement;
    if (here === control) return ["", 0];

    const all = [...document.querySelectorAll(STOPS)].filter((one) => one.tabIndex >= 0
        && !one.matches(":disabled, [type=hidden]")
        && one.checkVisibility({ visibilityProperty: true }));
    const groupOf = (radio) => all.filter((one) =>
        one.type === "radio" && one.name === radio.name && one.form === radio.form);
    const entryOf = (radio, group = groupOf(radio)) => group.includes(here)
        ? here : group.find(({ checked }) => checked) ?? group[0];
    if (!all.includes(control)) throw new Error("The Tab key passes by it: " + control.outerHTML);
    if (control.type === "radio" && entryOf(control) === here) {
        const step = groupOf(control).indexOf(control) - groupOf(control).indexOf(here);
        return [step > 0 ? "ArrowDown" : "ArrowUp", Math.abs(step)];
    }

    const stops = all.filter((one) => one.type !== "radio" || entryOf(one) === one);
    const weigh = (some) => some.reduce((sum, one) => sum + (SEGMENTS[one.type] ?? 1), 0);
    const isPassed = (stop) => here !== document.body && (stop === here
        || stop.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
    const entry = control.type === "radio" ? entryOf(control) : control;
    const place = weigh(stops.slice(0, stops.indexOf(entry))) + 1;
    const passed = weigh(stops.filter(isPassed));
    const round = weigh(stops) + 1;
    const on = (place - passed + round) % round;
    return on && on <= round - on ? ["Tab", on] : ["Shift+Tab", on ? round - on : 1];
}"""


def reach(control: Locator) -> None:
    """By Tab or Shift+Tab, and by the arrows in a group of radio buttons."""
    control.wait_for()
    for _ in range(TRIES):
        key, times = control.evaluate(WAY)
        if not times:
            return
        hold(control.page.keyboard, key, times)
    expect(control).to_be_focused()


def hold(keyboard: Keyboard, keys: str, times: int) -> None:
    """Held down, a key repeats itself, with half the messages that as many presses take."""
    *shifts, key = keys.split("+")
    for each in [*shifts, *(key for _ in range(times))]:
        keyboard.down(each)
    for each in [key, *shifts]:
        keyboard.up(each)


def press(control: Locator, key: str = "Enter") -> None:
    """For what stays on the page; what leads away is followed."""
    reach(control)
    control.page.keyboard.press(key)


def follow(control: Locator, key: str = "Enter") -> None:
    """Press it and wait until the page it leads to is there, whole."""
    reach(control)
    with page_changing(control.page):
        control.page.keyboard.press(key)


@contextmanager
def page_changing(page: Page) -> Iterator[None]:
    """Something in here opens another page, which is loaded when this is over."""
    with page.expect_navigation():
        yield


def write(field: Locator, text: str) -> None:
    """Instead of what stands in it."""
    press(field, "Control+A")
    field.page.keyboard.insert_text(text)


def write_day(field: Locator, day: dt.date) -> None:
    reach(field)
    field.page.keyboard.type(f"{day:%m%d%Y}")
    expect(field).to_have_value(f"{day:%Y-%m-%d}")


def write_moment(field: Locator, at: dt.datetime) -> None:
    """A day and a time in one field; an arrow leads on from a year, which may have six figures."""
    reach(field)
    keyboard = field.page.keyboard
    keyboard.type(f"{at:%m%d%Y}")
    keyboard.press("ArrowRight")
    keyboard.type(f"{at:%I%M%p}")
    expect(field).to_have_value(f"{at:%Y-%m-%dT%H:%M}")


def choose(field: Locator, words: str) -> None:
    """Type how the option begins."""
    reach(field)
    field.page.keyboard.type(words)
    chosen = re.compile(rf"^\s*{re.escape(words)}")
    expect(field.locator("option:checked")).to_have_text(chosen)


def attach(field: Locator, file: Path) -> None:
    """Enter on a file's field asks the system for a file."""
    with field.page.expect_file_chooser() as asked:
        press(field)
    asked.value.set_files(file)
