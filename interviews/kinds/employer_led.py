"""Preliminary (T4) and group (T9) interviews, and the referral track, T10 (S77)."""

from django.utils.translation import gettext_noop as _

from interviews.kinds.blueprint import DEBRIEF, REFERRALS, THANK, THEM, Blueprint

PRELIMINARY = Blueprint(
    code="T4",
    name=_("Preliminary interview"),
    goal=_("See where what you need and what they need meet."),
    lead=THEM,
    minutes=30,
    shortest=30,
    longest=45,
    is_formal=True,
    agenda=(
        (_("Small talk"), 3),
        (_("Their questions on your qualifications, interests and capabilities"), 14),
        (_("Your clarifying questions on the company"), 9),
        (_("Open points, and thanks"), 4),
    ),
    packs=("clarifying",),
    preparation=(
        _("List your qualifications, interests and capabilities"),
        _("Write two columns: what you need, what they need"),
        _("Choose the questions that make the company clearer to you"),
    ),
    likely_questions=(
        _("What are you qualified to do?"),
        _("What interests you in this company?"),
        _("What are you able to take on at once?"),
    ),
    may_raise=(_("Openings"), _("Your resume")),
    must_not_raise=(_("Negotiating pay"),),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, DEBRIEF, "compatibility", "open_points"),
)

GROUP = Blueprint(
    code="T9",
    name=_("Group interview"),
    goal=_("Show how you work with others: confidence, communication, leadership, pressure."),
    lead=THEM,
    minutes=60,
    shortest=60,
    longest=90,
    is_formal=True,
    has_participants=True,
    agenda=(
        (_("Introductions"), 10),
        (_("Questions to the group, or a task together"), 35),
        (_("Your questions"), 10),
        (_("Next steps, and thanks to each interviewer"), 5),
    ),
    packs=("clarifying",),
    preparation=(
        _("Find out the format: several interviewers, several applicants, or both"),
        _("Prepare answers as one person and as a member of a team"),
        _("Prepare for extra tasks: a case, a discussion, a presentation"),
        _("Learn the names of the interviewers"),
    ),
    likely_questions=(
        _("How would your team describe you?"),
        _("What was the group's best idea, and whose was it?"),
        _("How do you decide when people disagree?"),
    ),
    may_raise=(_("The position"), _("Your resume")),
    must_not_raise=(_("Private data of the other applicants"), _("Pay")),
    topics=("openings", "resume", "career_pay"),
    after=("thank_each", DEBRIEF, "self_rating", "stage_result"),
)

REFERRAL_SYSTEM = Blueprint(
    code="T10",
    name=_("Job interview referral system"),
    goal=_("Move from conversations to a proposal, through people who speak for you."),
    minutes=30,
    longest=60,
    is_formal=True,
    is_track=True,
    packs=("referral-track",),
    preparation=(
        _("Hold at least one conversation, and rate the fit: the gate of this track"),
        _("List referrals from within and outside your network"),
        _("Ask your referees, brief those who agree, and thank them"),
        _("Note which terms matter to you, for when there is a proposal"),
    ),
    likely_questions=(
        _("Why is this an ideal fit for you?"),
        _("Who could speak for you?"),
    ),
    may_raise=(_("Openings they know of"), _("Pay, once there is a proposal")),
    must_not_raise=(_("Pay before an employer makes a proposal"),),
    topics=("openings", "resume", "career_pay"),
    after=(THANK, DEBRIEF, "tell_referrers", REFERRALS, "lead_outcome"),
)

KINDS = (PRELIMINARY, GROUP, REFERRAL_SYSTEM)
