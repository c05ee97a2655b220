from django.urls import reverse

from interviews.models import Question, QuestionPack
from tests.factories import make_pack, make_question


def test_bank_shows_built_in_and_own_questions(ana, ana_client):
    make_question(ana, "What would you read first?")
    page = ana_client.get(reverse("interviews:question_bank")).content.decode()
    assert "What would you read first?" in page
    assert "The Parachute four" in page


def test_bank_hides_the_questions_of_others(ana, cleo_client):
    make_question(ana, "What would you read first?", pack=QuestionPack.objects.get(code="tiara"))
    page = cleo_client.get(reverse("interviews:question_bank")).content.decode()
    assert "What would you read first?" not in page


def test_own_question_joins_a_built_in_pack(ana, ana_client):
    pack = QuestionPack.objects.get(code="tiara")
    url = reverse("interviews:bank_question_create")
    ana_client.post(url, {"text": "Which map do you use?", "pack": pack.pk, "topic": "skills"})
    assert Question.objects.get(owner=ana).pack == pack


def test_built_in_question_cannot_be_changed(ana_client, ana):
    question = Question.objects.filter(owner=None).first()
    url = reverse("interviews:bank_question_edit", args=[question.pk])
    assert ana_client.post(url, {"text": "Mine now?"}).status_code == 404


def test_own_pack_is_made_changed_and_deleted(ana, ana_client):
    ana_client.post(reverse("interviews:pack_create"), {"name": "For nurses"})
    pack = QuestionPack.objects.get(owner=ana)
    ana_client.post(reverse("interviews:pack_edit", args=[pack.pk]), {"name": "For midwives"})
    assert QuestionPack.objects.get(owner=ana).name == "For midwives"
    ana_client.post(reverse("interviews:pack_delete", args=[pack.pk]))
    assert not QuestionPack.objects.filter(owner=ana).exists()


def test_deleting_asks_first(ana, ana_client):
    pack = make_pack(ana)
    response = ana_client.get(reverse("interviews:pack_delete", args=[pack.pk]))
    assert b"Delete this pack" in response.content


def test_own_question_is_changed(ana, ana_client):
    question = make_question(ana)
    url = reverse("interviews:bank_question_edit", args=[question.pk])
    ana_client.post(url, {"text": "What would you read last?", "pack": question.pack_id})
    question.refresh_from_db()
    assert str(question) == "What would you read last?"
