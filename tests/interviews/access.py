"""How the access matrix makes what the pages of asking show."""

from interviews.models import (
    Lead,
    LetterTemplate,
    Participant,
    PlannedQuestion,
    Question,
    QuestionPack,
)
from tests import factories

ANSWERS = ["pick", "propose", "not_now", "no", "never", "move", "cancel", "again", "report"]


def with_invitation(ana) -> dict[str, int]:
    return {"pk": factories.make_invitation(factories.make_interview(ana)).interview_id}


def with_slot(ana) -> dict[str, int]:
    return {"pk": factories.make_slot(factories.make_interview(ana)).pk}


def with_letter(ana) -> dict[str, int]:
    return {"pk": factories.make_letter(ana).pk}


def with_track(ana) -> dict[str, int]:
    return {"pk": factories.make_track(ana).pk}


def with_result(ana) -> dict[str, int]:
    interview = factories.make_interview(ana)
    return {"pk": factories.make_track_with(interview).pk, "interview": interview.pk}


def with_reference(ana) -> dict[str, object]:
    reference = factories.make_reference(factories.open_gate(factories.make_track(ana)))
    return {"pk": reference.pk, "verb": "asked"}


def with_participant(ana) -> dict[str, int]:
    return {"pk": factories.make_participant(factories.make_interview(ana)).pk}


def with_paper(ana) -> dict[str, object]:
    return {"pk": factories.make_interview(ana).pk, "paper": "a4"}


def with_kind(ana) -> dict[str, int]:
    return {"pk": factories.make_kind(ana).pk}


def with_lead(ana) -> dict[str, int]:
    return {"pk": factories.make_lead(factories.make_interview(ana)).pk}


def with_question(ana) -> dict[str, int]:
    return {"pk": factories.make_question(ana).pk}


def with_planned(ana) -> dict[str, int]:
    return {"pk": factories.make_planned(factories.make_interview(ana)).pk}


def with_pack(ana) -> dict[str, int]:
    return {"pk": factories.make_pack(ana).pk}


def without(make, model):
    """What `make` made, put away by its owner."""

    def made(ana) -> dict[str, int]:
        found = make(ana)
        model.objects.get(**found).put_away()
        return found

    return made


LEAD = ["detail", "edit", "delete", "look_into", "apply", "close", "reopen", "take_back"]
TRACK = ["detail", "add", "propose", "close", "reopen"]

OBJECTS = {
    **{f"interviews:track_{verb}": with_track for verb in TRACK},
    **{f"interviews:kind_{verb}": with_kind for verb in ("detail", "edit", "hide")},
    "interviews:brief_pdf": with_paper,
    "interviews:reference_create": with_track,
    "interviews:track_result": with_result,
    "interviews:reference_advance": with_reference,
    "interviews:reference_take_back": with_reference,
    "interviews:question_restore": without(with_planned, PlannedQuestion),
    "interviews:participant_drop": with_participant,
    "interviews:participant_restore": without(with_participant, Participant),
    "interviews:bank_question_restore": without(with_question, Question),
    "interviews:pack_restore": without(with_pack, QuestionPack),
    "interviews:letter_edit": with_letter,
    "interviews:letter_delete": with_letter,
    "interviews:letter_restore": without(with_letter, LetterTemplate),
    **{f"interviews:lead_{verb}": with_lead for verb in LEAD},
    "interviews:lead_restore": without(with_lead, Lead),
    "interviews:invitation_renew": with_invitation,
    "interviews:invitation_revoke": with_invitation,
    "interviews:invitation_send": with_invitation,
    "interviews:invitation_entry": with_invitation,
    "interviews:slot_take": with_slot,
    "interviews:answer": lambda ana: {"token": "forged"},
    "interviews:answer_calendar": lambda ana: {"token": "forged"},
    **{f"interviews:answer_{answer}": lambda ana: {"token": "forged"} for answer in ANSWERS},
}

PUBLIC = {
    "interviews:answer": "the contact's page, by a signed link",
    "interviews:answer_calendar": "the contact's calendar file",
    **dict.fromkeys([f"interviews:answer_{answer}" for answer in ANSWERS], "what a contact says"),
}
