import pytest
from django.core.management import CommandError, call_command

from careers.models import Occupation, Outlook, Pay

pytestmark = pytest.mark.django_db

WAGES = """\
AREA_TITLE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,H_MEDIAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90
U.S.,29-1141,Registered Nurses,detailed,"3,282,010",45.00,66030,78070,93600,107960,135320
U.S.,13-1020,Buyers,broad,"500,000",36.00,44730,57000,75120,97000,127520
U.S.,27-2011,Actors,detailed,"55,000",29.05,*,*,*,*,*
U.S.,29-1211,Anesthesiologists,detailed,"40,000",#,#,#,#,#,#
"""
PROJECTIONS = """\
"Table 1.2 Occupational projections, 2024\u201334 (in thousands)",,,,,,,,,
2024 National Employment Matrix title,2024 National Employment Matrix code,"Employment, 2024",\
"Employment, 2034","Employment change, percent, 2024\u201334","Percent self employed, 2024[1]",\
"Occupational openings, 2024\u201334 annual average",Typical education needed for entry,\
Work experience in a related occupation,\
Typical on-the-job training needed to attain competency in the occupation
Registered nurses,29-1141,"3,391.0","3,557.1",4.9,0.4,189.1,Bachelor's degree,None,—
"""


@pytest.fixture
def occupations():
    codes = ["29-1141.00", "29-1141.03", "13-1021.00", "27-2011.00", "29-1211.00", "55-1011.00"]
    for code in codes:
        Occupation.objects.create(code=code, title=code)


def import_text(tmp_path, command: str, text: str, period: str) -> None:
    file = tmp_path / "table.csv"
    file.write_text(text)
    call_command(command, file, period=period, verbosity=0)


def test_import_wages_reads_the_official_table(tmp_path, occupations):
    import_text(tmp_path, "import_wages", WAGES, "2025-05")
    pay = Pay.objects.get(occupation__code="29-1141.03")
    assert (pay.p10, pay.median, pay.p90) == (66030, 93600, 135320)
    assert (pay.match, pay.shared_by, pay.employment) == ("exact", 2, 3282010)


def test_import_wages_says_which_wider_group_a_figure_is_of(tmp_path, occupations):
    import_text(tmp_path, "import_wages", WAGES, "2025-05")
    pay = Pay.objects.get(occupation__code="13-1021.00")
    assert (pay.match, pay.group_code, pay.group_title) == ("broad", "13-1020", "Buyers")


def test_import_wages_keeps_an_hour_an_hour(tmp_path, occupations):
    import_text(tmp_path, "import_wages", WAGES, "2025-05")
    pay = Pay.objects.get(occupation__code="27-2011.00")
    assert (pay.unit, pay.median, pay.p90) == ("hour", 29.05, None)


def test_import_wages_invents_nothing(tmp_path, occupations):
    import_text(tmp_path, "import_wages", WAGES, "2025-05")
    assert Pay.objects.get(occupation__code="29-1211.00").median is None
    assert not Pay.objects.filter(occupation__code="55-1011.00").exists()


def test_import_wages_keeps_other_periods(tmp_path, occupations):
    import_text(tmp_path, "import_wages", WAGES, "2025-05")
    import_text(tmp_path, "import_wages", WAGES.replace("93600", "97000"), "2026-05")
    medians = Pay.objects.filter(occupation__code="29-1141.00").order_by("period")
    assert [pay.median for pay in medians] == [93600, 97000]


def test_import_wages_names_a_missing_column_and_changes_nothing(tmp_path, occupations):
    import_text(tmp_path, "import_wages", WAGES, "2025-05")
    broken = WAGES.replace("A_MEDIAN", "MEDIAN").replace("93600", "1")
    with pytest.raises(CommandError, match="no column “A_MEDIAN”"):
        import_text(tmp_path, "import_wages", broken, "2025-05")
    assert Pay.objects.get(occupation__code="29-1141.00").median == 93600


def test_import_projections_reads_thousands_below_a_title_row(tmp_path, occupations):
    import_text(tmp_path, "import_projections", PROJECTIONS, "2024-2034")
    outlook = Outlook.objects.get(occupation__code="29-1141.00")
    assert (outlook.jobs_at_start, outlook.jobs_at_end) == (3391000, 3557100)
    assert (outlook.openings_a_year, outlook.growth_percent) == (189100, 4.9)
    assert (outlook.entry_education, outlook.training) == ("Bachelor's degree", "")
