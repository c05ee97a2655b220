"""Ana studies physics and wonders what people do with it."""

from dashboard.demonstration.telling import Path, Story, Talk

TURBINES = "Wind turbine technician"
BLOOD = "Haematologist"
RADIATION = "Medical physicist"

STORY = Story(
    email="ana@example.org",
    profile={
        "name": "Ana Duarte",
        "time_zone": "Europe/Lisbon",
        "country": "PT",
        "life_stage": "student",
        "goal": "week",
        "pitch": "I study physics in Lisbon, repair bicycles and read about turbines at night. "
        "I want to know which of the two is the hobby.",
    },
    paths=(
        Path(TURBINES, interest=5, knowledge=2, code="49-9081.00"),
        Path(BLOOD, interest=4, knowledge=3),
        Path(RADIATION, interest=4, knowledge=1),
        Path("Patent examiner", interest=2, knowledge=1),
    ),
    talks=(
        Talk(
            "Lena Duarte",
            "Anaesthetic nurse",
            "St. Brigid Hospital",
            "relative",
            "My aunt.",
            BLOOD,
            asked=-34,
            agreed=-34,
            talk=-30,
            hour=18,
            medium="in_person",
            thanked=-29,
            debriefed=True,
            closed="complete",
            notes="Night shifts pay more and cost more. Everybody on the ward knows Ngozi Okafor.",
            insights=(
                {"topic": "sides", "side": "plus", "text": "You are needed, and you feel it."},
            ),
        ),
        Talk(
            "Tom Adeyemi",
            "Service manager",
            "Fjord Wind",
            "alumni",
            "Studied where I study, twelve years before me.",
            TURBINES,
            asked=-27,
            agreed=-26,
            talk=-19,
            hour=9,
            medium="phone",
            thanked=-18,
            debriefed=True,
            notes="Talk to Søren about blades. Rope access is a second trade; the training takes "
            "weeks, not years. Winters are quiet.",
            insights=(
                {
                    "topic": "entry",
                    "path": "usual",
                    "text": "Most came from electrical trades.",
                    "steps": ["Electrician’s training", "Safety course", "A season as helper"],
                },
                {
                    "topic": "trends",
                    "horizon": 10,
                    "direction": "growing",
                    "text": "There will be more towers than people who may climb them.",
                },
                {"topic": "satisfaction", "score": 4, "text": "Would choose it again."},
            ),
        ),
        Talk(
            "Ngozi Okafor",
            "Haematologist",
            "St. Brigid Hospital",
            "referral",
            "My aunt Lena works beside her and sent me to her.",
            BLOOD,
            asked=-8,
            agreed=-7,
            talk=-1,
            hour=16,
            goal="What a week looks like, and who stays.",
            notes="Nobody tells you that the night shifts are where you learn.\n"
            "Half of the week is the microscope, half is people.\n"
            "Would do it again, but would start a family first.",
            insights=(
                {
                    "topic": "entails",
                    "is_quote": True,
                    "text": "Nobody tells you that the night shifts are where you learn.",
                },
                {"topic": "sides", "side": "plus", "text": "You see people get well."},
                {"topic": "satisfaction", "score": 5, "text": "Would do it again."},
            ),
        ),
        Talk(
            "Søren Brøndum",
            "Blade engineer",
            "Fjord Wind",
            "referral",
            "Tom Adeyemi’s colleague; Tom said I may use his name.",
            TURBINES,
            zone="Europe/Copenhagen",
            asked=-10,
            agreed=-9,
            talk=2,
            goal="Whether repairing is a life or a stop on the way to designing.",
            questions=(
                ("How did you come to repair blades rather than design them?", True, "entry"),
                ("What do people who leave after two years say when they leave?", True, "sides"),
                ("Where do you see this work in five years, and in fifteen?", False, "trends"),
                ("Who else sees it differently from you, and may I use your name?", True, ""),
            ),
        ),
        Talk(
            "Priya Ramanathan",
            "Medical physicist",
            "Harbour Clinic",
            "mutual_friend",
            "Lena’s neighbour; they sing in the same choir.",
            RADIATION,
            asked=-8,
        ),
        Talk(
            "Jonas Weiss",
            "Radiation safety officer",
            "Technical Inspection",
            "cold",
            "I read his article on lead aprons.",
            RADIATION,
            asked=-2,
        ),
        Talk(
            "Mariama Bah",
            "Offshore planner",
            "Northern Wind Association",
            "association",
            "Spoke at the association’s open evening.",
            TURBINES,
            asked=-20,
            postponed=40,
        ),
        Talk(
            "Rui Teixeira",
            "Turbine technician",
            "Serra Energia",
            "friend",
            "We repaired bicycles together for two summers.",
            TURBINES,
        ),
    ),
    fits=(
        (TURBINES, 4, 3, 4, "Before talking to anybody."),
        (TURBINES, 5, 3, 4, "After Tom: the climbing does not frighten me."),
        (BLOOD, 4, 2, 3, "Eleven years are long."),
    ),
)
