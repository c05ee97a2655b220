from careers.actions.career import (
    add_career,
    estimate_entry,
    rate_career,
    remove_career,
    restore_career,
)
from careers.actions.decision import decide
from careers.actions.fit import rate_compatibility, rate_fit, take_interest_profile
from careers.actions.insight import (
    change_insight,
    compare_insights,
    record_insight,
    remove_insight,
    restore_insight,
)
from careers.actions.requirement import (
    change_requirement,
    meet_requirement,
    plan_requirement,
    remove_requirement,
    reopen_requirement,
    restore_requirement,
)

__all__ = [
    "add_career",
    "change_insight",
    "change_requirement",
    "compare_insights",
    "decide",
    "estimate_entry",
    "meet_requirement",
    "plan_requirement",
    "rate_career",
    "rate_compatibility",
    "rate_fit",
    "record_insight",
    "remove_career",
    "remove_insight",
    "remove_requirement",
    "reopen_requirement",
    "restore_career",
    "restore_insight",
    "restore_requirement",
    "take_interest_profile",
]
