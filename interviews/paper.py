"""The brief as a PDF of exactly one page, A4 or Letter; it reads what the page shows."""

from typing import cast

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from interviews import fonts
from interviews.brief import Brief, facts_of
from interviews.models import PlannedQuestion

PAPERS = {"a4": "A4", "letter": "Letter"}
SANS, SERIF = fonts.SANS, fonts.SERIF

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
            self.add_font(family, fname=fonts.file_of(family, "latin"))
        more = fonts.fallbacks_for(words)
        for name, path in more.items():
            self.add_font(name, fname=path)
        self.set_fallback_fonts(list(more))
        self.add_page()

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
    words = words_of(brief)
    sheet = Sheet(paper, words)
    sheet.set_title(_("Brief: %(name)s") % {"name": contact.name})
    sheet.set_draw_color(LINE)
    if fonts.lacks(words):
        print_warning(sheet)
    print_head(sheet, contact.name, contact.position)
    for label, text in facts:
        print_fact(sheet, label, text)
    print_questions(sheet, brief)
    print_foot(sheet, brief)
    return bytes(sheet.output())


def words_of(brief: Brief) -> str:
    """All that stands on the sheet and somebody wrote."""
    contact = brief.interview.contact
    said = [text for _label, text in facts_of(brief)]
    asked = [question.text for question in brief.questions]
    return "".join([contact.name, contact.position, *said, *asked])


def print_warning(sheet: Sheet) -> None:
    """Ahead of all else: a name of letters that no font has would leave a blank."""
    sheet.set_font(SANS, size=9.5)
    sheet.set_text_color(INK)
    words = _("Our fonts lack some letters of this sheet: your browser's own print has them.")
    sheet.write_lines(words, height=5, most=2)
    sheet.ln(GAP)


def print_head(sheet: Sheet, name: str, position: str) -> None:
    sheet.set_text_color(INK)
    sheet.set_font(SERIF, size=20)
    is_long = sheet.get_string_width(name) > sheet.epw
    sheet.set_font_size(14 if is_long else 20)
    sheet.write_lines(name, height=7 if is_long else 9, most=2 if is_long else 1)
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
        for line in range(1, int((end - sheet.y - GAP) / RULE) + 1):
            sheet.rule(sheet.y + line * RULE)
        sheet.set_y(end)


def wording(question: PlannedQuestion) -> str:
    text = " ".join(question.text.split())
    return text if question.is_must else f"{text} ({_('if time')})"


def print_foot(sheet: Sheet, brief: Brief) -> None:
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
    sheet.write_lines(" ".join(notes) or " ", height=FOOT, most=2)
