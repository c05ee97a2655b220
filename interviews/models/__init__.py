from interviews.models.interview import Interview
from interviews.models.kind import Kind

__all__ = ["Interview", "Kind"]
