from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils.translation import gettext_lazy as _


class Release(models.Model):
    """One edition of published figures that was taken in: O*NET 30.1, OEWS 2025-05, EP 2024-34.

    A scheme has one current edition; older ones stay listed so that it can be said when a
    newer one came.
    """

    scheme = models.SlugField(_("scheme"), max_length=20)
    version = models.CharField(_("edition"), max_length=20)
    is_current = models.BooleanField(default=True)
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scheme", "version"], name="release_once"),
            models.UniqueConstraint(
                fields=["scheme"], condition=models.Q(is_current=True), name="release_one_current"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.version}"


class Occupation(models.Model):
    """A row of the public catalog, the same for all users (S2, R67).

    A newer release updates it in place by scheme and code, so careers keep pointing at it; a
    code that a release dropped is retired, not removed.
    """

    scheme = models.SlugField(max_length=20, default="onet")
    code = models.CharField(max_length=16)
    title = models.CharField(max_length=200)
    release = models.ForeignKey(
        Release, on_delete=models.PROTECT, null=True, related_name="occupations"
    )
    job_zone = models.PositiveSmallIntegerField(
        null=True, help_text="How much preparation, 1 is the least."
    )
    interest_code = models.CharField(max_length=6, blank=True)
    interests = ArrayField(
        models.FloatField(),
        null=True,
        size=6,
        help_text="Realistic, Investigative, Artistic, Social, Enterprising, Conventional; 1-7.",
    )
    skills_rated = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scheme", "code"], name="occupation_code")]

    def __str__(self) -> str:
        return self.title

    @property
    def group(self) -> str:
        """The six-digit code under which wages and projections are published."""
        return self.code[:7]


class Element(models.Model):
    """What is rated: a skill, work style, work value, level of education or job zone."""

    class Domain(models.TextChoices):
        SKILL = "skill", _("Skills")
        STYLE = "style", _("Work styles")
        VALUE = "value", _("Work values")
        EDUCATION = "education", _("Education people have")
        ZONE = "zone", _("Preparation")

    domain = models.CharField(max_length=10, choices=Domain)
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["domain", "code"], name="element_code")]

    def __str__(self) -> str:
        return self.name


class Rating(models.Model):
    """How much an occupation has of an element, on the scale the release names (IM, WI, EX, RL)."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="ratings")
    element = models.ForeignKey(Element, on_delete=models.CASCADE, related_name="ratings")
    scale = models.CharField(max_length=4)
    value = models.FloatField()
    rank = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["occupation", "element"], name="rating_once")
        ]

    def __str__(self) -> str:
        return f"{self.scale} {self.value}"


class Related(models.Model):
    """An occupation that the release calls close to another; rank 1 is the closest."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="related")
    other = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="+")
    rank = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["occupation", "other"], name="related_once")]

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.other_id}"


class JobTitle(models.Model):
    """What the search looks up: a title people use, or its tail from a later word on.

    `phrase` is lower case, without punctuation and plural s; `weight` says how much the title
    stands for its occupation, so that the list can be cut before it is sorted by closeness.
    """

    class Source(models.IntegerChoices):
        ALTERNATE = 1
        REPORTED = 2
        SHOWN = 3
        OWN = 4

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="job_titles")
    text = models.CharField(max_length=200)
    phrase = models.CharField(max_length=200)
    source = models.PositiveSmallIntegerField(choices=Source)
    weight = models.PositiveSmallIntegerField()
    is_whole = models.BooleanField()

    class Meta:
        indexes = [
            models.Index(OpClass("phrase", name="text_pattern_ops"), name="jobtitle_phrase"),
            GinIndex(
                SearchVector("phrase", config="simple"),
                name="jobtitle_words",
                condition=models.Q(is_whole=True),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Prefix(models.Model):
    """The answer kept ready for a beginning that many titles share ("s", "man", "nurse")."""

    letters = models.CharField(max_length=60, primary_key=True)
    occupations = ArrayField(models.BigIntegerField())
    texts = ArrayField(models.CharField(max_length=200))

    def __str__(self) -> str:
        return self.letters
