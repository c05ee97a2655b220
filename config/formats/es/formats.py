"""How Spanish writes days and hours; the names are those of the English file."""

DATE_FORMAT = r"j \d\e F \d\e Y"
SHORT_DATE_FORMAT = "j b Y"
MONTH_DAY_FORMAT = r"j \d\e F"
SHORT_DAY_FORMAT = "j b"
YEAR_MONTH_FORMAT = r"F \d\e Y"
WEEKDAY_FORMAT = r"l j \d\e F"
SHORT_WEEKDAY_FORMAT = "D j b"
WEEKDAY_DAY_FORMAT = "D j"

TIME_FORMAT = "H:i"
SECONDS_FORMAT = "H:i:s"
WEEKDAY_TIME_FORMAT = "l, H:i"
TIME_WEEKDAY_FORMAT = "H:i, D"

DATETIME_FORMAT = r"j \d\e F \d\e Y, H:i"
SHORT_DATETIME_FORMAT = "j b Y, H:i"
MOMENT_FORMAT = r"l j \d\e F, H:i"
MOMENT_ZONE_FORMAT = r"l j \d\e F, H:i T"
DATED_MOMENT_FORMAT = r"l j \d\e F \d\e Y, H:i"
DATED_MOMENT_ZONE_FORMAT = r"l j \d\e F \d\e Y, H:i T"
DAY_MOMENT_FORMAT = r"j \d\e F, H:i"
SHORT_MOMENT_FORMAT = "j b, H:i"
SHORT_WEEKDAY_MOMENT_FORMAT = "D j b, H:i"
SHORT_SECONDS_FORMAT = "j b, H:i:s"
DATED_SECONDS_FORMAT = "j b Y, H:i:s"

# A browser's date field takes and gives the ISO form in every language.
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y"]
DATETIME_INPUT_FORMATS = [
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
]
