from functools import cache

from whitenoise.storage import CompressedManifestStaticFilesStorage


class LastingNames(CompressedManifestStaticFilesStorage):
    """Files under names that carry a hash; a process looks each name up once and keeps it."""

    @cache  # noqa: B019 (one storage lives as long as the process)
    def url(self, name: str | None, force: bool = False) -> str:
        return super().url(name, force)
