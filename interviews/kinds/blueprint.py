from dataclasses import asdict, dataclass

ME, SHARED, THEM = "me", "shared", "them"

THANK, DEBRIEF, REFERRALS, LEADS = "thank", "debrief", "referrals", "leads"

SHORTEST_MINUTES, DEFAULT_MINUTES, LONGEST_MINUTES = 15, 20, 30


@dataclass(frozen=True, kw_only=True)
class Blueprint:
    """What Askwell knows about a built-in kind; texts are marked for translation.

    Minutes are from the sources only for informational interviews (S33); the others are
    our proposals. A kind with `is_group` is chosen through one of its sub-kinds.
    """

    code: str
    name: str
    goal: str
    lead: str = ME
    minutes: int = DEFAULT_MINUTES
    shortest: int = SHORTEST_MINUTES
    longest: int = LONGEST_MINUTES
    is_formal: bool = False
    is_group: bool = False
    is_track: bool = False
    has_participants: bool = False
    agenda: tuple[tuple[str, int], ...] = ()
    packs: tuple[str, ...] = ()
    preparation: tuple[str, ...] = ()
    likely_questions: tuple[str, ...] = ()
    may_raise: tuple[str, ...] = ()
    must_not_raise: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    after: tuple[str, ...] = (THANK, DEBRIEF)

    @property
    def parent_code(self) -> str:
        """ "T5" of "T5-offer", nothing of "T5"."""
        return self.code.partition("-")[0] if "-" in self.code else ""

    def as_row(self) -> dict[str, object]:
        """The columns of its `Kind`, lists as the database keeps them."""
        row = {
            key: list(value) if isinstance(value, tuple) else value
            for key, value in asdict(self).items()
        }
        row["agenda"] = [{"part": part, "minutes": minutes} for part, minutes in self.agenda]
        return row
