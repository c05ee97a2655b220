from centers.models.assignment import Assignment, Extension, Submission
from centers.models.audit import AuditEntry
from centers.models.care import AskedMark, DoNotContact
from centers.models.center import Center, SharedGood, SignOn
from centers.models.cohort import Cohort, CohortRecord
from centers.models.destination import FirstDestination
from centers.models.flag import Flag, FlagSetting
from centers.models.membership import Invitation, Membership, SharedInterview, SharingGrant
from centers.models.note import DraftReview, Nudge, StaffNote
from centers.models.report import ReportedFigure
from centers.models.request import AccessRequest
from centers.models.roster import RosterImport
from centers.models.volunteer import Volunteer, VolunteerRequest

__all__ = [
    "AccessRequest",
    "AskedMark",
    "Assignment",
    "AuditEntry",
    "Center",
    "Cohort",
    "CohortRecord",
    "DoNotContact",
    "DraftReview",
    "Extension",
    "FirstDestination",
    "Flag",
    "FlagSetting",
    "Invitation",
    "Membership",
    "Nudge",
    "ReportedFigure",
    "RosterImport",
    "SharedGood",
    "SharedInterview",
    "SharingGrant",
    "SignOn",
    "StaffNote",
    "Submission",
    "Volunteer",
    "VolunteerRequest",
]
