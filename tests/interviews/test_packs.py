import pytest

from interviews.actions.packs import add_pack, add_question, sync_built_in_packs
from interviews.kinds import BUILT_IN as KINDS
from interviews.models import Question, QuestionPack
from interviews.packs import BUILT_IN


def test_packs_of_all_kinds_are_built_in():
    wanted = {code for kind in KINDS for code in kind.packs}
    assert wanted - {pack.code for pack in BUILT_IN} == set()


def test_packs_are_in_every_database(db):
    assert list(QuestionPack.objects.values_list("code", flat=True)) == [p.code for p in BUILT_IN]
    assert Question.objects.count() == sum(len(pack.questions) for pack in BUILT_IN)


@pytest.mark.parametrize("pack", BUILT_IN, ids=lambda pack: pack.code)
def test_pack_repeats_no_question(pack):
    texts = [text for text, _topic in pack.questions]
    assert len(set(texts)) == len(texts)
    assert all(text.endswith("?") and len(text) <= 100 for text in texts)


def test_sync_takes_out_what_is_no_longer_built_in(db):
    pack = QuestionPack.objects.get(code="tiara")
    before = pack.questions.count()
    Question.objects.create(pack=pack, position=99, text="Old?")
    sync_built_in_packs()
    assert pack.questions.count() == before


def test_sync_leaves_own_questions_alone(ana):
    pack = QuestionPack.objects.get(code="tiara")
    own = add_question(owner=ana, pack=pack, text="What would you read first?")
    sync_built_in_packs()
    assert own in Question.objects.visible_to(ana)


def test_own_pack_is_seen_by_its_owner_alone(ana, cleo):
    pack = add_pack(owner=ana, name="For technicians")
    assert pack in QuestionPack.objects.visible_to(ana)
    assert pack not in QuestionPack.objects.visible_to(cleo)
    assert QuestionPack.objects.changeable_by(ana).get() == pack
