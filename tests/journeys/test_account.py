from playwright.sync_api import expect


def test_stranger_signs_up_confirms_by_mail_and_signs_in(page, sign_up, sign_in, axe):
    sign_up("dora@example.org")
    page.goto("/settings/")
    axe()
    page.context.clear_cookies()
    sign_in("dora@example.org")
    expect(page.get_by_role("heading", name="Welcome.")).to_be_visible()
