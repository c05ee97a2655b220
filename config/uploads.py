from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

# The largest file that any form takes has 64 MB; the rest is room for the form around it.
MOST_BYTES = 70 * 1024 * 1024


class Bounded(FileUploadHandler):
    """Refuses what is larger than any form takes, before a byte of it is read.

    Django puts uploads on disk before it knows who sends them, however large they are.
    """

    def handle_raw_input(
        self,
        input_data: object,  # noqa: ARG002
        META: dict[str, str],  # noqa: ARG002, N803
        content_length: int,
        *_args: object,
        **_kwargs: object,
    ) -> None:
        if content_length > MOST_BYTES:
            raise RequestDataTooBig

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        """The handlers behind this one keep the file."""
