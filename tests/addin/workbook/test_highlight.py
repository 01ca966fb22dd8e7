import re

import pytest

from addin.tell.compound import problems_sheet as problems
from addin.tell.compound.problems_sheet import SEVERITY_WORDS
from addin.workbook.contents import Contents, Paper
from addin.workbook.highlight import LEVELS, PLACES
from addin.workbook.template import draw
from tests.addin.workbook.opened import opened

PAPER = Paper("同意表-3号楼", "3号楼1单元", [("1", "同意", "甲", "", ""), ("2", "", "", "", "")])
BOOK = opened(draw(Contents(papers=[PAPER])))
INPUTS = ("参数", "户室清册", "同意表", "同意表-3号楼")


def rules(name):
    return [(str(ranges.sqref), rule) for ranges in BOOK[name].conditional_formatting for rule in ranges.rules]


@pytest.mark.parametrize(("name", "header"), [(PLACES, "单元格"), (LEVELS, "级别")])
def test_the_names_point_at_their_columns_of_the_list(name, header):
    sheet, _, where = BOOK.defined_names[name].attr_text.partition("!")
    letter = re.fullmatch(r"\$([A-Z])\$2:\$\1\$\d+", where)[1]
    assert sheet == problems.SHEET.name
    assert BOOK[sheet][f"{letter}1"].value == header


@pytest.mark.parametrize("name", INPUTS)
def test_each_severity_looks_up_its_own_address_under_the_sheets_own_name(name):
    for word in SEVERITY_WORDS.values():
        rule = f'COUNTIFS({PLACES},"{name}!"&ADDRESS(ROW(),COLUMN(),4),{LEVELS},"{word}")>0'
        assert rule in [found.formula[0] for _, found in rules(name)]


@pytest.mark.parametrize("name", INPUTS)
def test_the_worst_finding_of_a_cell_wins(name):
    found = sorted((rule.priority, rule.formula[0]) for _, rule in rules(name))
    words = [re.search(r'"(\w+)"\)>0$', formula)[1] for _, formula in found]
    assert words == list(SEVERITY_WORDS.values())
    assert all(rule.stopIfTrue for _, rule in rules(name))


@pytest.mark.parametrize("name", INPUTS)
def test_no_rule_points_at_another_sheet(name):
    assert not any("!$" in rule.formula[0] for _, rule in rules(name))


@pytest.mark.parametrize("name", [sheet.title for sheet in BOOK])
def test_no_rule_runs_down_to_the_end_of_the_sheet(name):
    """LibreOffice walks every row that a rule covers; a compound of 20,000 households is covered all the same."""
    ends = [int(re.search(r"\d+$", where)[0]) for where, _ in rules(name) if where[-1].isdigit()]
    assert all(end <= 20_002 for end in ends)
    if name in ("户室清册", "同意表"):
        assert max(ends) > 20_000
