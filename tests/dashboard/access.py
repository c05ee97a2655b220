"""What the access matrix opens on the dashboard, made for one person."""

from django.utils import timezone

from dashboard.models import Archive


def make_archive(owner) -> Archive:
    """An export that is ready, with a file of one byte."""
    archive = Archive.objects.create(
        owner=owner, direction="out", size=1, finished_at=timezone.now()
    )
    archive.pieces.create(number=0, content=b"x")
    return archive


OBJECTS = {"dashboard": lambda ana: {"pk": make_archive(ana).pk}}
