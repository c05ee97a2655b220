from contacts.actions.merging import tell_apart
from contacts.duplicates import met_twice
from contacts.models import Contact, ImportBatch
from tests.contacts.conftest import FILES, counts
from tests.factories import make_batch, make_contact, make_unknown_batch


def upload(client, name: str):
    with (FILES / name).open("rb") as file:
        return client.post("/people/import/", {"file": file})


def test_page_shows_a_preview_before_anybody_is_added(ana_client):
    response = upload(ana_client, "linkedin.csv")
    batch = ImportBatch.objects.get()
    assert response.url == f"/people/import/{batch.pk}/"
    page = ana_client.get(response.url).text
    assert "Ngozi Okafor" in page
    assert "2 rows hold a date alone" in page
    assert not Contact.objects.exists()


def test_page_takes_pasted_text(ana_client):
    text = (FILES / "linkedin.csv").read_text()
    ana_client.post("/people/import/", {"pasted": text})
    assert counts(ImportBatch.objects.get()) == (5, 0, 0, 2)


def test_page_says_why_a_file_cannot_be_read(ana_client):
    response = ana_client.post("/people/import/", {"pasted": "Dear diary"})
    assert "The columns are not known." in ana_client.get(response.url).text


def test_page_takes_no_text_with_a_nul(ana_client):
    assert ana_client.post("/people/import/", {"pasted": "name\0"}).status_code == 422


def test_page_asks_for_a_file(ana_client):
    response = ana_client.post("/people/import/", {"pasted": ""})
    assert response.status_code == 422
    assert "The file is empty." in response.text


def test_apply_adds_only_whom_the_owner_kept(ana, ana_client):
    batch = make_batch(ana)
    ana_client.post(f"/people/import/{batch.pk}/apply/", {"shown": ["2", "3"], "keep": ["3"]})
    assert [contact.name for contact in Contact.objects.all()] == ["Tom Adeyemi"]
    assert counts(batch) == (1, 0, 0, 1)


def test_choice_merges_with_the_person_suggested(ana, ana_client):
    tom = make_contact(ana, "Tom Adeyemi")
    batch = make_batch(ana)
    kept = {"shown": ["2", "3"], "keep": ["2", "3"], "same": ["3"]}
    ana_client.post(f"/people/import/{batch.pk}/apply/", kept)
    assert Contact.objects.count() == 2
    assert tom.points.count() == 2


def test_undo_says_who_was_touched(ana, ana_client):
    batch = make_batch(ana)
    ana_client.post(f"/people/import/{batch.pk}/apply/", {})
    tom = Contact.objects.get(name="Tom Adeyemi")
    ana_client.post(f"/people/{tom.pk}/silence/")
    response = ana_client.post(f"/people/import/{batch.pk}/undo/", follow=True)
    (message,) = response.context["messages"]
    assert str(message) == "You have worked with Tom Adeyemi since."
    assert Contact.objects.count() == 2


def test_undo_removes_untouched_people(ana, ana_client):
    batch = make_batch(ana)
    ana_client.post(f"/people/import/{batch.pk}/apply/", {})
    ana_client.post(f"/people/import/{batch.pk}/undo/")
    assert not Contact.objects.exists()


def test_large_file_is_left_to_a_worker(ana, ana_client, settings):
    settings.CELERY_TASK_ALWAYS_EAGER = False
    head = "First Name,Last Name,URL,Connected On\n"
    rows = (f"{n * 7919 % 100_003:x}q{n},{n * 104_729:x},,\n" for n in range(12_000))
    ana_client.post("/people/import/", {"pasted": head + "".join(rows)})
    batch = ImportBatch.objects.get()
    assert batch.state == "reading"
    assert "Reading the file" in ana_client.get(batch.get_absolute_url()).text


def test_page_asks_what_unknown_columns_mean(ana, ana_client):
    response = upload(ana_client, "outlook_japanese.csv")
    batch = ImportBatch.objects.get()
    assert "Name the columns" in ana_client.get(response.url).text
    assert "会社名" in ana_client.get(f"/people/import/{batch.pk}/columns/").text
    named = {"column_0": "last", "column_1": "first", "column_3": "email"}
    ana_client.post(f"/people/import/{batch.pk}/columns/", named)
    ana_client.post(f"/people/import/{batch.pk}/apply/", {})
    assert [contact.name for contact in Contact.objects.all()] == ["花子 山田"]


def test_page_reads_guessed_columns_again_as_told(ana, ana_client):
    ana_client.post("/people/import/", {"pasted": "Name,Company\nAnna,Lund & Son\n"})
    batch = ImportBatch.objects.get()
    swapped = {"column_0": "organization", "column_1": "name"}
    ana_client.post(f"/people/import/{batch.pk}/columns/", swapped)
    assert [row.name for row in batch.rows.all()] == ["Lund & Son"]


def test_page_wants_a_column_that_says_who(ana, ana_client):
    upload(ana_client, "outlook_japanese.csv")
    batch = ImportBatch.objects.get()
    response = ana_client.post(f"/people/import/{batch.pk}/columns/", {"column_2": "role"})
    assert response.status_code == 422


def test_page_leads_to_those_who_may_be_here_twice(ana, ana_client):
    tom = make_contact(ana, "Tom Adeyemi")
    batch = make_batch(ana)
    ana_client.post(f"/people/import/{batch.pk}/apply/", {})
    page = ana_client.get(batch.get_absolute_url()).text
    assert "1 of them has the name of somebody else" in page
    assert 'href="/people/duplicates/"' in page
    twin = Contact.objects.exclude(pk=tom.pk).get(name=tom.name)
    tell_apart(contact=tom, other=twin)
    assert met_twice(batch) == 0


def test_page_of_a_file_given_up_offers_it_back_and_forgets_it(ana, ana_client):
    batch = make_unknown_batch(ana)
    ImportBatch.objects.update(failure="Too much.", attempts=3, approved_at=batch.created_at)
    page = ana_client.get(batch.get_absolute_url()).text
    assert "Askwell tried several times" in page
    assert f"/people/import/{batch.pk}/file/" in page
    answer = ana_client.get(f"/people/import/{batch.pk}/file/")
    assert b"".join(answer.streaming_content) == b"Wer,Wo\nAnna Lund,Oslo\n"
    ana_client.post(f"/people/import/{batch.pk}/delete/")
    assert not ImportBatch.objects.exists()
