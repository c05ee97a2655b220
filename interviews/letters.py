"""First drafts of what the owner writes, made from what Askwell already knows."""

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from interviews.models import Interview


@dataclass(frozen=True)
class Letter:
    subject: str
    text: str

    def mailto(self, address: str) -> str:
        """A link that opens the owner's own mail program with this letter in it."""
        return f"mailto:{quote(address)}?subject={quote(self.subject)}&body={quote(self.text)}"


def first_words(interview: Interview) -> Letter:
    """The request, or the nudge when one has been sent already."""
    return nudge_letter(interview) if interview.asked_at else request_letter(interview)


def address_of(interview: Interview) -> str:
    """Where the contact gets mail; "" leaves the field of the mail program empty."""
    return ""


def request_letter(interview: Interview) -> Letter:
    """The request: who I am, my interest, why you, twenty minutes at your convenience (R9)."""
    words = merge_fields(interview)
    return Letter(
        _("A question about your work as %(role)s") % words,
        _(
            "Dear %(name)s,\n\n"
            "%(connection)s\n\n"
            "%(pitch)s I am curious about %(career)s and would like to hear how you came to it.\n\n"
            "Could you spare %(minutes)s minutes in the next weeks, by phone or in person, "
            "whenever it suits you? I will come back to you next week.\n\n"
            "With kind regards\n%(me)s"
        )
        % words,
    )


def nudge_letter(interview: Interview) -> Letter:
    """The one nudge: two or three sentences that add something (R18, R22)."""
    words = merge_fields(interview)
    return Letter(
        _("Re: A question about your work as %(role)s") % words,
        _(
            "Dear %(name)s,\n\n"
            "I wrote to you last week about %(career)s. Since then I have read more, and have one "
            "question that only somebody who does the work can answer. %(minutes)s minutes would "
            "do, any time that suits you; and if it does not suit at all, that is fine.\n\n"
            "With kind regards\n%(me)s"
        )
        % words,
    )


def thanks_letter(interview: Interview, quote: str = "") -> Letter:
    """Thanks that name one thing they said and what comes of it (R41)."""
    said = _("“%(quote)s”") % {"quote": quote} if quote else "…"
    words = {**merge_fields(interview), "said": said}
    return Letter(
        _("Thank you, %(name)s") % words,
        _(
            "Dear %(name)s,\n\n"
            "Thank you for the time you gave me. What stays with me is what you said: %(said)s\n\n"
            "It made me see …, and next I will …\n\n"
            "With kind regards\n%(me)s"
        )
        % words,
    )


def agenda_letter(interview: Interview) -> Letter:
    """The agenda, so that the time is well used; it leaves only if the owner sends it (S49)."""
    lines = [
        _("%(minutes)s min  %(part)s") % {"minutes": part.minutes, "part": part.text}
        for part in interview.agenda.all()
    ]
    return Letter(
        _("What I would like to ask you about"),
        _(
            "Dear %(name)s,\n\n"
            "I look forward to our %(minutes)s minutes. This is what I have in mind, so that your "
            "time is well used; please change it as you like:\n\n%(agenda)s\n\n"
            "With kind regards\n%(me)s"
        )
        % {**merge_fields(interview), "agenda": "\n".join(lines)},
    )


def merge_fields(interview: Interview) -> dict[str, str | int]:
    """What the letters say in their gaps, with plain words where nothing is known."""
    contact, owner = interview.contact, interview.owner
    career = interview.careers.first()
    return {
        "name": contact.name,
        "role": contact.role or (career.title if career else pgettext("role", "a professional")),
        "career": career.title if career else (contact.role or _("your field")),
        "connection": contact.how_known or _("I found your name while reading about your field."),
        "pitch": owner.pitch or _("My name is %(me)s.") % {"me": owner.name or owner.email},
        "minutes": interview.minutes,
        "me": owner.name or owner.email,
    }
