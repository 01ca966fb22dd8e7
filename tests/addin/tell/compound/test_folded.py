"""问题清单 begins with three numbers; kinds stand together; what was only read well is one line a kind and column."""

from datetime import date

import pytest

from addin.pipeline import analyse
from addin.tell.compound import problems_sheet as problems
from addin.tell.compound.folded import listed
from tests.tables import book, grid
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef


def kind(code: str, severity: Severity) -> Kind:
    return Kind(code, severity, zh="“{value}”有问题{{}}", fix="改", en="It is wrong.", en_fix="Mend it.")


BAD, ODD, READ = kind("a-bad", Severity.ERROR), kind("an-odd", Severity.WARNING), kind("a-note", Severity.NOTE)
OTHER = kind("b-bad", Severity.ERROR)


def at(of: Kind, row: int, column: int = 1, sheet: str = "同意表") -> Finding:
    return Finding(of, CellRef(sheet, row, column), f"列{column}", f"值{row}")


@pytest.mark.parametrize("many", [2, 5, 7, 8, 40])
def test_notes_of_one_kind_and_column_are_one_line(many: int) -> None:
    (line,) = listed([at(READ, row) for row in range(2, many + 2)])
    assert (line.place.a1, line.value) == ("A2", "值2")
    assert line.message.startswith(f"“值2”有问题{{}}（这一类共 {many} 处，另外在 A3")
    assert (" 等" in line.message) is (many > 7)


@pytest.mark.parametrize(
    "other",
    [at(READ, 3, 2), at(READ, 3, sheet="户室清册"), at(kind("c-note", Severity.NOTE), 3), at(ODD, 3), at(BAD, 3)],
)
def test_notes_of_another_kind_column_or_sheet_stay_apart(other: Finding) -> None:
    assert len(listed([at(READ, 2), other])) == 2


@pytest.mark.parametrize("severe", [BAD, ODD])
def test_what_a_person_must_look_at_keeps_a_line_each_so_that_each_cell_lights_up(severe: Kind) -> None:
    lines = listed([at(severe, row) for row in (2, 3, 9)])
    assert [line.place.a1 for line in lines] == ["A2", "A3", "A9"]
    assert lines[0].message.endswith("（这一类共 3 处，列在一起）")
    assert lines[1].message == "“值3”有问题{}"


def test_kinds_stand_together_the_gravest_first() -> None:
    lines = listed([at(BAD, 2), at(OTHER, 3), at(BAD, 4), at(ODD, 2), at(READ, 2)])
    assert [line.code for line in lines] == ["a-bad", "a-bad", "b-bad", "an-odd", "a-note"]


def test_the_sheet_begins_with_the_three_numbers() -> None:
    head = "| 楼栋 | 房号 | 建筑面积 | 产权人 | 联系电话 |\n"
    roster = f"{head}| 1 | 101 | 80 | 张　三 | 1380000000 |\n| 1 | 102 | | 李　四 | |"
    outcome = analyse(book(grid("户室清册", roster)), date(2022, 7, 1))
    first, *lines = problems.rows(outcome)
    counts = outcome.report.counts()
    assert first[0] == "小结"
    assert first[4] == f"必改 {counts['error']}，要核对 {counts['warning']}，已自动读好 {counts['note']}"
    assert first[1] is None
    assert len(lines) == len(listed(outcome.report.findings))


def test_a_workbook_without_findings_has_an_empty_list() -> None:
    assert listed([]) == ()
