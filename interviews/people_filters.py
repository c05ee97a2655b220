"""People by the career and the stage of the conversations with them."""

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from careers.models import Career
from contacts.filters import Choices, Filter
from contacts.querysets import ContactQuerySet
from interviews.models import Interview

MOST_CAREERS = 200


def careers_of(user: User) -> Choices:
    careers = Career.objects.visible_to(user).order_by("title", "pk")
    return [(str(pk), title) for pk, title in careers.values_list("pk", "title")[:MOST_CAREERS]]


def about_career(people: ContactQuerySet, user: User, career: str) -> ContactQuerySet:
    talks = Interview.objects.visible_to(user).filter(careers=career)
    return people.filter(pk__in=talks.values("contact"))


def stages_of(_user: User) -> Choices:
    return [(value, str(label)) for value, label in Interview.Stage.choices]


def in_stage(people: ContactQuerySet, user: User, stage: str) -> ContactQuerySet:
    """People with a conversation that stands there now."""
    talks = Interview.objects.visible_to(user).filter(stage=stage)
    return people.filter(pk__in=talks.values("contact"))


FILTERS = (
    Filter("career", _("Career"), _("any career"), careers_of, about_career),
    Filter("stage", _("Stage"), _("any stage"), stages_of, in_stage),
)
