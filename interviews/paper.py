"""The brief as a PDF of exactly one page, A4 or Letter; it reads what the page shows."""

from typing import cast

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from interviews.brief import Brief, facts_of
from interviews.models import PlannedQuestion

PAPERS = {"a4": "A4", "letter": "Letter"}
FONTS = settings.BASE_DIR / "static" / "built" / "fonts"
SANS, SERIF = "inter", "source-serif-4"
# Letters beside the Latin ones, looked at only where a text holds more than those.
MORE_LETTERS = ["latin-ext", "vietnamese", "cyrillic", "greek"]
PLAIN_LETTERS = frozenset(map(chr, [*range(0x20, 0x100), *range(0x2010, 0x2027)]))

# Millimetres; the sizes of letters are points.
MARGIN, LABEL, FOOT, GAP = 16, 30, 5, 2
RULE = 7.5
INK, GREY, LINE = 30, 110, 200
MOST_FACT_LINES, MOST_QUESTION_LINES = 2, 3


class Sheet(FPDF):
    """One page; what is longer than its room is cut, and the foot of the page says so."""

    def __init__(self, paper: str, words: str) -> None:
        super().__init__(format=paper)
        self.set_margin(MARGIN)
        self.set_auto_page_break(False)
        self.is_cut = False
        for family in (SANS, SERIF):
            self.load(family, family, "latin")
        if not set(words) <= PLAIN_LETTERS:
            for subset in MORE_LETTERS:
                self.load(subset, SANS, subset)
            self.set_fallback_fonts(MORE_LETTERS)
        self.add_page()

    def load(self, name: str, family: str, subset: str) -> None:
        self.add_font(name, fname=FONTS / f"paper-{family}-{subset}.ttf")

    def lacks(self, words: str) -> bool:
        """Whether no font of ours has some of these letters."""
        known = {letter for font in self.fonts.values() for letter in font.cmap}
        return any(ord(letter) not in known and not letter.isspace() for letter in words)

    def write_lines(self, words: str, *, height: float, most: int, indent: float = 0) -> None:
        """Print at most so many lines and go on below; the last one ends in an ellipsis if cut."""
        width = self.epw - indent
        pieces = self.multi_cell(
            width, height, words, dry_run=True, output=MethodReturnValue.LINES, align="L"
        )
        lines = cast("list[str]", pieces)
        if len(lines) > most:
            self.is_cut = True
            lines = [*lines[: most - 1], lines[most - 1][:-2].rstrip() + "…"]
        for line in lines:
            self.set_x(self.l_margin + indent)
            self.cell(width, height, line)
            self.ln(height)

    def rule(self, y: float) -> None:
        self.line(self.l_margin, y, self.l_margin + self.epw, y)


def print_brief(brief: Brief, paper: str) -> bytes:
    """The finished file; `paper` is a value of PAPERS."""
    contact = brief.interview.contact
    facts = facts_of(brief)
    words = "".join([contact.name, contact.position, *(text for _label, text in facts)])
    words += "".join(question.text for question in brief.questions)
    sheet = Sheet(paper, words)
    sheet.set_title(_("Brief: %(name)s") % {"name": contact.name})
    sheet.set_draw_color(LINE)
    print_head(sheet, contact.name, contact.position)
    for label, text in facts:
        print_fact(sheet, label, text)
    print_questions(sheet, brief)
    print_foot(sheet, brief, sheet.lacks(words))
    return bytes(sheet.output())


def print_head(sheet: Sheet, name: str, position: str) -> None:
    sheet.set_text_color(INK)
    sheet.set_font(SERIF, size=20)
    sheet.write_lines(name, height=9, most=1)
    sheet.set_font(SANS, size=9.5)
    sheet.set_text_color(GREY)
    if position:
        sheet.write_lines(position, height=5, most=1)
    sheet.ln(GAP)


def print_fact(sheet: Sheet, label: str, text: str) -> None:
    sheet.set_font(SANS, size=8.5)
    sheet.set_text_color(GREY)
    sheet.cell(LABEL, 4.4, label)
    sheet.set_text_color(INK)
    sheet.write_lines(" ".join(text.split()), height=4.4, most=MOST_FACT_LINES, indent=LABEL)


def print_questions(sheet: Sheet, brief: Brief) -> None:
    """Each question in an equal share of the room that is left, with lines to write on."""
    sheet.ln(GAP)
    texts = [wording(question) for question in brief.questions] or [_("No question planned.")]
    foot = sheet.h - MARGIN - 3 * FOOT
    share = (foot - sheet.y) / len(texts)
    for number, text in enumerate(texts, start=1):
        end = sheet.y + share
        sheet.set_font(SERIF, size=10.5 if brief.is_dense else 12)
        height = 4.8 if brief.is_dense else 5.6
        most = max(1, min(MOST_QUESTION_LINES, int((share - RULE) / height)))
        sheet.write_lines(f"{number}. {text}", height=height, most=most)
        for line in range(1, int((end - sheet.y) / RULE) + 1):
            sheet.rule(sheet.y + line * RULE)
        sheet.set_y(end)


def wording(question: PlannedQuestion) -> str:
    text = " ".join(question.text.split())
    return text if question.is_must else f"{text} ({_('if time')})"


def print_foot(sheet: Sheet, brief: Brief, lacks_letters: bool) -> None:
    sheet.set_font(SANS, size=8.5)
    sheet.set_text_color(GREY)
    sheet.set_y(sheet.h - MARGIN - 2.4 * FOOT)
    sheet.write_lines(
        _(
            "At the end: keep the time, ask who else to talk to and whether you may use the "
            "name, and say thank you."
        ),
        height=FOOT,
        most=1,
    )
    notes = []
    if brief.left_out:
        more = ngettext(
            "%(number)s more question in the app.",
            "%(number)s more questions in the app.",
            brief.left_out,
        )
        notes.append(more % {"number": brief.left_out})
    if sheet.is_cut:
        notes.append(_("Cut to fit one page (…): the whole is in the app."))
    if lacks_letters:
        notes.append(_("Our fonts lack some letters here: your browser's own print has them."))
    sheet.write_lines(" ".join(notes) or " ", height=FOOT, most=2)
