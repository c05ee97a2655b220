"""How rows name each other in an export: by their place in the file, never by a database id."""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from django.db import models

from careers.models import Occupation
from dashboard.archives.belongings import Belonging, belongings
from interviews.models import Kind, Question

Model = type[models.Model]


class SharedRows:
    """Rows that every Askwell has, under names that do not change: "kind:T2"."""

    @cached_property
    def ids(self) -> dict[str, int]:
        """Database ids by name, the catalog of occupations included (some thousand rows)."""
        occupations = Occupation.objects.values_list("scheme", "code", "pk")
        kinds = Kind.objects.filter(owner=None).values_list("code", "pk")
        questions = Question.objects.filter(owner=None)
        places = questions.values_list("pack__code", "position", "pk")
        packs = Question._meta.get_field("pack").related_model
        codes = packs._base_manager.filter(owner=None).values_list("code", "pk")
        return {
            **{f"occupation:{scheme}/{code}": pk for scheme, code, pk in occupations},
            **{f"kind:{code}": pk for code, pk in kinds},
            **{f"questionpack:{code}": pk for code, pk in codes},
            **{f"question:{code}/{position}": pk for code, position, pk in places},
        }

    @cached_property
    def names(self) -> dict[tuple[str, int], str]:
        return {(name.partition(":")[0], pk): name for name, pk in self.ids.items()}


class WritingKeys:
    """Keys of the rows written so far; eight bytes for each, found by bisection."""

    def __init__(self) -> None:
        self._ids: dict[Model, array[int]] = {}
        self._shared = SharedRows()
        self._models = {each.noun: each.model for each in belongings()}

    def add(self, belonging: Belonging, pk: int) -> str:
        """The key of the next row; rows must come by ascending id."""
        ids = self._ids.setdefault(belonging.model, array("q"))
        ids.append(pk)
        return f"{belonging.noun}-{len(ids)}"

    def key_of(self, model: Model, pk: int | None) -> str | None:
        """The key of a row; None for no row and for one that is not in this file."""
        if pk is None:
            return None
        ids = self._ids.get(model, array("q"))
        place = bisect_left(ids, pk)
        noun = model._meta.model_name or ""
        if place < len(ids) and ids[place] == pk:
            return f"{noun}-{place + 1}"
        return self._shared.names.get((noun, pk))

    def source_of(self, text: str) -> str:
        """ "interview:42" as a key, "" where what it is about is not in this file."""
        noun, _colon, pk = text.partition(":")
        if noun not in self._models or not pk.isdecimal():
            return ""
        return self.key_of(self._models[noun], int(pk)) or ""


class ReadingKeys:
    """Database ids of the rows made so far. A key of anything else leads nowhere."""

    def __init__(self) -> None:
        self._ids: dict[str, array[int]] = {}
        self._shared = SharedRows()

    def add(self, belonging: Belonging, pks: list[int]) -> None:
        self._ids.setdefault(belonging.noun, array("q")).extend(pks)

    def count(self, belonging: Belonging) -> int:
        return len(self._ids.get(belonging.noun, ()))

    def id_of(self, model: Model, key: object) -> int:
        """Raises LookupError for a key of nothing, or of another kind of row."""
        noun = model._meta.model_name or ""
        if not isinstance(key, str) or not key.startswith((f"{noun}-", f"{noun}:")):
            raise LookupError(key)
        return self._shared.ids[key] if ":" in key else self._place(noun, key)

    def source_of(self, key: str) -> str:
        """A key as "interview:42" again."""
        noun, _dash, _place = key.partition("-")
        return f"{noun}:{self._place(noun, key)}"

    def _place(self, noun: str, key: str) -> int:
        number = key.removeprefix(f"{noun}-")
        if not (number.isascii() and number.isdecimal()) or len(number) > 9 or number == "0":
            raise LookupError(key)
        return self._ids.get(noun, array("q"))[int(number) - 1]


Resolve = Callable[[Model, object], int]
