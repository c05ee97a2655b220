from collections.abc import Sequence
from typing import Any, Self

from django.db.models import F, Prefetch, prefetch_related_objects

from accounts.models import User
from accounts.querysets import KeptManager, OwnedQuerySet
from contacts.folding import search_query
from contacts.models import Contact


class InterviewQuerySet(OwnedQuerySet):
    def visible_to(self, user: User) -> Self:
        return super().visible_to(user).filter(deleted_at=None)

    def deleted(self, user: User) -> Self:
        """What this user threw away and may still take back."""
        return self.filter(owner=user, deleted_at__isnull=False)

    def matching(self, text: str, user: User) -> Self:
        """Rows in whose notes or goal each typed word begins a word."""
        query = search_query(user.pk, text)
        return self.filter(words__finds=query) if query else self.none()

    def exploratory(self) -> Self:
        """Without the steps of hiring, which are never counted with the others (S78)."""
        return self.filter(kind__is_formal=False)

    def in_stage(self, stage: str) -> Self:
        """Rows of one stage, or all of them when `stage` is no stage."""
        return self.filter(stage=stage) if stage in self.model.Stage.values else self

    def with_people(self) -> Self:
        """With the contact, where they work, and the kind."""
        return self.select_related("contact__organization", "kind")

    def for_rows(self) -> Self:
        """Only what a row of a list shows; the other columns cost more than the row."""
        return self.select_related("contact__organization").only(
            "stage",
            "updated_at",
            "contact__name",
            "contact__role",
            "contact__organization__name",
        )

    def for_calendar(self) -> Self:
        """What an entry in a calendar shows, soonest first."""
        rows = self.select_related("contact").order_by("scheduled_for", "pk")
        return rows.only("scheduled_for", "contact__name")

    def next_idea(self) -> Any:
        """Somebody to ask: the newest idea, or None."""
        return self.filter(stage="idea").with_people().order_by("-updated_at", "-pk").first()

    def first_of_each(self, stages: Sequence[str], number: int) -> list[Any]:
        """The newest rows of each stage in one statement, and their contacts in another.

        Joined to the contacts, planning the union would take longer than reading it.
        """
        rows = self.only("stage", "updated_at", "contact").order_by("-updated_at", "-pk")
        slices = [rows.filter(stage=stage)[:number] for stage in stages]
        people = Prefetch("contact", Contact.objects.only("name", "role"))
        union = slices[0].union(*slices[1:], all=True)
        newest: list[Any] = list(union.order_by(F("updated_at").desc(), F("id").desc()))
        prefetch_related_objects(newest, people)
        return newest


class ReferralQuerySet(OwnedQuerySet):
    def in_state(self, state: str) -> Self:
        """Rows of one state, or all of them when `state` is none."""
        return self.filter(state=state) if state in self.model.State.values else self

    def with_people(self) -> Self:
        return self.select_related("referrer", "contact__organization")

    def for_rows(self) -> Self:
        """Only what a row of a list shows; the other columns cost more than the row."""
        dates = ("heard_at", "held_at", "told_at", "outcome_at", "outcome_told_at", "closed_at")
        shown = self.select_related("referrer", "contact")
        return shown.only(*dates, "state", "relation", "referrer__name", "contact__name")


class LeadQuerySet(OwnedQuerySet):
    def in_state(self, state: str) -> Self:
        """Rows of one state, or all of them when `state` is none."""
        return self.filter(state=state) if state in self.model.State.values else self


class LeadManager(KeptManager.from_queryset(LeadQuerySet)):
    """Leads that were not removed."""
