"""The built-in how-to: set up, conduct and follow up a conversation (S85), in our own words.

The page shows it; docs/how-to.md is written from it by `python -m tests.how_to`.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _


@dataclass(frozen=True)
class Chapter:
    """A heading and its advice, each piece one or two sentences."""

    title: str
    advice: tuple[str, ...]


WHY = Chapter(
    _("Why talk at all"),
    (
        _(
            "Books and web sites tell you what a career should be. Somebody who does the work "
            "tells you what last Tuesday was like."
        ),
        _(
            "You are there to learn, not to be chosen. That takes the fear out of it for both "
            "of you, and it is the reason why people say yes."
        ),
        _(
            "Such a talk seldom brings a job offer, and is not meant to. It brings a better "
            "decision, and people who know what you look for."
        ),
        _("Do not decide on one voice. Three people who disagree are worth more than ten books."),
    ),
)

SET_UP = Chapter(
    _("Set it up"),
    (
        _(
            "Begin with friends and relatives, then with the people they know, then with "
            "alumni, associations, unions and groups with your aim. A stranger comes last."
        ),
        _(
            "Write short: under a hundred words, best seventy-five. Say who you are, how you are "
            "connected, what interests you and why you ask this person."
        ),
        _(
            "Ask for twenty minutes, by phone or in person, whenever it suits them. Fifteen to "
            "thirty is fair; an hour is not."
        ),
        _(
            "Leave jobs out of it altogether: no opening, no position, no resume. And leave the "
            "follow-up to yourself: say that you will come back to them."
        ),
        _(
            "No answer after five working days? One short second letter that adds something. "
            "After that, let it rest: silence is about their week, not about you."
        ),
        _("Ask one person in an organization at a time."),
    ),
)

CONDUCT = Chapter(
    _("Hold it"),
    (
        _(
            "Read about the field, the place and the person. One thing they said or wrote makes "
            "the best question of all."
        ),
        _(
            "Take five to eight questions, the most important first. Open ones begin with how, "
            "what, why, which, or with “tell me”."
        ),
        _(
            "Confirm the day before, with your number and the time on both clocks. Be five to "
            "ten minutes early. Whoever invites pays for the coffee."
        ),
        _("Start with small talk for two or three minutes. Then listen more than you speak."),
        _(
            "Never ask what they earn. What people in the field earn, as a range, is a fair "
            "question once you have read the figures."
        ),
        _(
            "Be ready for the tables to turn: who you are in thirty seconds, why this career, "
            "what you hope for."
        ),
        _(
            "Record only if you have asked and they have agreed; some take offence at the "
            "question. Short notes are enough."
        ),
        _(
            "Keep the promised time. When it is over, say so and offer to stop. Last question: "
            "who else should I talk to, and may I use your name? Ask for two."
        ),
        _("Say thank you before you part."),
    ),
)

FOLLOW_UP = Chapter(
    _("Follow it up"),
    (
        _(
            "Thank them in writing within a day. Three sentences: thanks, one thing they said, "
            "and what you will do with it. Late is far better than never."
        ),
        _(
            "Write down the same day what you learned: what was new, what changed your mind, "
            "what made you wary, and whether you would be content in this work."
        ),
        _(
            "If they mentioned an opening, keep it apart and look into it later. You did not ask "
            "for it, and your next letter does not either."
        ),
        _("Write to the people they named within a week, and tell whoever named them how it went."),
        _(
            "Stay in touch if they are glad of it: three or four times a year, with news rather "
            "than wishes. One day somebody will ask you for twenty minutes."
        ),
    ),
)

CHAPTERS = (WHY, SET_UP, CONDUCT, FOLLOW_UP)

SAMPLE_SUBJECT = _("Physics student with a question about blade repair")
SAMPLE_REQUEST = _(
    "Dear Ms Lindqvist,\n\n"
    "Tom Adeyemi, who worked with you at Fjord Wind, suggested that I write to you. I study "
    "physics in my second year and am curious about how turbines are kept running, and your talk "
    "on blade repair made me want to know more.\n\n"
    "Could I ask you about your path for 20 minutes, by phone or in person, whenever it suits "
    "you? I will come back to you next week.\n\n"
    "Kind regards\nAna Duarte"
)
