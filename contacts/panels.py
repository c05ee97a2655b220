"""What upper floors show on a person's page, without this floor knowing them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from contacts.models import Contact

PanelContext = Callable[[Contact], Mapping[str, object]]


@dataclass(frozen=True)
class Panel:
    """A fragment and what it shows; the fragment finds its own words in `panel`."""

    template: str
    context: Mapping[str, object]


_registered: dict[str, PanelContext] = {}


def register(template: str, context: PanelContext) -> None:
    """Show `template` on every person's page; called from AppConfig.ready."""
    _registered[template] = context


def panels_of(contact: Contact) -> list[Panel]:
    return [Panel(template, context(contact)) for template, context in _registered.items()]


def step_of(panels: Iterable[Panel]) -> object:
    """What an upper floor says comes next with this person, as `step` of its panel, or None."""
    return next((panel.context["step"] for panel in panels if panel.context.get("step")), None)
