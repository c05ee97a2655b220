"""A student joins, is nudged, hands in and withdraws; staff and a volunteer on their side."""

import re

from playwright.sync_api import expect

from tests.journeys.keyboard import follow, press, write

CODE = "HARBOR26"


def open_center(page) -> None:
    page.goto("/center/")
    follow(page.get_by_role("link", name=re.compile("Harbor College")).first)


def join(page, level: str) -> None:
    page.goto("/center/")
    write(page.locator("[name=code]"), CODE)
    follow(page.get_by_role("button", name="Go on"))
    press(page.locator(f"[name=level][value='{level}']"), "Space")
    follow(page.get_by_role("button", name="Join"))


def find(page, words: str) -> None:
    open_center(page)
    follow(page.get_by_role("link", name="Students"))
    write(page.locator("#id_q"), words)
    follow(page.get_by_role("button", name="Find"))
    follow(page.locator("tbody a").first)


def test_student_joins_is_nudged_and_withdraws(page, sign_in, axe):
    sign_in("ben@example.org")
    join(page, "interviews")
    axe()
    sign_in("dana@example.org")
    find(page, "ben@example.org")
    expect(page.get_by_role("heading", name="Conversations")).to_be_visible()
    axe()
    student = re.search(r"/students/(\d+)/", page.url)[1]
    open_center(page)
    page.goto(f"{page.url}nudge/?students={student}")
    write(page.locator("[name=text]"), "Dear {name}, one question is enough to start.")
    follow(page.get_by_role("button", name="Send"))
    sign_in("ben@example.org")
    open_center(page)
    expect(page.locator("main").get_by_text("one question is enough to start")).to_be_visible()
    follow(page.get_by_role("link", name="See what they see"))
    expect(page.locator("main").get_by_text("looked at: the student page").first).to_be_visible()
    axe()
    page.go_back()
    follow(page.get_by_role("button", name="Withdraw now"))
    sign_in("dana@example.org")
    find(page, "ben@example.org")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="Conversations")).not_to_be_visible()


def test_student_hands_in_and_the_adviser_reads_it(page, sign_in, axe):
    sign_in("ana@example.org")
    open_center(page)
    follow(page.get_by_role("link", name="Three conversations on two careers"))
    axe()
    write(page.locator("[name=reflection]"), "I learned to ask shorter questions.")
    follow(page.get_by_role("button", name="Hand in"))
    sign_in("hugo@example.org")
    find(page, "ana@example.org")
    expect(page.locator("main").get_by_text("I learned to ask shorter questions.")).to_be_visible()


def test_adviser_closes_what_a_student_asked_for(page, sign_in, axe):
    sign_in("hugo@example.org")
    open_center(page)
    axe()
    row = page.locator(".why", has_text="Nobody answers me.")
    follow(row.get_by_role("link", name="Close"))
    write(page.locator("[name=note]"), "We rewrote the request together.")
    follow(page.get_by_role("button", name="Close"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main").get_by_text("Nobody answers me.")).not_to_be_visible()


def test_student_asks_a_volunteer_who_pauses_by_the_link_in_the_mail(
    page, sign_in, axe, wait_for_mail
):
    sign_in("ana@example.org")
    open_center(page)
    follow(page.get_by_role("link", name="Open the directory"))
    axe()
    follow(page.locator(".step", has_text="Karim Nasser").get_by_role("link", name="Ask"))
    write(page.locator("[name=message]"), "Dear Karim, may I ask you five questions?")
    follow(page.get_by_role("button", name="Send"))
    mail = wait_for_mail("karim@alumni.example.org", "would like to talk")
    page.context.clear_cookies()
    page.goto(re.search(r"http\S+/center/volunteer/\S+", mail.text)[0])
    axe()
    follow(page.get_by_role("button", name="Take me off the list"))
    expect(page.get_by_role("heading", name="You are off the list.")).to_be_visible()
