"""Everything a user owns in one file: written here, read back here (docs/export-format.md)."""
