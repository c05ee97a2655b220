from dataclasses import dataclass, field

from careers.pictures import BAR_STEP, Bar, draw_bars


@dataclass(frozen=True)
class Row:
    """One bar: its name, how long it is, and the columns of the table; the first is on the bar."""

    label: str
    size: float
    cells: list[str]


@dataclass(frozen=True)
class Door:
    """Something to do about what a picture says."""

    words: str
    path: str


@dataclass(frozen=True)
class Picture:
    """Bars with a table; without rows there is too little yet, and `words` say so kindly."""

    code: str
    title: str
    words: str
    door: Door
    columns: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    # What a whole bar stands for; 0 lets the longest fill the width.
    whole: float = 0

    @property
    def bars(self) -> list[tuple[Bar, str, int]]:
        """Each bar with what is written beside it, and where."""
        sizes = [(row.label, row.size) for row in self.rows]
        longest = max((row.size for row in self.rows), default=0)
        drawn = draw_bars(sizes, highest=self.whole or longest or 1)
        return [
            (bar, row.cells[0], bar.value_x if bar.width else 0)
            for bar, row in zip(drawn, self.rows, strict=True)
        ]

    @property
    def height(self) -> int:
        return BAR_STEP * len(self.rows)
