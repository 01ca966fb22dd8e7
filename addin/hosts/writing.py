"""All result sheets of a run: all new, or, where the office fails in between, all as they were."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from addin.hosts.shape import covered, standing
from addin.hosts.sheet_out import Place, put
from addin.hosts.unfinished import put_back, unfinished
from addin.tell.compound import runs_sheet as runs
from addin.tell.sheet import ResultSheet, Row


@dataclass(frozen=True, slots=True)
class Planned:
    """What a sheet is to hold."""

    place: Place
    sheet: ResultSheet
    rows: Sequence[Row]


def write_all(planned: Sequence[Planned]) -> None:
    """运行记录 first, with a last line that says the run is not through, and last, with the line that says it is.

    So that it tells even of a run that was killed in between.  Raises what the office raises, with the sheets put back
    as far as it lets us.
    """
    log = [one for one in planned if one.sheet is runs.SHEET]
    done: list[Planned] = []
    try:
        for one in log:
            put(one.place, one.sheet, unfinished(one.rows))
        for one in planned:
            if one.sheet is not runs.SHEET:
                done.append(one)
                put(one.place, one.sheet, one.rows)
    except Exception:
        undone = [_undone(one) for one in done]
        if all(undone):
            for one in log:
                with suppress(Exception):
                    put(_written(one), one.sheet, put_back(one.rows))
        raise
    for one in log:
        put(_written(one), one.sheet, one.rows)


def _undone(one: Planned) -> bool:
    """Whether what stood there before stands there again."""
    try:
        put(_written(one), one.sheet, standing(one.place.grid, one.sheet))
    except Exception:
        return False
    return True


def _written(one: Planned) -> Place:
    """The sheet once the new rows stand on it, too."""
    return replace(one.place, grid=covered(one.place.grid, one.sheet, one.rows))
