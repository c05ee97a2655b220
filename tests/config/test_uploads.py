from io import BytesIO

from django.urls import reverse

from config import uploads


def test_upload_beyond_all_forms_is_refused_whoever_sends_it(client, db, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_BYTES", 100)
    file = BytesIO(b"x")
    file.name = "people.csv"
    assert client.post(reverse("account_login"), {"file": file}).status_code == 400
    monkeypatch.undo()
    file.seek(0)
    assert client.post(reverse("account_login"), {"file": file}).status_code == 200
