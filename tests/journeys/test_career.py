"""A career explored from its title to a decision, and what the evidence asks of the next talk."""

import re

from tests.journeys.test_whole_way import press

CAREER = "Wind Turbine Service Technicians"
VOICES = {
    "Søren Brøndum": "Two climbs a day; most of it is greasing and torque.",
    "Ngozi Okafor": "Every day is another fault, you never do the same thing twice.",
    "Priya Ramanathan": "It depends on the crew you are given.",
}


def test_from_a_title_to_a_decision(page, sign_up, axe):
    sign_up("noa@example.org")
    career = find_career(page, axe)
    for name, words in VOICES.items():
        talk_with(page, name, held=True)
        record(page, career, name, words)
    axe()
    contradict(page, career)
    look_at_the_grid(page, axe)

    talk_with(page, "Tom Adeyemi", held=False)
    page.goto(f"{page.url.rstrip('/')}/questions/")
    proposed = page.locator("main").inner_text()
    assert "I have heard opposite things about what it entails" in proposed
    assert "breaking in" in proposed.lower()

    rate(page, career, axe)
    reckon(page, career, axe)
    decide(page, career, axe)


def find_career(page, axe) -> str:
    page.goto("/careers/")
    axe()
    page.get_by_role("link", name="Find a career").press("Enter")
    page.locator("#id_q").press_sequentially("wind turb tech", delay=20)
    page.get_by_role("link", name=CAREER).wait_for()
    axe()
    page.get_by_role("link", name=CAREER).press("Enter")
    axe()
    press(page, "Explore this career")
    page.wait_for_url(re.compile(r"/careers/\d+/$"))
    return page.url


def talk_with(page, name: str, *, held: bool) -> None:
    page.goto("/interviews/new/")
    page.locator("[name=person]").fill(name)
    page.get_by_label("About which career?").fill(CAREER)
    press(page, "Add")
    page.wait_for_url(re.compile(r"/interviews/\d+/$"))
    if held:
        interview = page.url
        page.goto(f"{interview}hold/")
        press(page, "Save")
        page.goto(interview)


def record(page, career: str, name: str, words: str) -> None:
    page.goto(f"{career}insights/new/")
    page.locator("[name=topic]").select_option("entails")
    page.locator("[name=text]").fill(words)
    page.locator("[name=contact]").select_option(label=name)
    assert page.locator("[name=score]").is_hidden()
    press(page, "Keep it")
    assert words in page.locator("main").inner_text()


def contradict(page, career: str) -> None:
    page.goto(f"{career}topics/entails/")
    page.get_by_role("link", name="Compare").first.press("Enter")
    page.locator("[name=other]").select_option(index=2)
    press(page, "Keep both, side by side")
    page.goto(career)
    assert "Where people disagree" in page.locator("main").inner_text()


def look_at_the_grid(page, axe) -> None:
    page.goto("/careers/grid/")
    axe()
    assert "people disagree" in page.locator("main").inner_text()


def rate(page, career: str, axe) -> None:
    page.goto(f"{career}fit/")
    for axis in ("interests", "skills", "personality"):
        page.locator(f"[name={axis}]").select_option("4")
    press(page, "Keep this rating")
    axe()


def reckon(page, career: str, axe) -> None:
    page.goto(f"{career}investment/")
    page.locator("[name=years_to_enter]").fill("2")
    page.locator("[name=cost_to_enter]").fill("12000")
    page.locator("[name=other_pay]").fill("38000")
    press(page, "Reckon")
    axe()
    assert re.search(r"\d+ to \d+ years from now", page.locator(".lede").inner_text())


def decide(page, career: str, axe) -> None:
    page.goto(f"{career}decide/")
    page.get_by_label("Pursue it").press("Space")
    for name in VOICES:
        page.get_by_label(name).press("Space")
    page.locator("[name=reason]").fill("The work is as varied as the crew, and I like crews.")
    axe()
    press(page, "Write it down")
    story = page.locator("main").inner_text()
    assert "you decided: Pursue it" in story
    assert "Søren Brøndum, Ngozi Okafor, Priya Ramanathan" in story
