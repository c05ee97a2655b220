"""The words the checks look for, one thought a line. English only, and said so on the page."""

import re

JOB = (
    r"(?:jobs?|positions?|posts?|internships?|traineeships?|apprenticeships?|placements?|employment"
    r"|openings?|vacanc(?:y|ies))"
)
WHEN = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|next"
    r"|again|once more|weeks?|days?|month|fortnight|in (?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december)|on the \w+)"
)
PLACE = (
    r"(?:company|firm|team|organi[sz]ation|department|office|group|lab|hospital|school|agency"
    r"|institute|institution|business|practice|studio|bank|clinic|museum|workshop|crew|shop|house"
    r"|authority|ministry|newsroom|kitchen|unit|staff|place)"
)
# Somebody who is taken on: what an employer looks for, and what a writer offers to be.
HAND = (
    r"(?:apprentices?|trainees?|interns?|helpers?|assistants?|staff|hands|juniors?|beginners?"
    r"|volunteers?|students?|people|somebody|someone|anybody|anyone|newcomers?|graduates?)"
)
RESUME_WORD = r"(?:r[ée]sum[ée]s?|cvs?|curriculum vitae)"
# Whoever I am, said in the third person too.
ME = (
    r"(?:me|myself|(?:someone|somebody|a person|people|anyone|an? [\w-]+)"
    r" (?:like me|with my \w+|of my \w+))"
)
MONEY = (
    r"salary|salaries|pay|income|wages?|earnings|bonus(?:es)?|pay ?check|payslip|take-home"
    r"|commission|compensation|remuneration|fees?"
)
TERMS = (
    r"salary|pay|wages?|overtime|holidays?|days off|vacation|leave|allowances?|bonus(?:es)?|pension"
    r"|benefits|company car|home office|insurance"
)
# The longer word first, or "twenty-five" reads as from twenty to five.
NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|eighteen"
    r"|twenty-five|twenty|thirty-five|thirty|forty-five|forty|fifty|sixty|ninety)"
)


BLANK_OR_CLASS = re.compile(r"\[[^\]]*\]| ")


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of many; a blank stands for any white space, a line end included."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    spaced = BLANK_OR_CLASS.sub(lambda found: r"(?:\s+)" if found[0] == " " else found[0], joined)
    return re.compile(spaced, re.IGNORECASE)
