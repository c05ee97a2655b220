from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from interviews.agenda import fit_minutes
from interviews.models import (
    AgendaPart,
    Contribution,
    HomeworkItem,
    Interview,
    Preparation,
    PreparedAnswer,
    Publication,
)

LONGEST_TEXT = 200


@transaction.atomic
def prepare_interview(*, interview: Interview) -> Preparation:
    """Lay out homework and agenda; runs on booking and adds nothing twice (S41, S49)."""
    assign_homework(interview=interview)
    if not interview.agenda.exists():
        lay_out_agenda(interview=interview)
    return Preparation.objects.get_or_create(
        interview=interview, defaults={"owner_id": interview.owner_id}
    )[0]


def assign_homework(*, interview: Interview) -> None:
    """Write what to find out and do: field, organization, person, one thing to quote (R25)."""
    HomeworkItem.objects.bulk_create(
        [
            HomeworkItem(
                owner_id=interview.owner_id,
                interview=interview,
                code=code,
                position=position,
                text=text[:LONGEST_TEXT],
            )
            for position, (code, text) in enumerate(homework_of(interview))
        ],
        ignore_conflicts=True,
    )


def homework_of(interview: Interview) -> Iterable[tuple[str, str]]:
    """Codes and words of the homework that fits the kind and the place (R25-R27, R38, R70)."""
    name = interview.contact.short_name
    yield "field", _("Read about the field: what is new, and what people argue about")
    place = interview.organization or _("the place where they work")
    yield (
        "organization",
        _("Read how %(place)s speaks of itself, and what others say of it") % {"place": place},
    )
    yield "person", _("Read or hear one thing %(name)s said or wrote") % {"name": name}
    yield "quote", _("Note one thing you can quote")
    for number, text in enumerate(interview.kind.preparation, start=1):
        yield f"kind-{number}", _(text)
    if interview.medium == Interview.Medium.IN_PERSON:
        yield "dress", _("Find out how people dress there; be five to ten minutes early")
        yield "coffee", _("The one who invites pays for the coffee")
    yield "confirm", _("Confirm the day before, with your number and both clocks")


def add_homework(*, interview: Interview, text: str) -> HomeworkItem:
    """Add an item of the owner's own."""
    return HomeworkItem.objects.create(
        owner_id=interview.owner_id,
        interview=interview,
        position=interview.homework.count(),
        text=text,
    )


def settle_homework(*, item: HomeworkItem, is_done: bool, found: str) -> None:
    """Tick an item off or on again, and keep what was found."""
    item.found = found
    item.done_at = (item.done_at or timezone.now()) if is_done else None
    item.save(update_fields=["found", "done_at", "updated_at"])


@transaction.atomic
def lay_out_agenda(*, interview: Interview) -> None:
    """Write the kind's agenda anew, its parts fitted to the minutes promised (S49).

    What stood there is put away until the next time; `bring_agenda_back` takes it back.
    """
    earlier_agenda(interview).delete()
    interview.agenda.update(deleted_at=timezone.now())
    parts = interview.kind.agenda
    fitted = fit_minutes([part["minutes"] for part in parts], interview.minutes)
    write_agenda(
        interview=interview,
        parts=[(_(part["part"]), minutes) for part, minutes in zip(parts, fitted, strict=True)],
    )


@transaction.atomic
def bring_agenda_back(*, interview: Interview) -> None:
    """Take back the agenda that was laid out anew, if there is one."""
    earlier = [part.pk for part in earlier_agenda(interview)]
    if earlier:
        interview.agenda.all().delete()
        AgendaPart._base_manager.filter(pk__in=earlier).update(deleted_at=None)


def earlier_agenda(interview: Interview) -> QuerySet[AgendaPart]:
    return AgendaPart.objects.removed_by(interview.owner).filter(interview=interview)


@transaction.atomic
def write_agenda(*, interview: Interview, parts: Iterable[tuple[str, int]]) -> None:
    """Replace the agenda by these parts, each with its minutes, in their order."""
    interview.agenda.all().delete()
    AgendaPart.objects.bulk_create(
        AgendaPart(
            owner_id=interview.owner_id,
            interview=interview,
            position=position,
            text=text,
            minutes=minutes,
        )
        for position, (text, minutes) in enumerate(parts)
    )


@transaction.atomic
def make_ready(
    *,
    preparation: Preparation,
    pitch: str,
    contributions: Iterable[str],
    answers: Mapping[str, str],
) -> None:
    """Keep what the owner would say if asked; pitch, list and answers serve all their talks."""
    owner = preparation.owner
    preparation.save()
    owner.pitch = pitch
    owner.save(update_fields=["pitch"])
    Contribution.objects.filter(owner=owner).delete()
    Contribution.objects.bulk_create(
        Contribution(owner=owner, text=text.strip()[:LONGEST_TEXT])
        for text in contributions
        if text.strip()
    )
    PreparedAnswer.objects.bulk_create(
        [
            PreparedAnswer(owner=owner, question=question, answer=answer)
            for question, answer in answers.items()
        ],
        update_conflicts=True,
        unique_fields=["owner", "question"],
        update_fields=["answer"],
    )


@transaction.atomic
def note_publication(
    *, interview: Interview, form: str, title: str, link: str = "", note: str = ""
) -> Publication:
    """Keep something they said or wrote; it settles the homework on the person (S44)."""
    publication = Publication.objects.create(
        owner_id=interview.owner_id,
        contact=interview.contact,
        form=form,
        title=title,
        link=link,
        note=note,
    )
    codes = ["person", "quote"] if note else ["person"]
    interview.homework.filter(code__in=codes, done_at=None).update(done_at=timezone.now())
    return publication
