import pytest
from django.apps import apps
from django.core.management import call_command

from interviews.actions.kinds import set_kind_hidden, sync_built_in_kinds
from interviews.forms.tracks import TrackForm
from interviews.kinds import BUILT_IN
from interviews.models import Kind
from tests.factories import make_kind

MEETINGS = [kind for kind in BUILT_IN if not kind.is_group and not kind.is_track]


def test_built_in_holds_ten_kinds_and_their_stages():
    assert [kind.code for kind in BUILT_IN] == [
        *("T1", "T2", "T3", "T4"),
        *("T5", "T5-exploratory", "T5-phone-screening", "T5-reference-check", "T5-offer"),
        *("T6", "T7", "T7-informational", "T7-screening", "T7-job", "T8", "T9", "T10"),
    ]


@pytest.mark.parametrize("blueprint", MEETINGS, ids=lambda kind: kind.code)
def test_agenda_fills_the_default_minutes(blueprint):
    assert sum(minutes for _part, minutes in blueprint.agenda) == blueprint.minutes


@pytest.mark.parametrize("blueprint", MEETINGS, ids=lambda kind: kind.code)
def test_kind_says_what_to_prepare_expect_raise_and_do_afterwards(blueprint):
    for texts in ("preparation", "likely_questions", "may_raise", "must_not_raise", "after"):
        assert getattr(blueprint, texts), texts


@pytest.mark.parametrize("blueprint", BUILT_IN, ids=lambda kind: kind.code)
def test_kind_passes_the_models_own_validation(blueprint, db):
    Kind.objects.get(code=blueprint.code).full_clean()


def test_own_pay_is_opened_by_the_offer_alone(db):
    open_for_pay = Kind.objects.filter(topics__contains=["own_pay"])
    assert [kind.code for kind in open_for_pay] == ["T5-offer"]


def test_jobs_are_closed_to_the_kinds_of_s37(db):
    closed = Kind.objects.exclude(topics__contains=["openings"]).filter(is_group=False)
    assert {kind.code for kind in closed} == {"T1", "T2", "T3", "T6", "T7-informational", "T8"}
    assert not any(kind.is_formal for kind in closed)


def test_sync_keeps_the_row_when_words_change(db):
    Kind.objects.filter(code="T2").update(name="Old words")
    before = Kind.objects.get(code="T2")
    sync_built_in_kinds()
    assert Kind.objects.get(code="T2") == before
    assert Kind.objects.get(code="T2").name == "Informational interview"


def test_sync_adds_nothing_the_second_time(db):
    call_command("migrate", verbosity=0)
    assert Kind.objects.count() == len(BUILT_IN)


def test_stages_know_their_kind(db):
    stages = Kind.objects.get(code="T7").stages.values_list("code", flat=True)
    assert list(stages) == ["T7-informational", "T7-screening", "T7-job"]


def test_choosable_leaves_out_headings_tracks_and_what_the_user_hid(ana, cleo):
    set_kind_hidden(owner=ana, kind=Kind.objects.get(code="T9"), is_hidden=True)
    codes = {kind.code for kind in Kind.objects.choosable_by(ana)}
    assert codes == {kind.code for kind in MEETINGS} - {"T9"}
    assert Kind.objects.choosable_by(cleo).filter(code="T9").exists()


def test_own_kind_is_seen_by_its_owner_alone(ana, cleo):
    kind = make_kind(ana)
    assert kind in Kind.objects.choosable_by(ana)
    assert kind not in Kind.objects.visible_to(cleo)


def test_no_column_counts_offers(db):
    columns = [field.name for model in apps.get_models() for field in model._meta.get_fields()]
    assert not [name for name in columns if "offers" in name or "success" in name]


def test_nobody_leads_a_track_of_a_kind_of_somebody_else(ana, cleo):
    own, foreign = (make_kind(owner, is_track=True) for owner in (ana, cleo))
    offered = TrackForm(user=ana).fields["kind"].queryset
    assert own in offered
    assert foreign not in offered
