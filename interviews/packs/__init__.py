"""The built-in question packs as data, in our own words (R31). Codes never change."""

from interviews.packs import frameworks, purposes
from interviews.packs.pack import Pack

BUILT_IN: tuple[Pack, ...] = (*frameworks.PACKS, *purposes.PACKS)
