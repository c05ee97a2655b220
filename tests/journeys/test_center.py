"""A student joins, is nudged, hands in and withdraws; staff and a volunteer on their side."""

import re

from tests.journeys.conftest import PASSWORD

CODE = "HARBOR26"


def open_center(page):
    page.goto("/center/")
    page.get_by_role("link", name=re.compile("Harbor College")).first.press("Enter")


def join(page, level: str) -> None:
    page.goto("/center/")
    page.locator("[name=code]").fill(CODE)
    page.get_by_role("button", name="Go on").press("Enter")
    page.locator(f"[name=level][value='{level}']").press("Space")
    page.get_by_role("button", name="Join").press("Enter")


def find(page, words: str) -> None:
    open_center(page)
    page.get_by_role("link", name="Students").press("Enter")
    page.locator("#id_q").fill(words)
    page.get_by_role("button", name="Find").press("Enter")
    page.locator("tbody a").first.press("Enter")


def become(page, sign_in, email: str) -> None:
    page.context.clear_cookies()
    sign_in(email, PASSWORD)


def test_student_joins_is_nudged_and_withdraws(page, sign_in, axe):
    sign_in("ben@example.org")
    join(page, "interviews")
    axe()
    become(page, sign_in, "dana@example.org")
    find(page, "ben@example.org")
    assert page.get_by_role("heading", name="Conversations").is_visible()
    axe()
    student = re.search(r"/students/(\d+)/", page.url)[1]
    open_center(page)
    page.goto(f"{page.url}nudge/?students={student}")
    page.locator("[name=text]").fill("Dear {name}, one question is enough to start.")
    page.get_by_role("button", name="Send").press("Enter")
    become(page, sign_in, "ben@example.org")
    open_center(page)
    assert page.get_by_text("one question is enough to start").is_visible()
    page.get_by_role("link", name="See what they see").press("Enter")
    assert page.get_by_text("looked at: the student page").first.is_visible()
    axe()
    page.go_back()
    page.get_by_role("button", name="Withdraw now").press("Enter")
    become(page, sign_in, "dana@example.org")
    find(page, "ben@example.org")
    assert not page.get_by_role("heading", name="Conversations").is_visible()


def test_student_hands_in_and_the_adviser_reads_it(page, sign_in, axe):
    sign_in("ana@example.org")
    open_center(page)
    page.get_by_role("link", name="Three conversations on two careers").press("Enter")
    axe()
    page.locator("[name=reflection]").fill("I learned to ask shorter questions.")
    page.get_by_role("button", name="Hand in").press("Enter")
    become(page, sign_in, "hugo@example.org")
    find(page, "ana@example.org")
    assert page.get_by_text("I learned to ask shorter questions.").is_visible()


def test_adviser_closes_what_a_student_asked_for(page, sign_in, axe):
    sign_in("hugo@example.org")
    open_center(page)
    axe()
    row = page.locator(".step", has_text="Nobody answers me.")
    row.get_by_role("link", name="Close").press("Enter")
    page.locator("[name=note]").fill("We rewrote the request together.")
    page.get_by_role("button", name="Close").press("Enter")
    assert not page.get_by_text("Nobody answers me.").is_visible()


def test_student_asks_a_volunteer_who_pauses_by_the_link_in_the_mail(
    page, sign_in, axe, wait_for_mail
):
    sign_in("ana@example.org")
    open_center(page)
    page.get_by_role("link", name="Open the directory").press("Enter")
    axe()
    page.locator(".step", has_text="Karim Nasser").get_by_role("link", name="Ask").press("Enter")
    page.locator("[name=message]").fill("Dear Karim, may I ask you five questions?")
    page.get_by_role("button", name="Send").press("Enter")
    mail = wait_for_mail("karim@alumni.example.org", "would like to talk")
    page.context.clear_cookies()
    page.goto(re.search(r"http\S+/center/volunteer/\S+", mail.text)[0])
    axe()
    page.get_by_role("button", name="Take me off the list").press("Enter")
    assert page.get_by_role("heading", name="You are off the list.").is_visible()
