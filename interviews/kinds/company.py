"""Company interviews, T7, with their three stages (S77)."""

from django.utils.translation import gettext_noop as _

from interviews.kinds.asked_by_you import NO_JOB, NO_PERSONAL_PAY
from interviews.kinds.blueprint import DEBRIEF, LEADS, REFERRALS, THANK, THEM, Blueprint

PAY_ONLY_IF_OPENED = _("Pay, unless the employer opens the subject")

COMPANY = Blueprint(
    code="T7",
    name=_("Company interview"),
    goal=_("Get to know a company, from a first look to a formal interview."),
    minutes=30,
    longest=60,
    is_group=True,
)

INFORMATIONAL = Blueprint(
    code="T7-informational",
    name=_("Company: informational"),
    goal=_("Get to know a company's culture, its roles and people inside."),
    agenda=(
        (_("Small talk, and thanks for the time"), 3),
        (_("How people work together here"), 7),
        (_("The roles, and who does what"), 6),
        (_("Whom else to talk to inside, and thanks"), 4),
    ),
    packs=("company-culture", "tiara"),
    preparation=(
        _("Read what the company says about itself, and what others say"),
        _("List the roles you want to understand"),
        _("Note whom you know inside, and whom you would like to know"),
    ),
    likely_questions=(
        _("What do you know about us?"),
        _("What matters to you in a place to work?"),
        _("Where do you see yourself?"),
    ),
    may_raise=(
        _("The culture, and the roles in general"),
        _("The range of pay in the career"),
        _("An opening, but only one they mention themselves: note it as a lead"),
    ),
    must_not_raise=(NO_JOB, NO_PERSONAL_PAY),
    topics=("career_pay", "company"),
    after=(THANK, DEBRIEF, REFERRALS, LEADS, "inside_contacts"),
)

SCREENING = Blueprint(
    code="T7-screening",
    name=_("Company: screening"),
    goal=_("Show your history, core competencies and skills by phone or video."),
    lead=THEM,
    minutes=30,
    longest=45,
    is_formal=True,
    agenda=(
        (_("Greeting, and a check of sound and picture"), 2),
        (_("Your history, competencies and skills"), 16),
        (_("Your questions on the position"), 8),
        (_("Next steps, and thanks"), 4),
    ),
    packs=("clarifying",),
    preparation=(
        _("Write your history in five lines, newest first"),
        _("Choose three competencies with one example each"),
        _("Check phone or video: sound, picture, light, quiet, battery"),
    ),
    likely_questions=(
        _("Take me through your employment history."),
        _("What are your core competencies?"),
        _("What do you expect from us?"),
    ),
    may_raise=(_("The position"), _("Your resume")),
    must_not_raise=(PAY_ONLY_IF_OPENED,),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, DEBRIEF, "stage_result", "inside_contacts"),
)

JOB = Blueprint(
    code="T7-job",
    name=_("Company: job interview"),
    goal=_("Tie what you can do to the position, in a formal interview."),
    lead=THEM,
    minutes=45,
    shortest=30,
    longest=90,
    is_formal=True,
    agenda=(
        (_("Greeting"), 3),
        (_("Their questions on your qualifications and the position"), 27),
        (_("Your questions"), 10),
        (_("Next steps, and thanks"), 5),
    ),
    packs=("clarifying",),
    preparation=(
        _("Write down each requirement of the position and your answer to it"),
        _("Plan the way, the clothes and ten minutes in hand"),
        _("Take your resume twice, and the names of those you will meet"),
    ),
    likely_questions=(
        _("Why this position?"),
        _("Which of your qualifications fit it best, and which least?"),
        _("Tell me about something that went wrong."),
    ),
    may_raise=(_("The position"), _("Your resume")),
    must_not_raise=(PAY_ONLY_IF_OPENED,),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, DEBRIEF, "stage_result", "inside_contacts"),
)

KINDS = (COMPANY, INFORMATIONAL, SCREENING, JOB)
