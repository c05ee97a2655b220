"""A career explored from its title to a decision, and what the evidence asks of the next talk."""

import re

from playwright.sync_api import expect

from tests.journeys.keyboard import choose, follow, press, reach, write

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
    proposed = expect(page.locator("main"))
    proposed.to_contain_text("I have heard opposite things about what it entails")
    proposed.to_contain_text("breaking in", ignore_case=True)

    rate(page, career, axe)
    reckon(page, career, axe)
    decide(page, career, axe)


def find_career(page, axe) -> str:
    page.goto("/careers/")
    axe()
    follow(page.get_by_role("link", name="Find a career"))
    reach(page.locator("#id_q"))
    page.keyboard.type("wind turb tech", delay=20)
    expect(page.get_by_role("link", name=CAREER)).to_be_visible()
    axe()
    follow(page.get_by_role("link", name=CAREER))
    axe()
    follow(button(page, "Explore this career"))
    expect(page).to_have_url(re.compile(r"/careers/\d+/$"))
    return page.url


def button(page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def talk_with(page, name: str, *, held: bool) -> None:
    page.goto("/interviews/new/")
    write(page.locator("[name=person]"), name)
    write(page.get_by_label("About which career?"), CAREER)
    follow(button(page, "Add"))
    expect(page).to_have_url(re.compile(r"/interviews/\d+/$"))
    if held:
        page.goto(f"{page.url}hold/")
        follow(button(page, "Save"))


def record(page, career: str, name: str, words: str) -> None:
    page.goto(f"{career}insights/new/")
    choose(page.locator("[name=topic]"), "What it e")
    write(page.locator("[name=text]"), words)
    choose(page.locator("[name=contact]"), name)
    expect(page.locator("[name=score]")).to_be_hidden()
    follow(button(page, "Keep it"))
    expect(page.locator("main")).to_contain_text(words)


def contradict(page, career: str) -> None:
    page.goto(f"{career}topics/entails/")
    follow(page.get_by_role("link", name="Compare").first)
    press(page.locator("[name=other]"), "ArrowDown")
    follow(button(page, "Keep both, side by side"))
    page.goto(career)
    expect(page.locator("main")).to_contain_text("Where people disagree")


def look_at_the_grid(page, axe) -> None:
    page.goto("/careers/grid/")
    axe()
    expect(page.locator("main")).to_contain_text("people disagree")


def rate(page, career: str, axe) -> None:
    page.goto(f"{career}fit/")
    for axis in ("interests", "skills", "personality"):
        choose(page.locator(f"[name={axis}]"), "4")
    follow(button(page, "Keep this rating"))
    axe()


def reckon(page, career: str, axe) -> None:
    page.goto(f"{career}investment/")
    write(page.locator("[name=years_to_enter]"), "2")
    write(page.locator("[name=cost_to_enter]"), "12000")
    write(page.locator("[name=other_pay]"), "38000")
    follow(button(page, "Calculate"))
    axe()
    expect(page.locator(".lede")).to_contain_text(re.compile(r"\d+ to \d+ years from now"))


def decide(page, career: str, axe) -> None:
    page.goto(f"{career}decide/")
    press(page.get_by_label("Pursue it"), "Space")
    for name in VOICES:
        press(page.get_by_label(name), "Space")
    write(page.locator("[name=reason]"), "The work is as varied as the crew, and I like crews.")
    axe()
    follow(button(page, "Write it down"))
    story = expect(page.locator("main"))
    story.to_contain_text("you decided: Pursue it")
    story.to_contain_text("Søren Brøndum, Ngozi Okafor, Priya Ramanathan")
