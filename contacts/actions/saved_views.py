from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contacts.models import SavedView


def restore_view(*, view: SavedView) -> None:
    """Take a forgotten view back. Raises ValidationError when another has its name by now."""
    if SavedView.objects.visible_to(view.owner).filter(name__iexact=view.name).exists():
        raise ValidationError(_("You have a view of this name."))
    view.take_back()
