import pytest
from django.core.management import CommandError, call_command

from careers.catalog.onet import read_release
from careers.catalog.store import replace_catalog
from careers.models import Occupation, Rating, Release
from careers.search import search_occupations
from tests.careers.release import tables, write_release
from tests.factories import make_career

pytestmark = pytest.mark.django_db


def import_tables(folder, files, **options) -> None:
    call_command("import_occupations", write_release(folder, files, **options), verbosity=0)


def state() -> list[tuple]:
    return list(Occupation.objects.order_by("code").values_list("code", "title", "job_zone"))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_release_is_read_whatever_ends_its_lines(tmp_path, end):
    import_tables(tmp_path / "release", tables(), end=end)
    nurse = Occupation.objects.get(code="29-1141.00")
    assert (nurse.title, nurse.job_zone, nurse.interest_code) == ("Registered Nurses", 3, "C")
    assert nurse.interests == [1.5, 2.5, 3.5, 4.5, 5.5, 6.5]
    assert Release.objects.get(is_current=True).version == "31.0"


def test_columns_may_come_in_another_order(tmp_path):
    files = {name: [row[::-1] for row in rows] for name, rows in tables().items()}
    import_tables(tmp_path / "release", files)
    assert Occupation.objects.get(code="29-1141.00").title == "Registered Nurses"


def test_a_byte_order_mark_does_no_harm(tmp_path):
    folder = write_release(tmp_path / "release", tables())
    file = folder / "Job Zones.txt"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(read_release(folder).occupations) == 3


def test_an_older_release_rates_styles_on_another_scale(tmp_path):
    files = tables()
    files["Work Styles.txt"] = [
        files["Work Styles.txt"][0],
        ["29-1141.00", "1.C.1.a", "Effort", "IM", "4.10", "07/2014", "Incumbent"],
    ]
    import_tables(tmp_path / "release", files)
    assert [(r.scale, r.value, r.element.name) for r in Rating.objects.all()] == [
        ("IM", 4.1, "Effort")
    ]


def test_four_job_zones_are_as_good_as_five(tmp_path):
    files = tables()
    files["Job Zone Reference.txt"] = [
        ["Job Zone", "Name", "SVP Range"],
        *[[str(zone), f"Job Zone {zone}: Step {zone}", ""] for zone in range(1, 5)],
    ]
    content = read_release(write_release(tmp_path / "release", files))
    zones = [element.name for element in content.elements if element.domain == "zone"]
    assert zones == ["Step 1", "Step 2", "Step 3", "Step 4"]


def test_missing_files_and_columns_are_named_and_nothing_changes(tmp_path):
    import_tables(tmp_path / "old", tables())
    before = state()
    files = tables()
    del files["Interests.txt"]
    files["Occupation Data.txt"] = [["Code", "Title"], ["29-1141.00", "Changed"]]
    with pytest.raises(CommandError) as refusal:
        import_tables(tmp_path / "new", files)
    assert "Interests.txt: the file is missing" in str(refusal.value)
    assert "Occupation Data.txt: no column “O*NET-SOC Code”" in str(refusal.value)
    assert state() == before


def test_a_row_cut_short_is_named_and_nothing_changes(tmp_path):
    files = tables()
    files["Job Zones.txt"][2] = ["29-1141.00"]
    with pytest.raises(CommandError, match=r"Job Zones.txt: row 3 has 1 cells of 4"):
        import_tables(tmp_path / "release", files)
    assert state() == []


def test_an_empty_file_is_named(tmp_path):
    folder = write_release(tmp_path / "release", {**tables(), "Alternate Titles.txt": []})
    with pytest.raises(CommandError, match=r"Alternate Titles.txt: the file is empty"):
        call_command("import_occupations", folder)


def test_a_release_without_its_number_needs_it_given(tmp_path):
    files = {name: rows for name, rows in tables().items() if name != "Read Me.txt"}
    folder = write_release(tmp_path / "release", files)
    with pytest.raises(CommandError, match="--release"):
        call_command("import_occupations", folder)
    call_command("import_occupations", folder, release="29.3", verbosity=0)
    assert Release.objects.get(is_current=True).version == "29.3"


def test_a_file_that_is_only_welcome_leaves_its_ratings_as_they_were(tmp_path):
    import_tables(tmp_path / "old", tables())
    files = {name: rows for name, rows in tables().items() if name != "Work Styles.txt"}
    import_tables(tmp_path / "new", files)
    assert Rating.objects.count() == 1


def test_a_newer_release_says_what_changed_and_leaves_careers_alone(tmp_path, ana):
    import_tables(tmp_path / "old", tables())
    wind = Occupation.objects.get(code="49-9081.00")
    career = make_career(ana, occupation=wind)
    files = tables()
    files["Occupation Data.txt"][1:] = [
        ["15-2051.00", "Data Workers", "-"],
        ["29-1141.00", "Registered Nurses", "-"],
        ["19-1041.00", "Epidemiologists", "-"],
    ]
    files["Job Zones.txt"][2][1] = "4"
    changes = replace_catalog(read_release(write_release(tmp_path / "new", files), "32.0"))
    career.refresh_from_db()
    assert (changes.added, changes.retired) == (["19-1041.00"], ["49-9081.00"])
    assert (changes.renamed, changes.rated_anew) == (["15-2051.00"], ["29-1141.00"])
    assert career.occupation == wind
    assert career.occupation.retired_at is not None


def test_the_same_release_again_changes_nothing(tmp_path):
    import_tables(tmp_path / "release", tables())
    changes = replace_catalog(read_release(tmp_path / "release"))
    assert (changes.added, changes.retired, changes.renamed, changes.rated_anew) == ([], [], [], [])
    assert Release.objects.filter(scheme="onet").count() == 1


def test_titles_of_the_release_are_searched(tmp_path):
    import_tables(tmp_path / "release", tables())
    assert [hit.occupation.code for hit in search_occupations("wind t")] == ["49-9081.00"]
    assert [hit.text for hit in search_occupations("rn")] == ["RN"]
