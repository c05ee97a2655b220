"""What a visitor finds in an empty database: small stories told with the real actions."""

from dashboard.demonstration.people import PASSWORD, sign_ins, tell_story
from dashboard.demonstration.removal import remove_demonstration

__all__ = ["PASSWORD", "remove_demonstration", "sign_ins", "tell_story"]
