"""Ben has taught for fourteen years and looks over the fence."""

from dashboard.demonstration.telling import Path, Story, Talk

DATA = "Data scientist"
MUSEUM = "Museum educator"

STORY = Story(
    email="ben@example.org",
    profile={
        "name": "Ben Whitaker",
        "time_zone": "America/Chicago",
        "country": "US",
        "life_stage": "working",
        "digest": "daily",
        "word": "informational",
        "pitch": "I have taught mathematics for fourteen years and I am good at making hard things "
        "plain. I want to learn where else that is a trade.",
    },
    paths=(
        Path(DATA, interest=4, knowledge=2, code="15-2051.00"),
        Path(MUSEUM, interest=5, knowledge=2, code="25-4012.00"),
    ),
    talks=(
        Talk(
            "Grace Lindqvist",
            "Head of learning",
            "Lakeside Museum",
            "friend",
            "Her daughter was in my class.",
            MUSEUM,
            asked=-40,
            agreed=-38,
            talk=-31,
            hour=17,
            medium="in_person",
            thanked=-30,
            debriefed=True,
            notes="Grants decide what gets built. The best educators were teachers.",
            insights=(
                {"topic": "sides", "side": "plus", "text": "Groups come because they want to."},
                {"topic": "sides", "side": "minus", "text": "Posts hang on grants of two years."},
                {"topic": "satisfaction", "score": 4, "text": "Tired, and would not leave."},
            ),
        ),
        Talk(
            "Omar Haddad",
            "Data scientist",
            "Prairie Insurance",
            "alumni",
            "Same college, one year apart.",
            DATA,
            asked=-6,
            agreed=-5,
            talk=5,
            hour=12,
            medium="phone",
        ),
        Talk(
            "Yuki Tanaka",
            "Analytics lead",
            "Lakeside Museum",
            "referral",
            "Grace offered to put us in touch.",
            DATA,
            asked=-7,
        ),
    ),
    fits=((MUSEUM, 5, 4, 5, "It is teaching without the bell."), (DATA, 3, 3, 3, "")),
)
