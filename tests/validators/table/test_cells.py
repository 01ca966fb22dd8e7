from datetime import date

from validators.fields import area, text
from validators.finding import Kind, Severity
from validators.grid import Raw
from validators.sheets.consent import opinion
from validators.table.cells import Place, read_column, shown
from validators.table.column import Column
from validators.table.source import Source

EMPTY = Kind("empty", Severity.NOTE, "空", "填", "Empty.", "Fill.")
AREA = Column("建筑面积", area.read, blank=EMPTY)


def read(column: Column, cells: list[Raw], default: object = None) -> tuple[list[object], list[tuple[str, str]]]:
    place = Place(Source("表", {"x": 3}), "x", range(2, 2 + len(cells)))
    values, findings = read_column(column, cells, default, place)
    return values, [(finding.code, finding.place.a1) for finding in findings]


def test_each_cell_gives_its_value() -> None:
    assert read(AREA, [89.5, "89.5㎡", 60]) == ([8950, 8950, 6000], [])


def test_a_fault_is_told_at_every_cell_that_has_it() -> None:
    values, told = read(AREA, ["八十九", 89.5, "八十九"])
    assert values == [None, 8950, None]
    assert [place for _, place in told] == ["C2", "C4"]


def test_a_blank_takes_the_default_and_is_told_where_the_column_asks() -> None:
    assert read(AREA, ["", "　", 89.5], 0) == ([0, 0, 8950], [("empty", "C2"), ("empty", "C3")])
    assert read(Column("备注", text.read), ["", " "], "") == (["", ""], [])


def test_a_formula_error_is_told_and_never_read() -> None:
    assert read(Column("备注", text.read), ["#REF!", "好"], "") == (["", "好"], [("cell-error", "C2")])


def test_each_distinct_cell_is_read_once() -> None:
    seen: list[Raw] = []

    def counting(raw: Raw) -> object:
        seen.append(raw)
        return text.read(raw)

    read(Column("备注", counting), ["甲", "乙", "甲", "甲"])  # type: ignore[arg-type]
    assert sorted(map(str, seen)) == ["乙", "甲"]


def test_true_and_one_are_told_apart() -> None:
    values, _ = read(Column("备注", text.read), [1.0, True, 1, 0.0, False])
    assert values == ["1", "TRUE", "1", "0", "FALSE"]
    assert read(Column("意见", opinion.read), [True])[0] == [opinion.Opinion.AGREE]


def test_a_cell_is_shown_as_people_see_it() -> None:
    assert [shown(cell) for cell in (502.0, 89.5, "甲", date(2020, 6, 29), 1e16)] == [
        "502",
        "89.5",
        "甲",
        "2020-06-29",
        "1e+16",
    ]
