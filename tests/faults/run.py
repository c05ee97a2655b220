import time
from dataclasses import dataclass

from tests.faults.scenarios import Scenario
from tests.faults.world import World

HEAD = (
    f"{'scenario':<26}{'reminders':>10}{'arrived':>9}{'lost':>6}{'doubled':>9}"
    f"{'allowed':>9}{'other id':>10}{'kills':>7}{'seconds':>9}"
)
PATIENCE_SECONDS = 180


@dataclass(frozen=True)
class Result:
    """What came out of one scenario; `strangers` are doubles with another Message-ID."""

    name: str
    number: int
    arrived: int
    doubled: int
    allowed: int
    strangers: int
    kills: int
    seconds: float
    unsettled: int

    @property
    def lost(self) -> int:
        return self.number - self.arrived

    @property
    def is_good(self) -> bool:
        kept = self.lost == 0 and self.unsettled == 0
        return kept and self.doubled <= self.allowed and self.strangers == 0

    @property
    def line(self) -> str:
        return (
            f"{self.name:<26}{self.number:>10}{self.arrived:>9}{self.lost:>6}{self.doubled:>9}"
            f"{self.allowed:>9}{self.strangers:>10}{self.kills:>7}{self.seconds:>9.1f}"
        )


def run(scenario: Scenario, world: World, number: int) -> Result:
    """Make reminders due, break what the scenario breaks, wait until all rows say "sent"."""
    world.sink.forget()
    world.kills = 0
    began = time.monotonic()
    world.run("-m", "tests.faults.fill", str(number))
    scenario.breaks(world, number)
    world.wait_until(lambda: unsettled(world) == 0, PATIENCE_SECONDS)
    return Result(
        name=scenario.name,
        number=number,
        arrived=world.sink.arrived,
        doubled=world.sink.doubled,
        allowed=world.kills * scenario.doubles_per_kill,
        strangers=world.sink.strangers,
        kills=world.kills,
        seconds=time.monotonic() - began,
        unsettled=unsettled(world),
    )


def unsettled(world: World) -> int:
    """Reminders whose row does not say that they have left."""
    return world.sql("SELECT count(*) FROM reminders_reminder WHERE status <> 'sent'")[0][0]
