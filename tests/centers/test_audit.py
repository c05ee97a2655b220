import pytest
from django.db import IntegrityError, transaction

from centers.audit import record
from centers.models import AuditEntry


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
