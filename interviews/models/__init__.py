from interviews.models.debrief import Debrief
from interviews.models.interview import Interview
from interviews.models.invitation import ContactMail, Invitation, SlotOffer
from interviews.models.kind import Kind, KindPreference
from interviews.models.lead import Lead
from interviews.models.letter import LetterTemplate
from interviews.models.outreach import Outreach
from interviews.models.preparation import (
    AgendaPart,
    Contribution,
    HomeworkItem,
    Preparation,
    PreparedAnswer,
)
from interviews.models.question import PlannedQuestion, Publication, Question, QuestionPack
from interviews.models.referral import Referral
from interviews.models.talk import Capture, DeviceCopy, Talk
from interviews.models.tally import Tally
from interviews.models.thanks import ThankYou
from interviews.models.track import (
    Participant,
    Reference,
    SelfRating,
    StageResult,
    Track,
)

__all__ = [
    "AgendaPart",
    "Capture",
    "ContactMail",
    "Contribution",
    "Debrief",
    "DeviceCopy",
    "HomeworkItem",
    "Interview",
    "Invitation",
    "Kind",
    "KindPreference",
    "Lead",
    "LetterTemplate",
    "Outreach",
    "Participant",
    "PlannedQuestion",
    "Preparation",
    "PreparedAnswer",
    "Publication",
    "Question",
    "QuestionPack",
    "Reference",
    "Referral",
    "SelfRating",
    "SlotOffer",
    "StageResult",
    "Talk",
    "Tally",
    "ThankYou",
    "Track",
]
