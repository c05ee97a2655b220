"""Every address of the project, for the tests that walk them all."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

OTHER_PEOPLES = {"admin", "djdt"}


@dataclass(frozen=True)
class Address:
    """One URL: its full name, the names of its arguments and the view behind it."""

    name: str
    arguments: tuple[str, ...]
    pattern: URLPattern

    @property
    def app(self) -> str:
        return self.name.partition(":")[0]

    @property
    def is_public(self) -> bool:
        return not getattr(self.pattern.callback, "login_required", True)


def walk(resolver: URLResolver, namespace: str = "", taken: tuple = ()) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        arguments = (*taken, *entry.pattern.converters)
        if isinstance(entry, URLResolver):
            if entry.namespace not in OTHER_PEOPLES:
                yield from walk(entry, entry.namespace or namespace, arguments)
        elif entry.name:
            name = f"{namespace}:{entry.name}" if namespace else entry.name
            yield Address(name, arguments, entry)


def own_addresses() -> list[Address]:
    """The addresses of our own apps; allauth and the admin are tested where they live."""
    return [address for address in walk(get_resolver()) if ":" in address.name]
