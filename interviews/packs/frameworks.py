"""Sets that others made known, their questions in our own words (R31)."""

from django.utils.translation import gettext_noop as _

from interviews.packs.pack import (
    ENTAILS,
    ENTRY,
    HIRING,
    NO_TOPIC,
    PAY,
    PERSON,
    SATISFACTION,
    SIDES,
    SKILLS,
    TRENDS,
    Pack,
)

# Standard in every conversation that the explorer leads (S57, S58).
JOURNEY = _("How did you get where you are, and which skills mattered most?")
WHO_ELSE = _("Who else sees it differently from you, and may I use your name?")

FIVE_TOPICS = Pack(
    code="five-topics",
    name=_("The five topics"),
    note=_("What a career is, how one gets in, where it goes, its two sides, whom it suits."),
    questions=(
        (_("What did last Tuesday look like for you, from morning to evening?"), ENTAILS),
        (_("What part of your week would surprise someone from outside?"), ENTAILS),
        (_("How did you get from where I am to where you are?"), ENTRY),
        (_("What other ways in have you seen people take?"), ENTRY),
        (_("Where do you see this work in five years, and in fifteen?"), TRENDS),
        (_("What is growing in this field, and what is dying out?"), TRENDS),
        (_("What keeps you in this work?"), SIDES),
        (_("What do people who leave after two years say when they leave?"), SIDES),
        (_("What kind of person is happy here, and what kind is not?"), PERSON),
        (_("Which skills would you want me to have, and how could I get them?"), SKILLS),
        (_("What range of pay do people in this career see, from first years to late?"), PAY),
        (_("How does hiring usually work in this field?"), HIRING),
        (_("How satisfied are you with this work, from one to five, and why?"), SATISFACTION),
    ),
)

TIARA = Pack(
    code="tiara",
    name=_("TIARA"),
    note=_("Trends, insights, advice, resources, assignments: from their world to your next step."),
    questions=(
        (_("What changes do you notice in your field at the moment?"), TRENDS),
        (_("Which of them will still matter in ten years?"), TRENDS),
        (_("What do you know now that you wish you had known in your first year?"), ENTAILS),
        (_("What surprised you most about this work?"), ENTAILS),
        (_("What would you do now in my place?"), ENTRY),
        (_("What should somebody like me learn first?"), SKILLS),
        (_("What do you read, hear or follow to keep up?"), SKILLS),
        (_("Where do people in this field meet and learn from each other?"), SKILLS),
        (_("Which of your projects taught you most, and what did it ask of you?"), ENTAILS),
        (_("What kind of project would teach me most about this work?"), SKILLS),
    ),
)

PARACHUTE = Pack(
    code="parachute",
    name=_("The Parachute four"),
    note=_("Four plain questions that fit any work, and a fifth for when it does not fit you."),
    questions=(
        (_("How did you come to do this work?"), ENTRY),
        (_("What do you like most about it?"), SIDES),
        (_("What do you like least about it?"), SIDES),
        (_("Where else could I find people who do this, or something close to it?"), NO_TOPIC),
        (_("If this should not fit me: what else uses the same skills, and who knows?"), NO_TOPIC),
    ),
)

FIVE_TIPS = Pack(
    code="five-tips",
    name=_("The five tips"),
    note=_("Small talk, open questions, their path, who else, the view from inside."),
    questions=(
        (_("How has your week been?"), NO_TOPIC),
        (_("What should I have asked you before anything else?"), NO_TOPIC),
        (JOURNEY, ENTRY),
        (WHO_ELSE, NO_TOPIC),
        (_("What does this place look like from the inside?"), ENTAILS),
    ),
)

PACKS = (FIVE_TOPICS, TIARA, PARACHUTE, FIVE_TIPS)
