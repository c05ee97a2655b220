from tests.journeys.conftest import PASSWORD


def test_stranger_signs_up_confirms_by_mail_and_signs_in(page, sign_up, sign_in, axe):
    sign_up("dora@example.org")
    page.goto("/settings/")
    axe()
    page.context.clear_cookies()
    sign_in("dora@example.org", PASSWORD)
    assert "/accounts/login/" not in page.url
