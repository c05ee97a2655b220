"""First drafts of what the owner writes, made from what Askwell already knows."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _

from contacts.models import ContactPoint
from interviews.models import Interview, LetterTemplate
from interviews.parts import as_sentence, merge_fields, people_between, request_parts, subject_of

LONGEST_NAME = 40
LONGEST_SUBJECT = 200
BRACES = re.compile(r"\{(\w+)\}")


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
    points = interview.contact.points.filter(kind=ContactPoint.Kind.EMAIL)
    return points.values_list("value", flat=True).first() or ""


def request_letter(interview: Interview, wanted: Collection[str] = ("link",)) -> Letter:
    """The request out of its parts (R9), the connection first (R10); `wanted` optional ones."""
    parts = request_parts(interview)
    text = {part.code: part.text for part in parts if part.code in wanted or not part.is_optional}
    about_me = _joined(text, "who", "qualification", "interest", "why")
    the_ask = _joined(text, "size", "link", "follow_up")
    return Letter(
        request_subject(interview),
        "\n\n".join(
            paragraph
            for paragraph in (
                _("Dear %(name)s,") % {"name": interview.contact.letter_name},
                text.get("connection"),
                about_me,
                the_ask,
                _("With kind regards\n%(me)s") % {"me": str(interview.owner)},
            )
            if paragraph
        ),
    )


def request_subject(interview: Interview) -> str:
    """Says who writes: through whom, or by name (R17)."""
    names = people_between(interview)
    career = subject_of(interview)
    if names and len(names[0]) <= LONGEST_NAME:
        return _("%(name)s suggested I ask you about %(career)s") % {
            "name": names[0],
            "career": career,
        }
    return _("%(me)s, with a question about %(career)s") % {
        "me": str(interview.owner),
        "career": career,
    }


def kept_letter(interview: Interview, template: LetterTemplate) -> Letter:
    """A letter of the owner's own, with its braces filled; unknown ones stay as typed."""
    fields = merge_fields(interview)

    def fill(words: str) -> str:
        return BRACES.sub(lambda found: fields.get(found[1], found[0]), words)

    return Letter(fill(template.subject), fill(template.text))


def _joined(text: dict[str, str], *codes: str) -> str:
    return " ".join(text[code] for code in codes if code in text)


def nudge_letter(interview: Interview) -> Letter:
    """The one nudge: two or three sentences that add something (R18, R22)."""
    words = merge_fields(interview)
    return Letter(
        nudge_subject(interview),
        _(
            "Dear %(name)s,\n\n"
            "I wrote to you some days ago about %(career)s. Since then I have read more, and have "
            "one question that only somebody who does the work can answer. %(minutes)s minutes "
            "would do, any time that suits you; and if it does not suit at all, that is fine.\n\n"
            "With kind regards\n%(me)s"
        )
        % words,
    )


def nudge_subject(interview: Interview) -> str:
    """That of the request they had, so that both stand together in their mailbox."""
    sent = interview.outreaches.filter(sent_at__isnull=False).exclude(subject="").last()
    subject = sent.subject if sent else request_subject(interview)
    if subject.startswith("Re:"):
        return subject
    return _("Re: %(subject)s") % {"subject": subject[: LONGEST_SUBJECT - len("Re: ")]}


def thanks_letter(interview: Interview, name: str, quote: str = "") -> Letter:
    """Thanks that name one thing they said and what comes of it (R41)."""
    said = _("“%(quote)s”") % {"quote": as_sentence(quote)} if quote else "…"
    words = {**merge_fields(interview), "said": said, "name": name}
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


def entry_letter(interview: Interview) -> Letter:
    """A short word that goes with the calendar entry, or with its cancellation."""
    words = merge_fields(interview)
    if interview.is_over or not interview.scheduled_for:
        subject = _("Our conversation is called off")
        news = _("Our conversation will not take place. Thank you all the same.")
    else:
        subject = _("Our conversation")
        news = _("Thank you for your time. The calendar entry is attached.")
    greeting, closing = _("Dear %(name)s,") % words, _("With kind regards\n%(me)s") % words
    return Letter(subject, f"{greeting}\n\n{news}\n\n{closing}")


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
