"""Nothing tells more than a plain reference allows, in worlds that change at random.

A short run is part of `make test`; `make faults` goes through ten thousand worlds.
"""

import os

import pytest

from tests.centers.gates import GATES, ask_for_sheets
from tests.centers.windows import WINDOWS, open_every_page
from tests.centers.worlds import World

RUNS = int(os.environ.get("FAULT_RUNS", "1"))
WORLDS_IN_A_RUN = 100 if RUNS > 1 else 20


def live_through(seed: int, worlds: int) -> None:
    world = World(seed)
    assert open_every_page(world) == set()
    world.grow()
    for _each in range(worlds):
        world.change()
        reader = world.pick_reader()
        ask_for_sheets(world, reader)
        for look in [*world.random.sample(GATES, 2), world.random.choice(WINDOWS)]:
            look(world, reader)


@pytest.mark.fault
@pytest.mark.parametrize("seed", range(RUNS))
@pytest.mark.django_db
def test_nothing_tells_more_than_the_reference(seed):
    live_through(seed, WORLDS_IN_A_RUN)
