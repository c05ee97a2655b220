"""A short interest profile in the owner's words: six areas, five items each, no diagnosis."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

AREAS = [
    ("R", _("Realistic"), _("hands, tools, machines, the outdoors")),
    ("I", _("Investigative"), _("finding out, analyzing, experiments")),
    ("A", _("Artistic"), _("making, performing, words, images")),
    ("S", _("Social"), _("teaching, caring, advising")),
    ("E", _("Enterprising"), _("leading, persuading, selling")),
    ("C", _("Conventional"), _("order, records, numbers, rules")),
]
ITEMS = [
    _("Mend a bicycle, a tap or a lamp"),
    _("Work out why an experiment failed"),
    _("Draw, film or design something of your own"),
    _("Help somebody through a hard week"),
    _("Win people over to a plan"),
    _("Keep accounts that come out to the cent"),
    _("Build something from wood or metal"),
    _("Read how a disease spreads"),
    _("Write a story, a song or a scene"),
    _("Explain a difficult thing until it is understood"),
    _("Run a stall, a shop or a campaign"),
    _("Put a messy archive in order"),
    _("Drive or steer a large machine"),
    _("Look for the pattern in a table of figures"),
    _("Play or perform before people"),
    _("Settle a quarrel between two friends"),
    _("Bargain for a better price"),
    _("Check a text or a list for mistakes"),
    _("Spend the working day outdoors"),
    _("Write a program that answers a question"),
    _("Choose colors and furniture for a room"),
    _("Look after children, old or sick people"),
    _("Lead a group to a goal it doubts"),
    _("Plan dates, rooms and routes for others"),
    _("Grow plants or care for animals"),
    _("Take a theory apart to see if it holds"),
    _("Try an idea nobody has asked for"),
    _("Train beginners in a sport or a skill"),
    _("Speak for others in front of a board"),
    _("Follow a procedure exactly, every time"),
]


def mean_scores(answers: Sequence[int]) -> list[float]:
    """The mean answer from 1 to 5 of each area, in the order R I A S E C; items alternate."""
    areas = [answers[area :: len(AREAS)] for area in range(len(AREAS))]
    return [round(sum(area) / len(area), 2) for area in areas]


def likeness(mine: Sequence[float], theirs: Sequence[float]) -> float:
    """How alike two profiles are in shape, -1 to 1 (Pearson); 0 where one of them is flat."""
    my_mean, their_mean = sum(mine) / len(mine), sum(theirs) / len(theirs)
    pairs = [(a - my_mean, b - their_mean) for a, b in zip(mine, theirs, strict=True)]
    spread = (sum(a * a for a, _b in pairs) * sum(b * b for _a, b in pairs)) ** 0.5
    return sum(a * b for a, b in pairs) / spread if spread else 0.0
