"""The third oracle: live Excel formulas, calculated by LibreOffice, say what the product says, figure by figure.

The formulas stand in a workbook of their own beside the raw rows; they know nothing of the product but the rules.
"""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.sample import sample_bytes
from tests.office.raw_rows import CONSENT, ROSTER, WORDS, calculated, columns, owner_answer
from tests.tables import book, grid
from validators.meaning.consent.answer import Answer

pytestmark = pytest.mark.office

TODAY = date(2021, 7, 1)
FOLLOW = "从众"
"""Nobody says it in these rows; it is counted all the same."""
FIRST = """
| 项目 | 值 | 说明 |
| 小区名称 | 甲小区 | |
| 表决日期 | 2021-06-01 | |
| 核定总投资 | 1000 | |
| 中央补助 | 900 | |
| 分摊方式 | 按户 | |
"""
SECOND = FIRST.replace("按户", "按面积").replace("1000", "100000.07")


def sample(tmp_path):
    path = tmp_path / "sample.xlsx"
    path.write_bytes(sample_bytes(clean=True))
    return analyse(read_book(path), TODAY)


def small(settings):
    return lambda _: analyse(book(grid("参数", settings), grid("户室清册", ROSTER), grid("同意表", CONSENT)), TODAY)


def sheet_of(outcome, settings):
    """Raw rows in A:E from row 2, the owner's one answer in F by formula, each figure in N."""
    rows = list(columns(outcome))
    last = len(rows) + 1
    made = BytesIO()
    file = xlsxwriter.Workbook(made)
    sheet = file.add_worksheet("算")
    for at, (building, unit, person, area, word) in enumerate(rows, start=2):
        for column, cell in enumerate((building, unit, person, float(area), word)):
            sheet.write(at - 1, column, cell)
        sheet.write_formula(at - 1, 5, owner_answer(at, last), None, "")
    formulas = []
    for group in outcome.groups:
        column = {"compound": "", "building": "A", "unit": "B"}[group.level]
        where = f',${column}$2:${column}${last},"{group.name}"' if column else ""
        inside = f'(${column}$2:${column}${last}="{group.name}")*' if column else ""
        mine = f"COUNTIFS($C$2:$C${last},$C$2:$C${last}{where})"
        for word in (*WORDS, FOLLOW):
            formulas.append(f'=COUNTIFS($E$2:$E${last},"{word}"{where})')
            formulas.append(f'=ROUND(SUMPRODUCT({inside}($F$2:$F${last}="{word}")/({mine}+({mine}=0))),0)')
            formulas.append(f'=ROUND(SUMIFS($D$2:$D${last},$F$2:$F${last},"{word}"{where})*100,0)')
    total, grants, by_area = settings
    for at in range(2, last + 1):
        weight, whole = (
            (f"ROUND(D{at}*100,0)", f"ROUND(SUM($D$2:$D${last})*100,0)") if by_area else ("1", f"{last - 1}")
        )
        formulas.append(f"=INT(({total}-{grants})*{weight}/{whole})")
    for at, formula in enumerate(formulas):
        sheet.write_formula(at, 13, formula, None, "")
    file.close()
    return made.getvalue(), len(formulas)


@pytest.mark.parametrize("made", [sample, small(FIRST), small(SECOND)], ids=["sample", "by household", "by area"])
def test_excel_counts_and_splits_the_same(tmp_path, made):
    outcome = made(tmp_path)
    shares = outcome.shares
    funds = shares.total, shares.subsidy + shares.other, shares.method.value == "按面积"
    data, number = sheet_of(outcome, funds)
    values = [row[13] for row in calculated(tmp_path, data)["算"] if len(row) > 13 and row[13] != ""]
    assert len(values) == number
    for group in outcome.groups:
        for answer in Answer:
            name = answer.name.lower()
            ours = [getattr(count, name) for count in (group.households, group.persons, group.area)]
            assert [int(float(values.pop(0))) for _ in ours] == ours, (group.name, name)
    whole = [int(float(value)) for value in values]
    assert [share.amount - least for share, least in zip(shares.shares, whole, strict=True)] == extra(shares, whole)
    assert sum(share.amount for share in shares.shares) == shares.residents


def extra(shares, whole):
    """Which ones the product rounded up: as many as fen are left over, and none by more than one."""
    over = [share.amount - least for share, least in zip(shares.shares, whole, strict=True)]
    assert set(over) <= {0, 1}
    assert sum(over) == shares.residents - sum(whole)
    return over
