from careers.models.career import Career, Requirement
from careers.models.catalog import Element, JobTitle, Occupation, Prefix, Rating, Related, Release
from careers.models.decision import Decision
from careers.models.figures import Outlook, Pay
from careers.models.fit import Compatibility, FitRating, InterestProfile
from careers.models.insight import Insight, Stance

__all__ = [
    "Career",
    "Compatibility",
    "Decision",
    "Element",
    "FitRating",
    "Insight",
    "InterestProfile",
    "JobTitle",
    "Occupation",
    "Outlook",
    "Pay",
    "Prefix",
    "Rating",
    "Related",
    "Release",
    "Requirement",
    "Stance",
]
