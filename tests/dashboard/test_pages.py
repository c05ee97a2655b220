import pytest
from hypothesis import given
from hypothesis import strategies as st

from contacts.folding import fold
from dashboard.adding.pages import looks_like_a_name, read_page
from dashboard.adding.words import MARKERS, SITES
from tests.dashboard.test_lines import LINES, count_words, filled

NAME = {"name": "Ana Souza"}
ON_LINKEDIN = {"channel": "online_network", "how_known": "LinkedIn"}
PROFILE = "https://www.linkedin.com/in/ana-souza-4b12/"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (
            "(3) Ana Souza - Nurse - St. Mary | LinkedIn",
            NAME | ON_LINKEDIN | {"role": "Nurse", "organization": "St. Mary"},
        ),
        (
            "Ana Souza – Registered Nurse at St. Mary's",
            NAME | {"role": "Registered Nurse", "organization": "St. Mary's"},
        ),
        (
            "Ana Souza - Professor of Biology - University of Porto",
            NAME | {"role": "Professor of Biology", "organization": "University of Porto"},
        ),
        ("Ana Souza at Acme", NAME | {"organization": "Acme"}),
        ("Ana Souza, Nurse - Google Search", NAME | {"role": "Nurse"}),
        ("Ana Souza | Acme GmbH", NAME | {"organization": "Acme GmbH"}),
        ("Dr. Ana de la Cruz y Souza", {"name": "Dr. Ana de la Cruz y Souza"}),
        ("Ana Souza | About us", NAME | {"notes": "About us"}),
        ("Ana Souza (@ana) / X", NAME | {"notes": "@ana"}),
        (
            "Ana Souza on LinkedIn: great news",
            NAME | {"notes": "Ana Souza on LinkedIn: great news"},
        ),
        ("李明 - 护士", {"name": "李明", "role": "护士"}),
        ("Нина Ким | Врач", {"name": "Нина Ким", "role": "Врач"}),
    ],
)
def test_title_of_a_person_is_read(title, found):
    assert filled(read_page(title, "", "")) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Nurse at St Mary", {"role": "Nurse", "organization": "St Mary"}),
        ("Nurse at St Mary | Indeed.com", {"role": "Nurse", "organization": "St Mary"}),
        (
            "Enfermera en Hospital Santa María",
            {"role": "Enfermera", "organization": "Hospital Santa María"},
        ),
    ],
)
def test_title_of_a_job_names_nobody(title, found):
    assert filled(read_page(title, "", "")) == found


@pytest.mark.parametrize(
    "title",
    [
        "Senior Software Engineer",
        "Registered Nurse - St. Mary's Hospital - Careers",
        "Nurse at work: what the night shift taught me",
        "How I became a nurse: five lessons from the ward",
        "A day in the life of Ana Souza, nurse at St Mary",
        "Meet Ana Souza, our new head nurse",
        "Interview with Ana Souza | The Guardian",
        "Ana Souza's Profile",
        "Our team - St. Mary's Hospital",
        "St. Mary",
        "Jobs at Acme",
        "LinkedIn",
        "Feed | LinkedIn",
        "ana souza - nurse",
        "The Great Resignation",
        "404",
    ],
)
def test_title_that_may_name_nobody_is_shown_whole(title):
    assert filled(read_page(title, "", "")) == {"notes": title}


@pytest.mark.parametrize(
    ("title", "text", "url", "found"),
    [
        ("Nurse Jackie | LinkedIn", "", PROFILE, {"name": "Nurse Jackie"} | ON_LINKEDIN),
        ("Ana Souza | LinkedIn", PROFILE, "", NAME | ON_LINKEDIN),
        ("LinkedIn", "", PROFILE, NAME | {"notes": "LinkedIn"}),
        ("Sign Up | LinkedIn", "", PROFILE, NAME | {"notes": "Sign Up | LinkedIn"}),
        ("", f"Look at Ana's page {PROFILE}", "", NAME | {"notes": "Look at Ana's page"}),
    ],
)
def test_address_of_a_profile_says_that_it_is_a_person(title, text, url, found):
    assert filled(read_page(title, text, url)) == found | {"links": [PROFILE]}


def test_address_of_a_company_says_that_it_is_nobody():
    draft = read_page("Baker Hughes | LinkedIn", "", "https://www.linkedin.com/company/bh/")
    assert (draft.name, draft.notes) == ("", "Baker Hughes | LinkedIn")


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Our wards", "Ana Souza, nurse", NAME | {"role": "nurse", "notes": "Our wards"}),
        ("Ana Souza", "She worked at sea.\nThen she taught.", NAME),
        ("Ana Souza", "nurse at St. Mary", NAME),
    ],
)
def test_marking_is_the_person_where_it_begins_with_a_name(title, text, found):
    notes = found.get("notes", text)
    assert filled(read_page(title, text, "")) == found | {"notes": notes}


@pytest.mark.parametrize(
    "name", ["Emma Baker", "Tom Taylor", "John Cook", "Søren O'Dé", "J. R. Li"]
)
def test_surname_that_was_a_job_is_a_name(name):
    assert looks_like_a_name(name)


@given(LINES | st.text(max_size=200), LINES)
def test_read_page_loses_no_word(title, text):
    title = f"Ana {title}"
    said = filled(read_page(title, text, ""))
    kept = count_words(" ".join(" ".join(v) if isinstance(v, list) else v for v in said.values()))
    lost = count_words(f"{title}\n{text}") - kept
    sites = {word for site in SITES for word in site.split()}
    assert set(lost) <= {fold(word) for word in MARKERS} | sites
