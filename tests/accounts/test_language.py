import datetime as dt

import pytest
from django.forms import DateInput
from django.template import Context, Template
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from accounts.places import country_choices

SPANISH = {"HTTP_ACCEPT_LANGUAGE": "es-MX,es;q=0.9,en;q=0.5"}


@pytest.fixture
def ana_in_spanish(ana, ana_client):
    ana.language = "es"
    ana.save(update_fields=["language"])
    return ana_client


def test_account_decides_the_language(ana_in_spanish):
    page = ana_in_spanish.get(reverse("accounts:settings"), HTTP_ACCEPT_LANGUAGE="en")
    assert page.headers["Content-Language"] == "es"
    assert '<html lang="es" dir="ltr"' in page.content.decode()


def test_visitors_browser_decides_the_language(client, db):
    assert '<html lang="es"' in client.get(reverse("account_login"), **SPANISH).content.decode()


def test_newcomer_keeps_the_browsers_language(client, db):
    newcomer = {"email": "ana@example.org", "password1": "four unrelated words"}
    client.post(reverse("account_signup"), newcomer, **SPANISH)
    assert User.objects.get().language == "es"


def test_language_is_chosen_in_the_profile(ana, ana_client):
    ana_client.post(reverse("accounts:profile"), {"word": "conversation", "language": "es"})
    ana.refresh_from_db()
    assert ana.language == "es"


def test_unknown_language_is_refused(ana_client):
    answer = {"word": "conversation", "language": "tlh"}
    assert ana_client.post(reverse("accounts:profile"), answer).status_code == 422


def test_language_of_a_stranger_is_the_sites(ana_in_spanish, settings):
    settings.LANGUAGE_CODE = "en"
    of = User.objects.language_of
    assert (of("Ana@Example.org"), of("nobody@example.org")) == ("es", "en")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "22 November 2026, Sunday, 22 November"), ("es", "22 de noviembre de 2026, domingo")],
)
def test_days_are_written_as_the_language_does(language, words):
    page = Template('{{ day }}, {{ day|date:"WEEKDAY_FORMAT" }}')
    with translation.override(language):
        assert page.render(Context({"day": dt.date(2026, 11, 22)})).startswith(words)


def test_date_fields_speak_iso_in_every_language():
    with translation.override("es"):
        assert DateInput().format_value(dt.date(2026, 11, 22)) == "2026-11-22"


def test_countries_are_named_and_sorted_in_the_readers_language():
    with translation.override("es"):
        names = [name for _code, name in country_choices()]
    assert names.index("España") < names.index("Estados Unidos") < names.index("Zambia")
