from collections.abc import Iterator

from django.db.models import TextField

from accounts.models import Owned, User
from dashboard.archives import belongings
from dashboard.archives.page import SECTIONS


def tables_of(model) -> Iterator[type]:
    """Its subclasses that have a table, also below other abstract ones."""
    for each in model.__subclasses__():
        if each._meta.abstract:
            yield from tables_of(each)
        else:
            yield each


def test_every_owned_model_is_exported_or_has_its_reason():
    exported = {each.label for each in belongings.belongings()}
    owned = {model._meta.label_lower for model in belongings.owned_models()}
    assert owned == exported | set(belongings.KEPT_OUT)
    assert {model._meta.label_lower for model in tables_of(Owned)} <= owned


def test_every_column_of_a_user_is_profile_or_key():
    columns = {field.name for field in User._meta.concrete_fields}
    assert columns == {*belongings.PROFILE, *belongings.NOT_PROFILE}
    assert not {*belongings.PROFILE} & {*belongings.NOT_PROFILE}


def test_nothing_exported_points_at_what_stays():
    shared = {"careers.occupation"}
    exported = {each.label for each in belongings.belongings()}
    for each in belongings.belongings():
        needed = {model._meta.label_lower for model in each.needs}
        assert needed <= exported | shared, each.label


def test_each_row_comes_after_those_it_points_at():
    labels = [each.label for each in belongings.belongings()]
    for each in belongings.belongings():
        needed = [model._meta.label_lower for model in each.needs]
        assert all(
            labels.index(label) < labels.index(each.label) for label in needed if label in labels
        )


def test_no_two_kinds_of_rows_share_a_key():
    nouns = [each.noun for each in belongings.belongings()]
    assert len(nouns) == len(set(nouns))


def test_every_kept_text_is_on_the_page_to_read():
    shown = {section.model for section in SECTIONS}
    shown |= {
        section.model._meta.get_field(name).related_model
        for section in SECTIONS
        for name in section.children
    }
    written = {
        each.model
        for each in belongings.belongings()
        if any(isinstance(column, TextField) for column in each.columns)
    }
    assert {model.__name__ for model in written - shown} == set()
