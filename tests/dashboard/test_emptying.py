import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from accounts.models import KEPT_DAYS
from careers.actions import remove_career
from careers.models import Insight
from contacts.actions.contacts import delete_contacts, mark_do_not_contact
from contacts.actions.merging import merge_contacts
from contacts.actions.organizations import delete_organization
from contacts.models import Change, Contact, Forgotten, Organization
from dashboard.actions.emptying import empty_bins, empty_bins_daily
from dashboard.archives.belongings import owned_models
from interviews.actions.closing import throw_away
from interviews.actions.leads import remove_lead
from interviews.models import Interview, Lead
from tests.factories import (
    make_career,
    make_contact,
    make_insight,
    make_interview,
    make_lead,
    make_organization,
)

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def empty_after(days: int) -> None:
    with time_machine.travel(timezone.now() + dt.timedelta(days=days), tick=False):
        empty_bins()


def delete(contact) -> None:
    delete_contacts(owner=contact.owner, contacts=[contact])


@pytest.mark.parametrize(("days", "are_there"), [(KEPT_DAYS, True), (KEPT_DAYS + 1, False)])
def test_what_was_thrown_away_goes_when_its_time_is_over(days, are_there, ana):
    with time_machine.travel(NOW, tick=False):
        interview = make_interview(ana)
        remove_lead(lead=make_lead(interview, "A place"))
        throw_away(interview=interview)
        career = make_career(ana, "Baker")
        make_insight(career, "Up at three")
        remove_career(career=career)
        delete(make_contact(ana, "Tom"))
        empty_after(days)
        people = Contact._base_manager.filter(name="Tom")
        rows = [
            Interview.objects,
            Lead._base_manager,
            Insight._base_manager,
            people,
            Change.objects,
        ]
        assert {each.exists() for each in rows} == {are_there}


def test_whom_a_conversation_is_kept_with_stays(ana):
    interview = make_interview(ana)
    delete(interview.contact)
    empty_after(KEPT_DAYS + 1)
    assert Interview.objects.get().contact == interview.contact


def test_what_is_in_use_stays(ana):
    lena, twin = make_contact(ana, "Lena"), make_contact(ana, "L.")
    merge_contacts(kept=lena, other=twin, theirs=[])
    firm = make_organization(ana)
    make_contact(ana, "Tom", organization=firm)
    delete_organization(organization=firm)
    make_lead(make_interview(ana, lena), "A place")
    before = [model._base_manager.count() for model in owned_models() if model is not Change]
    empty_after(KEPT_DAYS + 1)
    assert [m._base_manager.count() for m in owned_models() if m is not Change] == before
    assert Organization._base_manager.get() == firm


@pytest.mark.parametrize("is_wish", [True, False])
def test_marks_stay_of_whom_one_must_not_write_to_alone(is_wish, ana):
    long_ago = timezone.now() - dt.timedelta(days=KEPT_DAYS + 1)
    tom = make_contact(ana, "Tom", deleted_at=long_ago)
    if is_wish:
        mark_do_not_contact(contact=tom)
    empty_bins()
    assert Forgotten.objects.exists() == is_wish


def test_bins_are_emptied_once_a_day(ana):
    long_ago = timezone.now() - dt.timedelta(days=KEPT_DAYS + 1)
    make_contact(ana, "Tom", deleted_at=long_ago)
    empty_bins_daily()
    assert not Contact._base_manager.exists()
    make_contact(ana, "Eva", deleted_at=long_ago)
    empty_bins_daily()
    assert Contact._base_manager.exists()
