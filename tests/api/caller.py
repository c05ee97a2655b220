from django.http import HttpResponse
from django.test import Client


class Caller:
    """A program with a key; each method answers with the response, `json()` of it with its body."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.client = Client(headers={"Authorization": f"Bearer {secret}"})

    def get(self, path: str, **query) -> HttpResponse:
        return self.client.get(f"/api/v1{path}", query)

    def post(self, path: str, body: object = None, key: str = "") -> HttpResponse:
        return self.send("POST", path, body, key)

    def send(
        self, method: str, path: str, body: object = None, key: str = "", match: str = ""
    ) -> HttpResponse:
        said = {"Idempotency-Key": key, "If-Match": match}
        headers = {name: value for name, value in said.items() if value}
        return self.client.generic(
            method,
            f"/api/v1{path}",
            "" if body is None else self.client._encode_json(body, "application/json"),
            content_type="application/json",
            headers=headers,
        )
