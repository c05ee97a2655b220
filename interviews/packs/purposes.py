"""Sets for one purpose; the kinds of interview name those that suit them."""

from django.utils.translation import gettext_noop as _

from interviews.packs.pack import (
    ENTAILS,
    ENTRY,
    HIRING,
    NO_TOPIC,
    PAY,
    PERSON,
    SIDES,
    SKILLS,
    TRENDS,
    Pack,
)

CAREER_OUTLOOK = Pack(
    code="career-outlook",
    name=_("Where it is going"),
    note=_("The role, the business and the industry set side by side."),
    questions=(
        (_("How does this role differ between a small place and a large one?"), ENTAILS),
        (_("What will the role ask for in ten years that it does not ask for now?"), TRENDS),
        (_("What could make this work disappear, and what would come after it?"), TRENDS),
        (_("How does the industry look to somebody who has seen good and bad years?"), TRENDS),
        (_("How does pay in the field change with experience, roughly?"), PAY),
        (_("What advice do you hear often that you would not follow?"), ENTRY),
    ),
)

EMPLOYERS = Pack(
    code="what-employers-look-for",
    name=_("What employers look for"),
    note=_("How people are chosen, without asking to be chosen."),
    questions=(
        (_("What makes an application in this field stand out to you?"), HIRING),
        (_("What do newcomers most often get wrong when they apply?"), HIRING),
        (_("How do people here usually hear of each other?"), HIRING),
        (_("Which skill is hardest to find?"), SKILLS),
        (_("What tells you after a month that somebody will do well?"), PERSON),
    ),
)

NETWORKING = Pack(
    code="networking",
    name=_("Getting to know each other"),
    note=_("Questions to share rather than to take."),
    questions=(
        (_("What are you working on that you enjoy?"), ENTAILS),
        (_("What would you like to hear more about from people outside your field?"), NO_TOPIC),
        (
            _("Whom or what are you looking for at present, where I might help?"),
            NO_TOPIC,
        ),
        (_("Which groups or meetings in this field are worth the time?"), SKILLS),
        (_("Whom do you think I would learn from, and may I use your name?"), NO_TOPIC),
    ),
)

CAREER_PATHS = Pack(
    code="career-paths",
    name=_("Paths and ambitions"),
    note=_("What leads where, and how your own path looks to somebody experienced."),
    questions=(
        (_("Where do people go from this role after five years?"), ENTRY),
        (_("What step in your path mattered more than you thought at the time?"), ENTRY),
        (_("How does my path so far look to you?"), PERSON),
        (_("What would you want to see in me before you recommended me to a friend?"), SKILLS),
        (_("How do people usually come into this field who have no connection to it?"), HIRING),
    ),
)

COMPANY_CULTURE = Pack(
    code="company-culture",
    name=_("What the place is like"),
    note=_("Culture and roles of one organization."),
    questions=(
        (_("How are decisions made here that people disagree about?"), ENTAILS),
        (_("What happens here when something goes wrong?"), SIDES),
        (_("What do people do together that is not work?"), PERSON),
        (_("Which roles work most closely with yours, and what do they do?"), ENTAILS),
        (_("What would you change about the place if it were yours?"), SIDES),
        (_("What kind of person leaves early?"), PERSON),
    ),
)

CLARIFYING = Pack(
    code="clarifying",
    name=_("Asking for clarity"),
    note=_("When they lead: what you need to know about the place and the next step."),
    questions=(
        (_("What does the first half year look like for somebody who starts here?"), ENTAILS),
        (_("How would you know, after a year, that it went well?"), HIRING),
        (_("What is the team short of at the moment?"), SKILLS),
        (_("How does the next step look, and when may I hear from you?"), HIRING),
        (_("What else would help you to see whether we suit each other?"), HIRING),
    ),
)

OFFER_TERMS = Pack(
    code="offer-terms",
    name=_("Terms of an offer"),
    note=_("Only when there is an offer: what is in it and what can be moved."),
    questions=(
        (_("How is the pay put together, and how is it reviewed?"), NO_TOPIC),
        (_("Which parts of the offer can still be moved?"), NO_TOPIC),
        (_("How do working hours and place look in practice?"), ENTAILS),
        (_("What is expected in the first three months?"), ENTAILS),
        (_("By when would you like my answer?"), NO_TOPIC),
    ),
)

REFERRAL_TRACK = Pack(
    code="referral-track",
    name=_("Through people you know"),
    note=_("For the track that leads from conversations to a recommendation."),
    questions=(
        (_("Having heard what I hope for, where do you see a fit?"), PERSON),
        (_("Who, inside or outside your organization, should hear of it?"), NO_TOPIC),
        (_("How would you introduce me in one sentence?"), NO_TOPIC),
        (_("What would they want to know of me first?"), HIRING),
    ),
)

PACKS = (
    CAREER_OUTLOOK,
    EMPLOYERS,
    NETWORKING,
    CAREER_PATHS,
    COMPANY_CULTURE,
    CLARIFYING,
    OFFER_TERMS,
    REFERRAL_TRACK,
)
