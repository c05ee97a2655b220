from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Wanted:
    """A reminder that the facts of `source` ask for.

    `occurrence` tells several of one rule apart: give the fact it hangs on, so that a meeting
    moved after its mail has left is announced again. `is_exact` binds it to the minute and keeps
    it out of digests. After `until` there is nothing left to do about it.
    """

    source: str
    rule: str
    due_at: datetime
    occurrence: str = ""
    is_exact: bool = False
    until: datetime | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        return self.source, self.rule, self.occurrence
