from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Kept, Owned
from careers.models import Career
from contacts.models import Contact, Organization
from interviews.models.interview import Interview
from interviews.models.kind import Kind
from interviews.models.lead import Lead


class Track(Owned):
    """Several conversations with one aim: a referral track (T10), or the stages of T5 and T7.

    A track is no meeting: it links conversations, referees and a lead. Its dates are facts;
    which step comes next follows from them (`interviews.tracks`).
    """

    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="tracks")
    title = models.CharField(_("what it is about"), max_length=200)
    career = models.ForeignKey(
        Career, on_delete=models.SET_NULL, null=True, blank=True, verbose_name=_("career")
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="tracks",
        verbose_name=_("organization"),
    )
    lead = models.ForeignKey(
        Lead,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="tracks",
        verbose_name=_("lead"),
    )
    interviews = models.ManyToManyField(Interview, blank=True, related_name="tracks")
    proposed_at = models.DateTimeField(null=True, blank=True)
    terms = models.TextField(_("terms, and the points to talk over"), blank=True)
    answer_by_on = models.DateField(_("answer by"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(_("what became of it"), max_length=300, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(terms="", answer_by_on=None) | Q(proposed_at__isnull=False),
                name="track_terms_after_a_proposal",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Reference(Owned):
    """Somebody who speaks for the owner: asked, agreed, briefed, thanked (T5, T10)."""

    track = models.ForeignKey(Track, on_delete=models.CASCADE, related_name="references")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="references")
    asked_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    briefed_at = models.DateTimeField(null=True, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("track", "contact", name="reference_once_in_a_track"),
            models.CheckConstraint(
                condition=Q(agreed_at=None) | Q(asked_at__isnull=False),
                name="reference_agreed_after_asked",
            ),
            models.CheckConstraint(
                condition=Q(briefed_at=None) | Q(agreed_at__isnull=False),
                name="reference_briefed_after_agreed",
            ),
        ]

    def __str__(self) -> str:
        return str(self.contact_id)

    @property
    def next_verb(self) -> str:
        """What comes next for this referee; "" when all is done."""
        verbs = ("asked", "agreed", "briefed", "thanked")
        return next((verb for verb in verbs if getattr(self, f"{verb}_at") is None), "")

    @property
    def is_to_be_thanked(self) -> bool:
        """Whether the owner still owes this referee thanks, and may write to them."""
        return self.next_verb == "thanked" and self.contact.is_approachable


class StageResult(Owned):
    """What became of one stage of a track."""

    class Result(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        PASSED = "passed", _("Passed")
        ENDED = "ended", _("It ends here")

    track = models.ForeignKey(Track, on_delete=models.CASCADE, related_name="results")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="stage_results")
    result = models.CharField(_("result"), max_length=8, choices=Result, default=Result.WAITING)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("track", "interview", name="stage_result_once"),
        ]

    def __str__(self) -> str:
        return self.get_result_display()


class Participant(Kept):
    """One of several people in a group interview (T9, F28).

    An interviewer is a contact and gets thanks of their own; of a fellow applicant only the
    name is kept, nothing private.
    """

    class Part(models.TextChoices):
        INTERVIEWER = "interviewer", _("Interviewer")
        APPLICANT = "applicant", _("Fellow applicant")

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="participants")
    part = models.CharField(_("part"), max_length=11, choices=Part, default=Part.INTERVIEWER)
    name = models.CharField(_("name"), max_length=200)
    contact = models.ForeignKey(
        Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="participations"
    )

    class Meta:
        ordering = ["-part", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(part="interviewer") | Q(contact=None),
                name="participant_applicant_is_no_contact",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Degree(models.IntegerChoices):
    """How well something went."""

    BADLY = 1, _("badly")
    HARDLY = 2, _("hardly")
    FAIRLY = 3, _("fairly")
    WELL = 4, _("well")
    VERY_WELL = 5, _("very well")


class SelfRating(Owned):
    """How the owner thinks they did in a group, on its four qualities, 1 to 5 (T9)."""

    interview = models.OneToOneField(
        Interview, on_delete=models.CASCADE, related_name="self_rating"
    )
    confidence = models.PositiveSmallIntegerField(_("confidence"), choices=Degree)
    communication = models.PositiveSmallIntegerField(_("communication"), choices=Degree)
    leadership = models.PositiveSmallIntegerField(_("leadership"), choices=Degree)
    pressure = models.PositiveSmallIntegerField(_("under pressure"), choices=Degree)
    note = models.CharField(_("deciding and solving problems"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    confidence__range=(1, 5),
                    communication__range=(1, 5),
                    leadership__range=(1, 5),
                    pressure__range=(1, 5),
                ),
                name="self_rating_1_to_5",
            ),
        ]

    def __str__(self) -> str:
        return str(self.interview_id)
