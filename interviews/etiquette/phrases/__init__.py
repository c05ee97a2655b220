"""The words the checks look for, one thought a line. English only, and said so on the page."""

import re

JOB = r"(?:jobs?|positions?|posts?|internships?|placements?|employment|openings?|vacanc(?:y|ies))"
PLACE = r"(?:company|firm|team|organi[sz]ation|department|office|group|lab|hospital|school)"
RESUME_WORD = r"(?:r[ée]sum[ée]s?|cvs?|curriculum vitae)"
NUMBER = (
    r"(?:\d+|an?|one|two|three|five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty"
    r"|sixty|ninety)"
)


BLANK_OR_CLASS = re.compile(r"\[[^\]]*\]| ")


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of many; a blank stands for any white space, a line end included."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    spaced = BLANK_OR_CLASS.sub(lambda found: r"(?:\s+)" if found[0] == " " else found[0], joined)
    return re.compile(spaced, re.IGNORECASE)
