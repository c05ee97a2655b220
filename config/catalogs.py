"""Compile what translators wrote, `locale/*/LC_MESSAGES/*.po`, into what gettext reads.

python -m config.catalogs
"""

import polib

from config.install import stale_catalogs


def compile_catalogs() -> None:
    """Leave out what is fuzzy: a doubtful translation is worse than the English words."""
    for catalog in stale_catalogs():
        polib.pofile(str(catalog)).save_as_mofile(str(catalog.with_suffix(".mo")))


if __name__ == "__main__":
    compile_catalogs()
