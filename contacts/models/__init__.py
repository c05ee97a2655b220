from contacts.models.batch import ImportBatch, ImportRow
from contacts.models.change import Change
from contacts.models.contact import Contact, ContactPoint
from contacts.models.organization import Organization

__all__ = ["Change", "Contact", "ContactPoint", "ImportBatch", "ImportRow", "Organization"]
