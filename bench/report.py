"""Tables for people: each page against the bare page of the same run, and against its target."""

from collections.abc import Mapping

from bench.load import Page

# A page with many rows against itself with few, and its slowest hundredth against its middle.
MOST_GROWTH = 1.25
MOST_SPREAD = 3
MOST_QUERIES = 12
COLUMNS = f"{'page':<34}{'pages/s':>9}{'of bare':>9}{'wanted':>8}{'p50':>8}{'p95':>8}{'p99':>8}"
MORE_COLUMNS = f"{'queries':>9}{'kB':>7}{'MB':>7}"


def table(title: str, pages: list[Page], bare: Page) -> list[str]:
    """Print one row for each page; returns what missed its target, in words."""
    print(f"\n{title}\n{COLUMNS}{MORE_COLUMNS}")
    missed = [complaint for page in pages for complaint in row(page, bare)]
    return [f"{title}: {complaint}" for complaint in missed]


def row(page: Page, bare: Page) -> list[str]:
    ratio = page.per_second / bare.per_second
    wanted = f"{page.least_ratio:.2f}" if page.least_ratio else ""
    times = "".join(f"{page.percentile(share):8.1f}" for share in (0.5, 0.95, 0.99))
    print(
        f"{page.name:<34}{page.per_second:9.1f}{ratio:9.2f}{wanted:>8}{times}"
        f"{page.queries:9d}{page.bytes / 1000:7.1f}{page.memory:7.0f}"
    )
    if page.least_ratio and ratio < page.least_ratio:
        return [f"{page.name} at {ratio:.2f} of the bare page, wanted {page.least_ratio}"]
    return []


def two_sizes(
    against: str, small: list[Page], large: list[Page], exceptions: Mapping[str, float]
) -> list[str]:
    """Print how each page grew with the rows; returns what grew, wavered or asked too much."""
    print()
    missed = []
    for few, many in zip(small, large, strict=True):
        name = few.name.partition(",")[0]
        times = few.percentile(0.5), many.percentile(0.5)
        missed += growth(f"{name}, {against}", *times, exceptions.get(name, MOST_GROWTH))
    for page in [*small, *large]:
        missed += spread(page)
        if page.queries > MOST_QUERIES:
            missed.append(f"{page.name}: {page.queries} queries, at most {MOST_QUERIES}")
    return missed


def growth(name: str, small: float, large: float, most: float) -> list[str]:
    """Print how a time grew with the number of rows; returns the complaint, if any."""
    times = large / small
    print(f"{name:<34}{times:9.2f} x{'':7}at most {most}")
    return [f"{name}: {times:.2f} x, at most {most}"] if times > most else []


def spread(page: Page) -> list[str]:
    """The slowest hundredth against the middle."""
    times = page.percentile(0.99) / page.percentile(0.5)
    if times > MOST_SPREAD:
        return [f"{page.name}: p99 is {times:.1f} x p50, at most {MOST_SPREAD}"]
    return []
