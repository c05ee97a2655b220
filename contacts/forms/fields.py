from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contacts.models import ContactPoint
from contacts.points import Point, make_point, split_label


class PointsField(forms.CharField):
    """Addresses of one kind, one on each line, a label before a colon; the first is preferred."""

    widget = forms.Textarea

    def __init__(self, kind: str, *, example: object, **kwargs: Any) -> None:
        self.kind = kind
        self.region = "US"
        attrs = {"rows": 2, "placeholder": example}
        super().__init__(required=False, widget=forms.Textarea(attrs=attrs), **kwargs)

    def clean(self, value: str) -> list[Point]:
        lines = super().clean(value).splitlines()
        return [self._point(line, is_first=not index) for index, line in enumerate(lines) if line]

    def _point(self, line: str, *, is_first: bool) -> Point:
        label, raw = split_label(line)
        point = make_point(self.kind, raw, label, region=self.region, is_preferred=is_first)
        if point is None:
            raise ValidationError(_("“%(line)s” cannot be used."), params={"line": line})
        return point


def points_as_text(points: Iterable[ContactPoint], kind: str) -> str:
    """What PointsField reads, written out."""
    rows = [point for point in points if point.kind == kind]
    return "\n".join(f"{row.label}: {row.raw}" if row.label else row.raw for row in rows)


class TagsField(forms.CharField):
    """Tags between commas, each once, at most forty letters long."""

    def prepare_value(self, value: object) -> object:
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: str) -> list[str]:
        tags = (" ".join(tag.split())[:40] for tag in super().clean(value).split(","))
        return list(dict.fromkeys(tag for tag in tags if tag))
