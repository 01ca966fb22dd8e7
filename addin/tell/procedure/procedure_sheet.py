"""流程核查: the steps with what they lack, the three preconditions, and the age of the compound under each wording."""

from collections.abc import Iterator

from addin.outcome import Outcome
from addin.paper.procedure.steps import ABSENT, DONE
from addin.tell.procedure.records import (
    CONDITIONS,
    FITS,
    FITS_NOT,
    NOT_PASSED,
    PASSED,
    STEPS,
    WORDINGS,
)
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)

FLOW, GATE, AGE = "工作流程", "前置条件", "建成年代"
SHEET = ResultSheet(
    "流程核查",
    (
        ResultColumn("类别", 8),
        ResultColumn("事项", 18, "wrap"),
        ResultColumn("名称", 19, "wrap"),
        ResultColumn("开始", 11, "date"),
        ResultColumn("结束", 11, "date"),
        ResultColumn("应到", 7, "integer"),
        ResultColumn("实到", 7, "integer"),
        ResultColumn("比例", 8, "percent"),
        ResultColumn("公开天数", 9, "integer"),
        ResultColumn("结论", 8),
        ResultColumn("缺少", 22, "wrap"),
        ResultColumn("说明", 36, "wrap"),
    ),
    (
        *(Colour("结论", word, "good") for word in (DONE, PASSED, FITS)),
        *(Colour("结论", word, "bad") for word in (ABSENT, NOT_PASSED, FITS_NOT)),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """Only what the workbook has something of: its steps, its preconditions; the age beside either."""
    paper = outcome.paper
    found = [*_steps(outcome)] if paper.procedure.states else []
    found += _conditions(outcome) if paper.gate.given else []
    return [*found, *_wordings(outcome)] if found else []


def _steps(outcome: Outcome) -> Iterator[Row]:
    names = ("步骤", "名称", "开始日期", "结束日期", "应到", "实到", "比例", "公开天数", "状态", "缺少", "说明")
    for record in STEPS.records(outcome):
        yield [FLOW, *(record[name] for name in names)]


def _conditions(outcome: Outcome) -> Iterator[Row]:
    gate = outcome.paper.gate
    for record in CONDITIONS.records(outcome):
        about: Row = [record["条件"], record["状态"], None, record["日期"], None, None, None, None]
        yield [GATE, *about, record["结论"], record["缺少"], record["证明材料"]]
    said = f"同意表：有效同意 {gate.agree} 户，共 {gate.households} 户"
    nothing: Row = [None] * 7
    yield [GATE, "三项合计", *nothing, PASSED if gate.passed else NOT_PASSED, gate.missing, said]


def _wordings(outcome: Outcome) -> Iterator[Row]:
    known = outcome.dossier.settings.completed_on
    said = f"参数选用的口径；建成日期 {known}" if known else "参数选用的口径；没有填建成日期"
    for record in WORDINGS.records(outcome):
        about: Row = [record["口径"], None, None, record["最晚建成"], None, None, None, None]
        yield [AGE, *about, record["结论"], None, said if record["采用"] else None]
