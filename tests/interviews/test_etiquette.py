import dataclasses

import pytest
from django.core.management import call_command
from django.utils import translation
from django.utils.translation import gettext
from hypothesis import given
from hypothesis import strategies as st

from interviews.etiquette import Context, Purpose, Severity, check
from interviews.etiquette.draft import Draft
from interviews.etiquette.report import Score, read_examples, score
from interviews.etiquette.tongue import is_english
from interviews.how_to import SAMPLE_REQUEST
from interviews.management.commands.etiquette_report import CORPUS

EXAMPLES = list(read_examples(CORPUS))
QUESTION = Context(purpose=Purpose.QUESTION)


@pytest.fixture(scope="module")
def result() -> Score:
    return score(EXAMPLES)


def test_corpus_has_at_least_150_texts_each_one_once():
    assert len({example.text for example in EXAMPLES}) >= 150


def test_corpus_shows_every_rule_broken():
    assert len(frozenset().union(*(example.expected for example in EXAMPLES))) >= 20


def test_precision_and_recall_are_at_least_95_percent(result):
    assert (result.precision >= 0.95, result.recall >= 0.95) == (True, True)


def test_halves_of_a_split_batch_are_scored_apart(capsys):
    call_command("etiquette_report")
    printed = capsys.readouterr().out
    assert ("sixth (tuned on)" in printed, "sixth (held out)" in printed) == (True, True)


def test_good_texts_raise_no_alarm(result):
    assert [example.text for example in result.alarmed_good] == []


@pytest.mark.parametrize("rule", ["R11", "R32", "R33", "S37", "R16"])
def test_gravest_rules_are_never_missed(result, rule):
    assert result.misses[rule] == 0


def test_every_finding_is_explained():
    findings = [finding for each in EXAMPLES for finding in check(each.text, each.context)]
    assert all(finding.message and finding.source for finding in findings)
    assert all(finding.suggestion for finding in findings if finding.rule != "name")


def test_pay_of_a_person_stops_a_question_in_every_kind():
    for topics in (frozenset(), frozenset({"own_pay", "career_pay", "openings", "resume"})):
        findings = check("How much do you make?", dataclasses.replace(QUESTION, topics=topics))
        assert [(each.rule, each.severity) for each in findings] == [("R32", Severity.STOP)]


@pytest.mark.parametrize(
    "text",
    ["¿Cuánto gana usted?", "¿Y cuánto cobras al mes?", "¿Cuál es su sueldo actual?"],
)
def test_pay_of_a_person_stops_a_question_in_spanish(text):
    stopped = [each.rule for each in check(text, QUESTION) if each.severity == Severity.STOP]
    assert stopped == ["R32"]


@pytest.mark.parametrize(
    "text",
    ["¿Cuánto se gana en este campo?", "¿Qué sueldo es habitual?", "¿Qué se gana con el tiempo?"],
)
def test_pay_of_a_career_may_be_asked_in_spanish(text):
    assert [each for each in check(text, QUESTION) if each.severity == Severity.STOP] == []


@pytest.mark.parametrize(("topics", "rules"), [((), ["R12"]), (("company",), [])])
def test_interest_in_a_company_belongs_to_the_talk_about_it(topics, rules):
    context = Context(purpose=Purpose.REQUEST, topics=frozenset(topics))
    found = check("I am curious about the culture at your company.", context)
    assert [finding.rule for finding in found if finding.rule == "R12"] == rules


def test_span_marks_the_words_meant():
    text = "So, what is your salary?"
    start, end = check(text, QUESTION)[0].span
    assert text[start:end] == "what is your salary"


def test_empty_text_is_not_remarked_on():
    assert check("  \n", QUESTION) == []


@given(st.text(max_size=300), st.sampled_from(Purpose))
def test_check_survives_any_text(text, purpose):
    context = Context(purpose=purpose, contact_name="Søren Brøndum", connections=("Tom",))
    for finding in check(text, context):
        start, end = finding.span or (0, 0)
        assert 0 <= start <= end <= len(text.replace("\r\n", "\n"))


@given(st.text(alphabet="ab you job.?,! \n", max_size=4000))
def test_check_is_quick_on_hostile_text(text):
    check(text, Context(purpose=Purpose.REQUEST, contact_name="Søren"))


def test_spanish_request_is_not_held_against_english_phrases(spanish):
    with translation.override(spanish):
        text = gettext(SAMPLE_REQUEST)
    assert check(text, Context(purpose=Purpose.REQUEST)) == []


def test_spanish_request_may_still_be_too_long():
    text = "Me gustaría saber cómo llegó usted a este trabajo. " * 12
    found = check(text, Context(purpose=Purpose.REQUEST))
    assert [finding.rule for finding in found] == ["R7"]


@pytest.mark.parametrize(
    "text",
    [
        "¿Buscan a alguien como yo, y con qué contrato?",
        "Wie viel verdienen Sie in dem Job?",
        "Auriez-vous un job pour moi, et combien gagnez-vous par mois ?",
        "Cara Dottoressa, sono una studentessa e vorrei chiederle venti minuti.",
        "Cara Inês, estudo física e gostaria de saber como chegou a esse trabalho.",
        "Hur kom du till ditt arbete?",
    ],
)
def test_words_of_other_languages_are_not_judged(text):
    assert [check(text, Context(purpose=purpose)) for purpose in Purpose] == [[]] * len(Purpose)


def test_every_text_of_the_corpus_counts_as_english():
    assert [example.text for example in EXAMPLES if not is_english(Draft(example.text))] == []
