from contacts.forms.contact import ContactCreateForm, ContactFilterForm, ContactForm
from contacts.forms.imports import ChoiceForm, ImportForm, MappingForm
from contacts.forms.organization import OrganizationForm

__all__ = [
    "ChoiceForm",
    "ContactCreateForm",
    "ContactFilterForm",
    "ContactForm",
    "ImportForm",
    "MappingForm",
    "OrganizationForm",
]
