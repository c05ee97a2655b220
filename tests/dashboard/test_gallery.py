import re

import pytest
from django.conf import settings
from django.core.management import call_command

from dashboard import gallery
from reminders import rules

pytestmark = pytest.mark.django_db


@pytest.fixture
def mails():
    return {mail.name: mail for mail in gallery.all_mails()}


def test_every_rule_has_its_mail(mails):
    names = {f"reminder: {code}" for code in rules.defaults()}
    assert names <= set(mails)


def test_every_template_of_a_mail_is_shown(mails):
    folder = settings.BASE_DIR / "templates" / "emails"
    names = {file.name.partition(".")[0] for file in folder.glob("*.subject.txt")}
    shown = {name.partition(":")[0].partition(",")[0] for name in mails}
    assert names <= shown
    assert "to a contact" in shown


def test_no_mail_has_a_hole_in_its_words(mails):
    holes = re.compile(r" {2,}\S|\(\)|%\(| \.| ,|\n{4,}")
    for mail in mails.values():
        text = mail.text.strip().replace("\n  ", "\n")
        assert holes.search(f"{mail.subject}\n{text}") is None, mail.name
        assert len(mail.subject) < 78


def test_every_mail_is_light_and_whole_without_pictures(mails):
    for mail in mails.values():
        assert mail.kilobytes < 30
        assert "<img" not in mail.light
        assert all([mail.subject, mail.text, mail.light]), mail.name


def test_text_holds_every_link_of_the_page(mails):
    for name, mail in mails.items():
        links = set(re.findall(r'href="([^"]+)"', mail.light))
        assert {link for link in links if link not in mail.text} == set(), name


def test_the_gallery_is_one_page_that_leaves_no_row(tmp_path, django_user_model):
    call_command("mails", tmp_path)
    page = (tmp_path / "index.html").read_text()
    assert page.count("<iframe") == 4 * page.count("<article")
    assert not django_user_model.objects.exists()
