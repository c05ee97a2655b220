"""The ten built-in kinds as data. Codes never change; labels may (S79)."""

from interviews.kinds import asked_by_you, candidacy, company, employer_led
from interviews.kinds.blueprint import Blueprint


def _in_order(blueprint: Blueprint) -> int:
    return int(blueprint.code.partition("-")[0][1:])


BUILT_IN: tuple[Blueprint, ...] = tuple(
    sorted(
        [*asked_by_you.KINDS, *candidacy.KINDS, *company.KINDS, *employer_led.KINDS],
        key=_in_order,
    )
)
