"""How the access matrix makes what the pages of asking show."""

from tests import factories

ANSWERS = ["pick", "propose", "not_now", "no", "never", "move", "cancel", "again", "report"]


def with_invitation(ana) -> dict[str, int]:
    return {"pk": factories.make_invitation(factories.make_interview(ana)).interview_id}


def with_slot(ana) -> dict[str, int]:
    return {"pk": factories.make_slot(factories.make_interview(ana)).pk}


def with_letter(ana) -> dict[str, int]:
    return {"pk": factories.make_letter(ana).pk}


OBJECTS = {
    "interviews:letter_edit": with_letter,
    "interviews:letter_delete": with_letter,
    "interviews:invitation_renew": with_invitation,
    "interviews:invitation_revoke": with_invitation,
    "interviews:invitation_send": with_invitation,
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
