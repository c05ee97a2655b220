"""Job candidacy, T5, with its four stages (S77): only the offer opens pay and terms."""

from django.utils.translation import gettext_noop as _

from interviews.kinds.blueprint import DEBRIEF, THANK, THEM, Blueprint

NO_PAY_YET = _("Pay and contract terms, until there is an offer")

CANDIDACY = Blueprint(
    code="T5",
    name=_("Job candidacy interview"),
    goal=_("Go through the stages of a candidacy, one interview at a time."),
    lead=THEM,
    minutes=30,
    longest=60,
    is_formal=True,
    is_group=True,
)

EXPLORATORY = Blueprint(
    code="T5-exploratory",
    name=_("Candidacy: exploratory"),
    goal=_("Find out whether your skills, interests and personality meet what they need."),
    lead=THEM,
    minutes=30,
    longest=45,
    is_formal=True,
    agenda=(
        (_("Small talk"), 3),
        (_("Their questions on your skills, interests and personality"), 15),
        (_("Your questions"), 8),
        (_("Next steps, and thanks"), 4),
    ),
    packs=("clarifying",),
    preparation=(
        _("Note who in your network knows this organization, and who referred you"),
        _("Have one example ready for each skill you name"),
        _("Write down what interests you in the work, in two sentences"),
    ),
    likely_questions=(
        _("What interests you in us?"),
        _("Which of your skills would you use here?"),
        _("How would colleagues describe you?"),
    ),
    may_raise=(_("Openings"), _("Your resume")),
    must_not_raise=(NO_PAY_YET,),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, DEBRIEF, "stage_result"),
)

PHONE_SCREENING = Blueprint(
    code="T5-phone-screening",
    name=_("Candidacy: phone screening"),
    goal=_("Answer clearly on your career aspirations and get to the next stage."),
    lead=THEM,
    minutes=20,
    is_formal=True,
    agenda=(
        (_("Greeting, and a check that both hear well"), 2),
        (_("Their questions on your aspirations and history"), 12),
        (_("Your questions"), 4),
        (_("Next steps, and thanks"), 2),
    ),
    packs=("clarifying",),
    preparation=(
        _("Write three answers on your career aspirations and say them aloud"),
        _("Find a quiet place with good reception, charger at hand"),
        _("Lay out your resume and the advertisement"),
    ),
    likely_questions=(
        _("What are your career aspirations?"),
        _("Why do you want to leave, or begin, now?"),
        _("When could you start?"),
    ),
    may_raise=(_("The position"), _("Your resume")),
    must_not_raise=(NO_PAY_YET,),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, DEBRIEF, "stage_result"),
)

REFERENCE_CHECK = Blueprint(
    code="T5-reference-check",
    name=_("Candidacy: reference check"),
    goal=_("Let people who know your work speak for you, well prepared."),
    lead=THEM,
    minutes=20,
    is_formal=True,
    agenda=(
        (_("Who the referees are, and how they know your work"), 8),
        (_("Their questions to you"), 8),
        (_("Next steps, and thanks"), 4),
    ),
    preparation=(
        _("List your referees: asked, agreed, briefed, thanked"),
        _("Tell each referee about the position and what you would like them to mention"),
        _("Check names, titles and numbers of the referees"),
    ),
    likely_questions=(
        _("How long did you work together?"),
        _("What would your referee say you could do better?"),
    ),
    may_raise=(_("The position"), _("Your referees")),
    must_not_raise=(NO_PAY_YET,),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, "stage_result", "thank_referees"),
)

OFFER = Blueprint(
    code="T5-offer",
    name=_("Candidacy: offer"),
    goal=_("Understand the offer, and talk over pay and terms."),
    lead=THEM,
    minutes=30,
    longest=60,
    is_formal=True,
    agenda=(
        (_("Thanks for the offer"), 3),
        (_("The terms, one by one"), 12),
        (_("The points you want to talk over"), 11),
        (_("By when you answer, and thanks"), 4),
    ),
    packs=("offer-terms",),
    preparation=(
        _("Make a sheet of the terms: pay, hours, place, leave, start, notice"),
        _("Read what the work is paid in this place, and note the source"),
        _("Choose the points you want to negotiate, in order"),
        _("Decide by which day you can answer"),
    ),
    likely_questions=(
        _("What do you think of the offer?"),
        _("What would make it easy to say yes?"),
        _("When can you tell us?"),
    ),
    may_raise=(_("Pay, benefits and contract terms"), _("The position")),
    must_not_raise=(_("What other people there earn"),),
    topics=("openings", "resume", "career_pay", "own_pay"),
    after=(THANK, DEBRIEF, "stage_result", "offer_deadline"),
)

KINDS = (CANDIDACY, EXPLORATORY, PHONE_SCREENING, REFERENCE_CHECK, OFFER)
