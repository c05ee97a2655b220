"""What stands behind each address of the API, made for its owner."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from api.document import api
from tests import factories


@dataclass(frozen=True)
class Operation:
    """One operation of the document, by method and address."""

    method: str
    path: str
    needs: str

    @property
    def area(self) -> str:
        """The sort of row that the address names first: "people"."""
        return self.path.removeprefix("/api/v1/").split("/")[0]

    @property
    def has_object(self) -> bool:
        return "{pk}" in self.path

    def of(self, pk: int) -> str:
        path = self.path.removeprefix("/api/v1")
        return path.replace("{pk}", str(pk)).replace("{verb}", "agree")


def operations() -> list[Operation]:
    paths = api.get_openapi_schema()["paths"]
    return [
        Operation(method.upper(), path, "".join(details["security"][0]["Bearer"]))
        for path, methods in paths.items()
        for method, details in methods.items()
    ]


def held(owner: User):
    return factories.make_interview(owner, asked_at=timezone.now(), held_at=timezone.now())


MAKERS: dict[str, Callable[[User], int]] = {
    "people": lambda owner: factories.make_contact(owner).pk,
    "organizations": lambda owner: factories.make_organization(owner).pk,
    "interviews": lambda owner: held(owner).pk,
    "referrals": lambda owner: factories.make_referral(owner).pk,
    "careers": lambda owner: factories.make_career(owner).pk,
    "insights": lambda owner: factories.make_insight(factories.make_career(owner)).pk,
    "steps": lambda owner: factories.make_reminder(owner).pk,
}
