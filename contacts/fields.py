from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler

from contacts.folding import fold, search_vector


class FoldedField(models.TextField):
    """The folded text of another field, kept true at every save; sorts and compares by bytes."""

    def __init__(self, *args: Any, source: str = "name", **kwargs: Any) -> None:
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
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


@WordsField.register_lookup
class Finds(models.Lookup):
    """`words__finds`: a ready tsquery literal, which to_tsquery would split once more."""

    lookup_name = "finds"
    prepare_rhs = False

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list]:
        left, left_params = self.process_lhs(compiler, connection)
        return f"{left} @@ %s::tsquery", [*left_params, self.rhs]
