from django.db import models, transaction
from django.utils.crypto import get_random_string

from accounts.models import User
from interviews.kinds import BUILT_IN
from interviews.models import Kind, KindPreference


@transaction.atomic
def sync_built_in_kinds(*, model: type[models.Model] = Kind, using: str = "default") -> None:
    """Make the table say what `interviews.kinds` says; runs after each migrate.

    Rows are found by their code, so that interviews keep their kind when words change.
    `model` may be the kind as an older migration knows it: columns it lacks are left out.
    """
    columns = {field.name for field in model._meta.fields}
    by_code: dict[str, models.Model] = {}
    for position, blueprint in enumerate(BUILT_IN):
        row = {**blueprint.as_row(), "position": position}
        row["parent"] = by_code.get(blueprint.parent_code)
        by_code[blueprint.code], _created = model._default_manager.using(using).update_or_create(
            code=blueprint.code,
            defaults={name: value for name, value in row.items() if name in columns},
        )


def add_kind(*, owner: User, kind: Kind) -> Kind:
    """Keep a filled-in kind as the owner's own, under a code nobody else has (S77)."""
    kind.owner = owner
    kind.code = f"own-{get_random_string(12).lower()}"
    kind.save()
    return kind


def set_kind_hidden(*, owner: User, kind: Kind, is_hidden: bool) -> None:
    """Hide a kind from the owner's choices, or show it again; held interviews keep it."""
    KindPreference.objects.update_or_create(
        owner=owner, kind=kind, defaults={"is_hidden": is_hidden}
    )
