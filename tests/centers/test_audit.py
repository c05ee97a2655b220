import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from centers.audit import record
from centers.models import AuditEntry
from centers.models.flag import FlagTopic


@pytest.fixture
def entry(center, ben):
    return record(center=center, actor=ben, verb=AuditEntry.Verb.SAW, what="the morning")


def test_an_entry_cannot_be_changed(entry):
    entry.what = "nothing"
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()


def test_an_entry_cannot_be_deleted(entry):
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.delete()


def test_an_entry_outlives_its_actor(entry, ben):
    ben.delete()
    assert AuditEntry.objects.get().actor_name == "Ben"


def test_line_speaks_the_readers_language(center, ben, spanish):
    entry = record(
        center=center,
        actor=ben,
        verb=AuditEntry.Verb.FLAG,
        what="closed: {0}",
        of=[FlagTopic.HELP.label],
    )
    with translation.override(spanish):
        words = entry.words
    assert (entry.words, words) == ("closed: Asked for help", "cerrada: Pidió ayuda")


def test_line_keeps_braces_that_somebody_typed(center, ben):
    record(center=center, actor=ben, verb=AuditEntry.Verb.SAW, what="students: {0}", of=["{0}\n!"])
    assert AuditEntry.objects.get().words == "students: {0} !"
