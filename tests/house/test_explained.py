"""An explanation cites every line of 参数 that moves its figure: each line is changed, and what moves must name it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest

from addin.outcome import Outcome
from addin.pipeline import analyse
from addin.tell.catalogue import FIGURES, figures
from addin.tell.explain import of_figure
from addin.workbook.contents import Value
from addin.workbook.sample import sample_contents
from addin.workbook.settings_sheet import default_of
from validators.fields import area, day, money, number, percent, yes_no
from validators.grid import Book, Grid
from validators.sheets.settings import SETTING_NAMES, Settings
from validators.table.column import Column, columns_of

COLUMNS: Mapping[str, Column] = columns_of(Settings)
TODAY = date(2026, 11, 28)


@cache
def contents():
    return sample_contents(clean=True)


def outcome(**lines: Value) -> Outcome:
    """The clean sample with these lines of 参数, every line written out."""
    typed = {column.name: contents().settings.get(column.name, default_of(column)) for column in COLUMNS.values()}
    typed.update({COLUMNS[name].name: value for name, value in lines.items()})
    rows = (("项目", "值"), *((name, "" if value is None else value) for name, value in typed.items()))
    grids = [Grid("参数", rows), *(_grid(name, rows) for name, rows in _tables().items())]
    return analyse(Book("样例.xlsx", tuple(grids)), TODAY)


@cache
def _tables():
    held = contents()
    return {"户室清册": held.dwellings, "同意表": held.answers, **held.tables}


def _grid(name, rows):
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return Grid(name, (tuple(headers), *(tuple(row.get(header, "") for header in headers) for row in rows)))


def others(name: str) -> list[Value]:
    """Values that a line could have instead."""
    column = COLUMNS[name]
    now = contents().settings.get(column.name)
    if column.choices:
        return [str(choice) for choice in column.choices if str(choice) != now][:4]
    by_kind = {
        yes_no.read: ["是", "否"],
        day.read: [(now if isinstance(now, date) else TODAY) - timedelta(days=400)],
        money.read: [12345],
        percent.read: [Decimal("0.35")],
        number.read: [3],
        area.read: [Decimal("33.5")],
    }
    return by_kind.get(column.read, ["另一个"])


@cache
def before() -> tuple[Outcome, Mapping[str, object]]:
    first = outcome()
    return first, figures(first)


def test_the_sample_has_a_line_for_every_setting():
    assert set(before()[0].dossier.setting_cells) >= set(SETTING_NAMES) - {"scope"}


@pytest.mark.parametrize("name", SETTING_NAMES)
def test_what_a_line_moves_is_explained_by_that_line(name: str):
    _, stood = before()
    for value in others(name):
        after = outcome(**{name: value})
        cell = after.dossier.setting_cells.get(name)
        moved = [figure.name for figure in FIGURES if figure.value(after) != stood[figure.name]]
        silent = [one for one in moved if cell not in _cited(after, one)]
        assert silent == [], f"{COLUMNS[name].name} = {value}"


def _cited(after: Outcome, name: str) -> set[object]:
    found = of_figure(after, after.compound, name)
    return {cell for source in found.sources for cell in source.cells}


def test_a_figure_that_hides_its_line_would_be_seen():
    after = replace(
        outcome(developer="甲公司"), votes=tuple(replace(v, counted_by=frozenset()) for v in before()[0].votes)
    )
    assert "developer" not in after.votes[0].counted_by
    assert before()[0].votes[0].counted_by >= {"developer", "parking_counts"}
