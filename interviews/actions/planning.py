from interviews.models import Interview


def replan(interview: Interview) -> None:
    """Bring the reminders of one interview in line with its facts."""
