"""The parts of a request, each made from the records or left to the owner (R9, S31, S32)."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from contacts.models import Contact, Introduction
from interviews.links import invitation_url
from interviews.models import Interview, Invitation, Referral

CONNECTIONLESS = {"", Contact.Channel.COLD}
# "My cousin" is a note, "We met at the club" can be said to them.
SHORTEST_SENTENCE = 4


@dataclass(frozen=True)
class Part:
    """One thing a request says; an optional part is left out unless the owner wants it."""

    code: str
    label: str
    text: str
    is_optional: bool = False


def request_parts(interview: Interview) -> list[Part]:
    """All parts that the records can fill, in the order in which a letter says them."""
    found = [
        Part("connection", _("Your connection"), connection_words(interview)),
        Part("who", _("Who you are"), who_words(interview), is_optional=interview.contact.is_close),
        Part(
            "qualification", _("What makes you special"), stage_words(interview), is_optional=True
        ),
        Part("interest", _("What interests you"), interest_words(interview)),
        Part("why", _("Why this person"), why_words(interview)),
        Part("size", _("How little you ask for, as it suits them"), size_words(interview)),
        Part("link", _("The link to choose a time"), link_words(interview), is_optional=True),
        Part("follow_up", _("Who writes next"), _("I will come back to you next week.")),
    ]
    return [part for part in found if part.text]


def connections(interview: Interview) -> list[str]:
    """Who or what connects the owner with the contact: a referrer, an introducer, or own words."""
    names = people_between(interview)
    contact = interview.contact
    is_telling = contact.channel not in CONNECTIONLESS and not contact.is_close
    if not names and contact.how_known and is_telling:
        return [contact.how_known]
    return names


def people_between(interview: Interview) -> list[str]:
    """Who led the owner to the contact and may be named (R44)."""
    contact = interview.contact
    is_nameable = Q(may_use_name="yes") | Q(may_use_name="", is_introduced=True)
    referrers = Referral.objects.filter(is_nameable, contact=contact, closed_at=None)
    introductions = Introduction.objects.filter(contact=contact, refused_at=None)
    promised = introductions.exclude(promised_at=None, made_at=None)
    names = [
        *referrers.values_list("referrer__name", flat=True),
        *promised.values_list("through__name", flat=True),
    ]
    return list(dict.fromkeys(names))


def words_on_naming(interview: Interview) -> list[str]:
    """Who sent the owner and was not asked yet whether a letter may say so (R44)."""
    asked = Referral.objects.filter(contact=interview.contact, closed_at=None, is_introduced=False)
    names = asked.filter(may_use_name="").values_list("referrer__name", flat=True)
    words = _(
        "Ask %(name)s whether you may say who sent you, and note the answer with the referral: "
        "until then the draft leaves the name out."
    )
    return [words % {"name": name} for name in dict.fromkeys(names)]


def connection_words(interview: Interview) -> str:
    """The connection as a sentence; nothing where there is none, for then none is claimed.

    Family and friends know how they know the owner.
    """
    known = interview.contact.how_known
    if len(known.split()) >= SHORTEST_SENTENCE and not interview.contact.is_close:
        return as_sentence(known)
    names = people_between(interview)
    return _("%(name)s suggested that I write to you.") % {"name": names[0]} if names else ""


def who_words(interview: Interview) -> str:
    owner = interview.owner
    return as_sentence(owner.pitch) or _("My name is %(me)s.") % {"me": str(owner)}


def stage_words(interview: Interview) -> str:
    return STAGE_WORDS.get(interview.owner.life_stage, str)()


def interest_words(interview: Interview) -> str:
    """Of the career; what somebody is called ("a nurse") is no thing to be curious about."""
    career = interview.careers.first()
    if career is None:
        return _("I am curious about your field and would like to hear what it is really like.")
    return _(
        "I am curious about %(career)s as a career and would like to hear what it is really like."
    ) % {"career": career.title}


def why_words(interview: Interview) -> str:
    role = interview.contact.role
    if not role:
        return _("Your own way into it is what I would most like to understand.")
    return _("Your work as %(role)s is what I would most like to understand.") % {"role": role}


def size_words(interview: Interview) -> str:
    return _(
        "Could you spare %(minutes)s minutes, by phone or in person, whenever it suits you?"
    ) % {"minutes": interview.minutes}


def link_words(interview: Interview) -> str:
    invitation = Invitation.objects.filter(interview=interview).first()
    if invitation is None or not invitation.is_open:
        return ""
    return _("If you like, choose a time here: %(link)s") % {"link": invitation_url(invitation)}


def subject_of(interview: Interview) -> str:
    """The career in question, else what the contact does."""
    career = interview.careers.first()
    return career.title if career else (interview.contact.role or _("your field"))


def merge_fields(interview: Interview) -> dict[str, str]:
    """What stands in the braces of a kept letter."""
    return {
        "name": interview.contact.letter_name,
        "role": interview.contact.role or pgettext("role", "a professional"),
        "career": subject_of(interview),
        "connection": connection_words(interview),
        "pitch": who_words(interview),
        "minutes": str(interview.minutes),
        "link": link_words(interview),
        "me": str(interview.owner),
    }


def as_sentence(words: str) -> str:
    """With the full stop that a note lacks."""
    words = words.strip()
    return words if not words or words[-1] in ".!?…" else f"{words}."


STAGE_WORDS = {
    "pupil": lambda: _("I am still at school."),
    "student": lambda: _("I am a student."),
    "graduate_student": lambda: _("I am a graduate student."),
    "graduate": lambda: _("I have just finished my studies."),
    "working": lambda: _("I have worked for some years and am thinking about a change."),
    "veteran": lambda: _("I am a veteran."),
}
