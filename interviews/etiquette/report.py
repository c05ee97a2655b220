"""How well the checks do on labelled texts: precision and recall over (text, rule) pairs."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from interviews.etiquette import Context, Purpose, check
from interviews.kinds import BUILT_IN

KINDS = {kind.code: kind for kind in BUILT_IN}


@dataclass(frozen=True)
class Example:
    """A labelled text: the rules it breaks, none for a good one.

    `batch` is the file it stands in; a file that was split says which half was held out.
    """

    text: str
    context: Context
    expected: frozenset[str]
    batch: str = ""

    @property
    def found(self) -> frozenset[str]:
        return frozenset(finding.rule for finding in check(self.text, self.context))


@dataclass
class Score:
    """Counts over all examples; `wrong` holds those with a rule too many or too few."""

    hits: Counter[str] = field(default_factory=Counter)
    false_alarms: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    alarmed_good: list[Example] = field(default_factory=list)
    wrong: list[Example] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return _share(self.hits.total(), self.false_alarms.total())

    @property
    def recall(self) -> float:
        return _share(self.hits.total(), self.misses.total())

    @property
    def rules(self) -> list[str]:
        return sorted({*self.hits, *self.false_alarms, *self.misses})


def read_examples(folder: Path) -> Iterator[Example]:
    """The texts of all `*.toml` files; each file has defaults for what a text leaves out."""
    for source in sorted(folder.glob("*.toml")):
        table = tomllib.loads(source.read_text())
        for number, entry in enumerate(table["texts"], start=1):
            half = _half(number) if table.get("is_split") else ""
            yield _example({**table["defaults"], **entry}, batch=f"{source.stem}{half}")


def _half(number: int) -> str:
    return " (tuned on)" if number % 2 else " (held out)"


def score(examples: list[Example]) -> Score:
    """How well the examples come out, over pairs of text and rule."""
    result = Score()
    for example in examples:
        found, expected = example.found, example.expected
        result.hits.update(found & expected)
        result.false_alarms.update(found - expected)
        result.misses.update(expected - found)
        if found != expected:
            result.wrong.append(example)
        if found and not expected:
            result.alarmed_good.append(example)
    return result


def _example(entry: dict, *, batch: str) -> Example:
    kind = KINDS[entry.pop("kind")]
    text = entry.pop("text").strip("\n")
    expected = frozenset(entry.pop("expect", ()))
    entry = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
    }
    entry["purpose"] = Purpose(entry["purpose"])
    context = Context(
        topics=frozenset(kind.topics), shortest=kind.shortest, longest=kind.longest, **entry
    )
    return Example(text, context, expected, batch)


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 1.0
