"""What one person earns is theirs: no statement holds it (S17, R32)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

OWN_PAY = re.compile(
    r"\b(i|he|she|they|my|his|her|their)\b[^.;]{0,40}"
    r"\b(earns?|earning|makes?|making|salary|paid|wages?)\b[^.;]{0,25}\d"
    r"|\b(yo gano|yo cobro|(él|ella|usted) (gana|cobra)|(me|le) pagan|(mi|su) (sueldo|salario))\b"
    r"[^.;]{0,25}\d",
    re.IGNORECASE,
)


def keep_discreet(text: str) -> str:
    """The text as it is. Raises ValidationError where it says what one person earns."""
    if OWN_PAY.search(text):
        raise ValidationError(
            _("Keep what the career pays, as a range; what one person earns stays theirs.")
        )
    return text
