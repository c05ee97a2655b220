"""What the page for asking shows beside the words themselves."""

from collections.abc import Mapping
from functools import cached_property

from interviews import care, letters, manners, parts, shelf
from interviews.etiquette import Finding
from interviews.etiquette.draft import Draft
from interviews.etiquette.length import IDEAL_WORDS, MOST_WORDS
from interviews.etiquette.tongue import is_english
from interviews.forms.asking import ComposeForm, HabitForm, OutreachForm
from interviews.links import invitation_url
from interviews.models import Interview, Invitation


def composed(interview: Interview, compose: ComposeForm) -> letters.Letter:
    """A first draft: a kept letter if one is chosen, else the parts that are wanted."""
    if not compose.is_bound or not compose.is_valid():
        return letters.first_words(interview)
    template = compose.cleaned_data["template"]
    if template:
        return letters.kept_letter(interview, template)
    return letters.request_letter(interview, compose.cleaned_data.get("parts", []))


class AskEditor:
    """Remarks, length, mail program and warnings for the words that a form holds now."""

    ideal_words, most_words = IDEAL_WORDS, MOST_WORDS

    def __init__(
        self, interview: Interview, form: OutreachForm, compose: ComposeForm | None = None
    ) -> None:
        self.interview = interview
        self.compose = compose
        self.words = {name: str(form[name].value() or "") for name in OutreachForm.Meta.fields}
        self.habit = HabitForm(instance=interview)

    @property
    def word_count(self) -> int:
        return Draft(self.words["text"]).word_count

    @property
    def is_read(self) -> bool:
        """Whether the check reads the language of the words; of others it knows the length."""
        return is_english(Draft(self.words["text"]))

    def remarks(self) -> list[Mapping[str, object]]:
        """Each finding with the words it means."""
        findings = manners.remarks_on_request(self.interview, **self.words)
        return [{"finding": finding, "quote": self._quote(finding)} for finding in findings]

    def mailto(self) -> str:
        letter = letters.Letter(self.words["subject"], self.words["text"])
        return letter.mailto(self.address)

    @cached_property
    def address(self) -> str:
        return letters.address_of(self.interview)

    def asked_beside(self) -> list[Interview]:
        return manners.open_asks_beside(self.interview)

    def cares(self) -> list[str]:
        about = care.words_about(self.interview.owner, self.interview.contact)
        return [*parts.words_on_naming(self.interview), *about]

    def gifts(self) -> list[shelf.Gift]:
        return shelf.gifts_for(self.interview.owner, shelf.LETTERS)

    def link(self) -> str:
        invitation = Invitation.objects.filter(interview=self.interview).first()
        return invitation_url(invitation) if invitation and invitation.is_open else ""

    def _quote(self, finding: Finding) -> str:
        if finding.span is None:
            return ""
        start, end = finding.span
        return self.words["text"].replace("\r\n", "\n")[start:end]
