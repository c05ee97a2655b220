from contacts.models.batch import ImportBatch, ImportRow
from contacts.models.care import Favor, News, Promise, Told, Touch
from contacts.models.change import Change
from contacts.models.contact import Contact, ContactPoint
from contacts.models.organization import Organization
from contacts.models.paths import Acquaintance, Introduction
from contacts.models.sameness import Distinction, Forgotten, Merger
from contacts.models.view import SavedView

__all__ = [
    "Acquaintance",
    "Change",
    "Contact",
    "ContactPoint",
    "Distinction",
    "Favor",
    "Forgotten",
    "ImportBatch",
    "ImportRow",
    "Introduction",
    "Merger",
    "News",
    "Organization",
    "Promise",
    "SavedView",
    "Told",
    "Touch",
]
