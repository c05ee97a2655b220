from django.utils import timezone

from interviews.models import Interview, Tally
from tests.factories import make_contact, make_interview


def tallies(owner) -> dict[str, int]:
    return {t.stage: t.number for t in Tally.objects.filter(owner=owner) if t.number}


def test_tally_counts_each_stage(ana, cleo):
    make_interview(ana)
    make_interview(ana, asked_at=timezone.now())
    make_interview(cleo)
    assert tallies(ana) == {"idea": 1, "asked": 1}


def test_tally_follows_a_change_of_many_rows(ana):
    contact = make_contact(ana)
    for _number in range(3):
        make_interview(ana, contact)
    Interview.objects.update(asked_at=timezone.now())
    assert tallies(ana) == {"asked": 3}


def test_tally_forgets_what_is_thrown_away(ana):
    make_interview(ana)
    Interview.objects.update(deleted_at=timezone.now())
    assert tallies(ana) == {}


def test_tally_lets_its_owner_go(ana):
    make_interview(ana)
    ana.delete()
    assert not Tally.objects.exists()
