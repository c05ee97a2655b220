from io import BytesIO
from pathlib import Path

import pytest

from contacts.actions.imports import apply_batch, create_batch, stage_batch
from contacts.imports.reading import read_people
from contacts.reports import report_on

FILES = Path(__file__).parent / "files"


def read_rows(content: bytes) -> list:
    with read_people(BytesIO(content)) as reading:
        return list(reading.rows)


def import_bytes(owner, content: bytes, *, name: str = "people.csv", is_applied: bool = True):
    batch = create_batch(owner=owner, file_name=name, content=BytesIO(content))
    batch = stage_batch(batch_id=batch.pk)
    return apply_batch(batch_id=batch.pk) if is_applied else batch


def counts(batch) -> tuple[int, int, int, int]:
    """New, changed, unchanged, skipped."""
    report = report_on(batch)
    return report.new, report.changed, report.unchanged, report.skipped


@pytest.fixture
def linkedin() -> bytes:
    return (FILES / "linkedin.csv").read_bytes()
