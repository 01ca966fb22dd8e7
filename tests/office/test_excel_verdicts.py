"""The third oracle judges, too: part, whole, need and result of every test, by live formulas in LibreOffice."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.workbook.sample import sample_bytes
from tests.office.raw_rows import CONSENT, ROSTER, calculated, columns
from tests.office.verdict_formulas import FIRST_TEST, LEVEL, NAME, draw
from tests.tables import book, grid

pytestmark = pytest.mark.office

TODAY = date(2022, 7, 1)
BOTH = (("quorum", None), ("approval", None))
OLD, NEW = {"表决日期": "2020-12-31"}, {"表决日期": "2021-01-01"}
CLAUSE = {"未返票依据": "管理规约第12条"}
FUND = {"法定事项": "使用维修资金"}
HENAN = FUND | {"适用地方规定": "河南", "表决方式": "异议"}
NINE = (6 * ["同意"], 4 * ["同意"] + 2 * ["不同意"], 3 * ["同意"] + 3 * ["不同意"], 3 * ["同意", "弃权"] + ["不同意"])
DAYS_AND_MATTERS = [(day, matter) for day in (OLD, NEW) for matter in ("一般", "特别")]


def nine(said):
    """Nine owners of 50 ㎡ in three units, of whom the first ones have answered: thresholds are met exactly."""
    rooms = [(unit, 100 + number) for unit in (1, 2, 3) for number in (1, 2, 3)]
    roster = ["| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 送达日期 | 送达方式 |"]
    roster += [f"| 1 | {unit} | '{room} | 50 | 业主{unit}{room} | 2020-12-01 | 当面 |" for unit, room in rooms]
    consent = ["| 楼栋 | 单元 | 房号 | 意见 | 签字 |"]
    consent += [f"| 1 | {u} | '{r} | {w} | 业主{u}{r} |" for (u, r), w in zip(rooms, said, strict=False)]
    return "\n".join(roster), "\n".join(consent)


SMALL = (ROSTER, CONSENT)
CASES = {
    **{f"small {day['表决日期']} {m}": (SMALL, day | {"事项类型": m}, BOTH) for day, m in DAYS_AND_MATTERS},
    **{
        f"nine {n} {day['表决日期']} {m}": (nine(said), day | {"事项类型": m}, BOTH)
        for n, said in enumerate(NINE)
        for day, m in DAYS_AND_MATTERS
    },
    "fund before": (nine(NINE[1]), OLD | FUND, BOTH),
    "fund since": (nine(NINE[1]), NEW | FUND, BOTH),
    "use changed before": (nine(NINE[1]), OLD | {"法定事项": "改变共有部分用途"}, BOTH),
    "use changed since": (nine(NINE[1]), NEW | {"法定事项": "改变共有部分用途"}, BOTH),
    "invalid take part": (SMALL, NEW | {"无效票计入参与": "是"}, BOTH),
    "silence abstains": (nine(NINE[1]), NEW | CLAUSE | {"未返票处理": "视为弃权"}, BOTH),
    "silence follows": (nine(NINE[1]), NEW | CLAUSE | {"未返票处理": "从多数"}, BOTH),
    "silence follows those against": (SMALL, NEW | CLAUSE | {"未返票处理": "从多数"}, BOTH),
    "silence cannot follow a tie": (nine(NINE[2]), NEW | CLAUSE | {"未返票处理": "从多数"}, BOTH),
    "dissent of a third": (
        nine(NINE[2]),
        OLD | HENAN,
        (("dissent", None),),
    ),
    "dissent below": (nine(NINE[1]), OLD | HENAN, (("dissent", None),)),
    "lift": (nine(NINE[1]), NEW | {"加装电梯规则": "济南"}, (*BOTH, ("lift", "unit"))),
}


def judged_by_us(case):
    (roster, consent), chosen, _ = CASES[case]
    settings = "| 项目 | 值 |\n" + "\n".join(f"| {name} | {value} |" for name, value in chosen.items())
    return analyse(book(grid("参数", settings), grid("户室清册", roster), grid("同意表", consent)), TODAY)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Our outcomes, and the rows that LibreOffice calculated, by case."""
    folder = tmp_path_factory.mktemp("verdicts")
    (folder / "sample.xlsx").write_bytes(sample_bytes(clean=True))
    outcomes = {case: judged_by_us(case) for case in CASES}
    outcomes["sample"] = analyse(read_book(folder / "sample.xlsx"), TODAY)
    settings = outcomes["sample"].dossier.settings
    sample = {"表决日期": settings.vote_date.isoformat(), "事项类型": str(settings.matter)}
    data = BytesIO()
    with xlsxwriter.Workbook(data) as file:
        for number, (case, outcome) in enumerate(outcomes.items()):
            _, chosen, rules = CASES.get(case, ((), sample, BOTH))
            groups = [(group.level, group.name) for group in outcome.groups]
            draw(file.add_worksheet(f"s{number}"), list(columns(outcome)), groups, chosen, rules)
    rows = calculated(folder, data.getvalue())
    return {case: (outcome, rows[f"s{number}"]) for number, (case, outcome) in enumerate(outcomes.items())}


def judged_by_formulas(rows):
    """(group, part, whole, need, passed) in the order of the cells."""
    for row in rows[1:]:
        if len(row) > FIRST_TEST and row[LEVEL]:
            cells = [cell for cell in row[FIRST_TEST:] if cell != ""]
            for at in range(0, len(cells), 4):
                *numbers, passed = cells[at : at + 4]
                yield row[NAME], *(int(float(number)) for number in numbers), passed == "TRUE"


@pytest.mark.parametrize("case", [*CASES, "sample"])
def test_excel_judges_the_same(made, case):
    outcome, rows = made[case]
    ours = [(v.group.name, v.part, v.whole, v.need, v.passed) for v in outcome.decision.verdicts]
    found = list(judged_by_formulas(rows))
    assert ours == found
    whole = [passed for name, *_, passed in found if name == outcome.compound.name]
    assert outcome.decision.passed is all(whole)


def test_the_cases_pass_and_fail_each_rule(made):
    seen = {(v.rule.name, v.passed) for outcome, _ in made.values() for v in outcome.decision.verdicts}
    assert seen >= {(rule, passed) for rule in ("quorum", "approval", "dissent", "lift") for passed in (True, False)}
