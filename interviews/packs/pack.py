from dataclasses import dataclass

ENTAILS, ENTRY, TRENDS, SIDES, PERSON = "entails", "entry", "trends", "sides", "person"
SKILLS, HIRING, PAY, SATISFACTION = "skills", "hiring", "pay", "satisfaction"
NO_TOPIC = ""


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A set of questions, each with the topic of evidence it serves; texts are translatable."""

    code: str
    name: str
    note: str
    questions: tuple[tuple[str, str], ...]
