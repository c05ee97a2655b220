"""The tabs of a center, with the one that the reader stands in."""

from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from centers.models import Center

register = template.Library()


@dataclass(frozen=True)
class Tab:
    """A page of a center, and the pages that belong to it."""

    name: str
    label: Promise
    inner: tuple[str, ...] = ()

    def standing(self, here: str) -> str:
        """The value of aria-current on the page named `here`; empty on any other."""
        if here == self.name:
            return "page"
        return "true" if here in self.inner else ""


STAFF = (
    Tab("morning", _("Morning"), ("nudge",)),
    Tab("students", _("Students"), ("student",)),
    Tab("cohorts", _("Cohorts"), ("cohort", "cohort_record", "assignment")),
    Tab("report", _("Report")),
    Tab("volunteers", _("Volunteers")),
    Tab("goods", _("Shared")),
)
OFFICE = (
    Tab("morning", _("Morning")),
    Tab("members", _("Staff")),
    Tab("edit", _("Settings")),
    Tab("flag_settings", _("Flags")),
    Tab("roster_create", _("Roster"), ("roster",)),
    Tab("requests", _("Requests")),
    Tab("audit", _("Record")),
)


@register.inclusion_tag("centers/_tabs.html")
def staff_tabs(request: HttpRequest, center: Center) -> dict[str, object]:
    return {"label": _("Center"), "tabs": _tabs(STAFF, request, center)}


@register.inclusion_tag("centers/_tabs.html")
def office_tabs(request: HttpRequest, center: Center) -> dict[str, object]:
    return {"label": _("Running the center"), "tabs": _tabs(OFFICE, request, center)}


def _tabs(tabs: tuple[Tab, ...], request: HttpRequest, center: Center) -> list[tuple]:
    here = request.resolver_match.url_name if request.resolver_match else ""
    return [
        (tab.label, reverse(f"centers:{tab.name}", args=[center.pk]), tab.standing(here or ""))
        for tab in tabs
    ]
