from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db import models

from contacts.folding import fold, search_vector


class FoldedField(models.TextField):
    """The folded text of another field, kept true at every save; sorts and compares by bytes."""

    def __init__(self, *args: object, source: str = "name", **kwargs: object) -> None:
        self.source = source
        kwargs.update(editable=False, default="", db_collation="C")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        for key in ("editable", "default", "db_collation"):
            kwargs.pop(key, None)
        return name, path, args, {**kwargs, "source": self.source}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002
        value = fold(getattr(model_instance, self.source))
        setattr(model_instance, self.attname, value)
        return value


class WordsField(SearchVectorField):
    """The words that find a row, taken from its `searchable_text` at every save."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.update(editable=False, default="")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        for key in ("editable", "default"):
            kwargs.pop(key, None)
        return name, path, args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002
        value = search_vector(model_instance.owner_id, model_instance.searchable_text)
        setattr(model_instance, self.attname, value)
        return value


class RawQuery(models.Func):
    """A ready tsquery literal: the parser of to_tsquery would split our words again."""

    template = "(%(expressions)s)::tsquery"
    output_field = SearchQueryField()
