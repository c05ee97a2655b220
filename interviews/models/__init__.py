from interviews.models.interview import Interview
from interviews.models.kind import Kind, KindPreference

__all__ = ["Interview", "Kind", "KindPreference"]
