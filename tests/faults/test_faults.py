"""A short run of the table that `make faults` prints in full."""

from pathlib import Path

import pytest

from tests.faults.run import run
from tests.faults.scenarios import SCENARIOS
from tests.faults.world import World
from tests.tables import fill

SHORT = [
    scenario
    for scenario in SCENARIOS
    if scenario.name in ("killed after accept", "Redis flushed, restarted", "SMTP greylists")
]


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder: Path = tmp_path_factory.mktemp("faults")
    with World(folder, workers=2, beats=2, fill=fill) as world:
        yield world


@pytest.mark.fault
@pytest.mark.parametrize("scenario", SHORT, ids=lambda scenario: scenario.name)
def test_nothing_is_lost_and_nothing_doubled(scenario, world):
    result = run(scenario, world, 30)
    assert result.lost == result.unsettled == result.strangers == 0
    assert result.doubled <= result.allowed
