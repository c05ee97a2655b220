from contacts.forms.bulk import BulkForm, SavedViewForm
from contacts.forms.contact import ContactCreateForm, ContactFilterForm, ContactForm
from contacts.forms.forgetting import ForgetForm
from contacts.forms.imports import ChoiceForm, ImportForm, MappingForm
from contacts.forms.merging import MergeForm
from contacts.forms.organization import OrganizationForm

__all__ = [
    "BulkForm",
    "ChoiceForm",
    "ContactCreateForm",
    "ContactFilterForm",
    "ContactForm",
    "ForgetForm",
    "ImportForm",
    "MappingForm",
    "MergeForm",
    "OrganizationForm",
    "SavedViewForm",
]
