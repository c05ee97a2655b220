"""What a visitor finds in an empty database: small stories told with the real actions."""

from dashboard.demonstration.people import PASSWORD, sign_ins, tell_story

__all__ = ["PASSWORD", "sign_ins", "tell_story"]
