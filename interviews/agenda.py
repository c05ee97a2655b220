"""The parts of a talk fitted to the minutes promised."""

from collections.abc import Sequence


def fit_minutes(shares: Sequence[int], minutes: int) -> list[int]:
    """Spread `minutes` over the parts in proportion to `shares`, in whole minutes.

    The sum is exact; what rounding leaves goes to the parts that lost most by it.
    """
    whole = sum(shares)
    if whole == 0:
        return [0] * len(shares)
    exact = [share * minutes / whole for share in shares]
    fitted = [int(part) for part in exact]
    losers = sorted(range(len(shares)), key=lambda place: fitted[place] - exact[place])
    for place in losers[: minutes - sum(fitted)]:
        fitted[place] += 1
    return fitted
