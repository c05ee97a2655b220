from interviews.models.interview import Interview
from interviews.models.kind import Kind, KindPreference
from interviews.models.outreach import Outreach
from interviews.models.tally import Tally

__all__ = ["Interview", "Kind", "KindPreference", "Outreach", "Tally"]
