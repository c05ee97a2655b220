"""Kinds in which the explorer asks: T1, T2, T3, T6 and T8 (S77)."""

from django.utils.translation import gettext_noop as _

from interviews.kinds.blueprint import (
    DEBRIEF,
    LEADS,
    REFERRALS,
    SHARED,
    THANK,
    Blueprint,
)

NO_JOB = _("A job, an internship or a position for yourself")
NO_PERSONAL_PAY = _("What the person you talk to earns")

CAREER_ORIENTED = Blueprint(
    code="T1",
    name=_("Career-oriented interview"),
    goal=_("Weigh up a role, a business or an industry with somebody who knows it first-hand."),
    minutes=30,
    longest=45,
    agenda=(
        (_("Small talk, and thanks for the time"), 3),
        (_("What the work is like, in this role and in this industry"), 10),
        (_("Where it is going: five, ten and fifteen years"), 7),
        (_("Advice from first-hand experience"), 6),
        (_("Who else sees it differently, and thanks"), 4),
    ),
    packs=("five-topics", "career-outlook", "parachute"),
    preparation=(
        _("Set the role, the business and the industry side by side: what do you know of each?"),
        _("Read figures on the career: how many people do it, what the range of pay is"),
        _("Read one forecast, so that you can ask what they make of it"),
        _("Write down what you would want their advice on"),
    ),
    likely_questions=(
        _("What draws you to this field?"),
        _("What have you found out so far, and from whom?"),
        _("What else are you considering?"),
    ),
    may_raise=(
        _("The range of pay in the career"),
        _("Prospects of the role, the business and the industry"),
    ),
    must_not_raise=(NO_JOB, NO_PERSONAL_PAY),
    topics=("career_pay",),
    after=(THANK, DEBRIEF, "advocate"),
)

INFORMATIONAL = Blueprint(
    code="T2",
    name=_("Informational interview"),
    goal=_("Hear what the work is really like, how people get in and what employers look for."),
    agenda=(
        (_("Small talk, and thanks for the time"), 3),
        (_("Their path, and what a day is like"), 7),
        (_("What it takes, lessons learned, what employers look for"), 6),
        (_("Who else to talk to, and thanks"), 4),
    ),
    packs=("tiara", "parachute", "five-topics", "what-employers-look-for"),
    preparation=(
        _("Make a question of one thing the person wrote or said"),
        _("Choose five to eight questions and mark the ones you must ask"),
        _("Say your pitch aloud once, in thirty seconds"),
    ),
    likely_questions=(
        _("Tell me about yourself."),
        _("Why are you interested in this career?"),
        _("How can I help you?"),
    ),
    may_raise=(
        _("What employers look for, and tips for applications in general"),
        _("The range of pay in the career"),
        _("An opening, but only one they mention themselves: note it as a lead"),
    ),
    must_not_raise=(NO_JOB, NO_PERSONAL_PAY),
    topics=("career_pay",),
    after=(THANK, DEBRIEF, REFERRALS, LEADS),
)

NETWORKING = Blueprint(
    code="T3",
    name=_("Networking meeting"),
    goal=_("Share information, get to know each other and see how you can help each other."),
    lead=SHARED,
    minutes=30,
    longest=45,
    agenda=(
        (_("Small talk"), 4),
        (_("What each of you is working on"), 8),
        (_("Your questions, and your ambitions said openly"), 10),
        (_("What you can do for them"), 4),
        (_("Next steps, and thanks"), 4),
    ),
    packs=("networking", "tiara"),
    preparation=(
        _("Write an agenda and send it: a networking meeting needs one"),
        _("Write down your ambitions in two sentences"),
        _("Choose one thing you can offer: an introduction, an article, a hand"),
        _("Choose three targeted questions"),
    ),
    likely_questions=(
        _("What are you working toward?"),
        _("Whom are you hoping to meet?"),
        _("What are you good at that people do not know?"),
    ),
    may_raise=(_("Your ambitions"), _("How you can help each other")),
    must_not_raise=(NO_JOB, NO_PERSONAL_PAY, _("Questions in the style of a job interview")),
    topics=("career_pay",),
    after=(THANK, DEBRIEF, "offer_help", REFERRALS),
)

SEEKER_LED = Blueprint(
    code="T6",
    name=_("Job seeker-led interview"),
    goal=_("Examine career paths and ambitions with a recruiter or insider, and be seen."),
    minutes=30,
    longest=45,
    agenda=(
        (_("Small talk, and thanks for the time"), 3),
        (_("Your interests and what you can do"), 7),
        (_("Paths that lead from there"), 10),
        (_("How people are found in this field"), 5),
        (_("Who else to talk to, and thanks"), 5),
    ),
    packs=("career-paths", "networking"),
    preparation=(
        _("Write down two paths you can imagine, and what speaks for each"),
        _("Write down whom you would like to get to know"),
        _("Have your resume in order, and keep it in the bag unless they ask"),
        _("Know which referees you could name, and have their agreement"),
        _("Have one example ready each for technical skill, communication and problem-solving"),
    ),
    likely_questions=(
        _("Walk me through what you have done."),
        _("What would you like to be doing in three years?"),
        _("Tell me about a problem you solved."),
        _("Who could speak for you?"),
    ),
    may_raise=(
        _("Career paths"),
        _("How openings are filled in general, without asking for one"),
        _("Your resume, if they ask for it"),
    ),
    must_not_raise=(NO_JOB, NO_PERSONAL_PAY),
    topics=("career_pay", "resume"),
    after=(THANK, DEBRIEF, "new_contacts", LEADS),
)

CONSULTATION = Blueprint(
    code="T8",
    name=_("Career consultation"),
    goal=_("Understand one job, industry or company better through somebody's own journey."),
    agenda=(
        (_("Small talk"), 3),
        (_("Their journey, and the skills that mattered most"), 8),
        (_("The view from inside"), 5),
        (_("Who else could add a view, and thanks"), 4),
    ),
    packs=("five-tips", "parachute"),
    preparation=(
        _("Find one thing for the small talk: a shared connection, some news"),
        _("Make every question an open one"),
        _("Prepare to ask about their journey and the skills that mattered"),
        _("Prepare to ask who else could add a view"),
        _("Find out what an insider knows that the web site does not say"),
    ),
    likely_questions=(
        _("What made you think of me?"),
        _("What do you already know about us?"),
        _("Where do you see yourself?"),
    ),
    may_raise=(_("Their journey"), _("The range of pay in the career")),
    must_not_raise=(
        NO_JOB,
        NO_PERSONAL_PAY,
        _("Anything that sounds like an investigation"),
    ),
    topics=("career_pay",),
    after=(THANK, DEBRIEF, "who_else", "keep_in_touch"),
)

KINDS = (CAREER_ORIENTED, INFORMATIONAL, NETWORKING, SEEKER_LED, CONSULTATION)
