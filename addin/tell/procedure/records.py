"""工作流程: every row and every missing step; 登记: the same for the form; 前置条件 and 建成年代: the gates."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.paper.procedure.steps import ABSENT, StepState
from addin.tell.figure import Field, RecordSet, Value
from validators.sheets.procedure.step import OFFICIAL

PASSED, NOT_PASSED = "通过", "不通过"
FITS, FITS_NOT, UNKNOWN = "符合", "不符合", "无法判定"


def _steps(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, state in enumerate(outcome.paper.procedure.states, start=1):
        yield {"序号": number, **_step(state)}


def _step(state: StepState) -> Mapping[str, Value]:
    row = state.row
    return {
        "步骤": state.step.value,
        "名称": row.name if row else "",
        "开始日期": row.start if row else None,
        "结束日期": row.finished if row else None,
        "应到": row.due if row else None,
        "实到": row.present if row else None,
        "比例": state.attendance,
        "记录": row.records if row else "",
        "公开天数": state.days,
        "状态": state.state,
        "缺少": "、".join(state.lacks),
        "说明": "；".join(state.remarks),
    }


def _register(outcome: Outcome, publishes: bool) -> Iterator[Mapping[str, Value]]:
    """A record a sheet, a part that has several rows once a row; the blank parts where nothing is entered."""
    seen: dict[str, int] = {}
    states = outcome.paper.procedure.states or tuple(StepState(step, None, ABSENT) for step in OFFICIAL)
    wanted = (state for state in states if state.step in OFFICIAL and state.step.publishes is publishes)
    for number, state in enumerate(wanted, start=1):
        step, row = state.step.value, state.row
        seen[step] = seen.get(step, 0) + 1
        again = f"（{seen[step]}）" if seen[step] > 1 else ""
        yield {
            "序号": number,
            "表名": f"{OFFICIAL.index(state.step) + 1}{step}{again}",
            "部分": "一二三四五六"[OFFICIAL.index(state.step)],
            **_step(state),
            "动议事由": row.origin if row else "",
            "事项": (row.matter or row.name) if row else "",
            "会议形式": row.form if row else "",
            "内容": row.content if row else "",
            "监督意见": row.supervision if row else "",
        }


def _conditions(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, each in enumerate(outcome.paper.gate.checked, start=1):
        row = each.row
        yield {
            "序号": number,
            "条件": each.condition.value,
            "状态": row.state.value if row and row.state else "",
            "证明材料": row.evidence if row else "",
            "日期": row.proved_on if row else None,
            "缺少": "、".join(each.missing),
            "结论": PASSED if each.passed else NOT_PASSED,
        }


def _wordings(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    words = {True: FITS, False: FITS_NOT, None: UNKNOWN}
    for number, each in enumerate(outcome.paper.eligibility, start=1):
        yield {
            "序号": number,
            "口径": each.text,
            "最晚建成": each.last_day,
            "结论": words[each.passed],
            "采用": "采用" if each.chosen else "",
        }


_STEP_FIELDS = (
    Field("步骤", "征求意见、提议、商议、决议、公开决议、组织实施、公开实施"),
    Field("名称"),
    Field("开始日期"),
    Field("结束日期"),
    Field("应到"),
    Field("实到"),
    Field("比例", "实到占应到", "比例"),
    Field("记录", "手里有的材料"),
    Field("公开天数", "按参数“公示天数算法”"),
    Field("状态", "已完成、进行中、未开始、没有登记"),
    Field("缺少", "还缺的记录和人数"),
    Field("说明"),
)
SOURCE = "工作流程表；公示天数按参数表的算法和最少天数"
STEPS = RecordSet("工作流程", "每行一条，没有登记的步骤也占一条", (Field("序号"), *_STEP_FIELDS), _steps, SOURCE)
_REGISTER_FIELDS = (
    Field("序号"),
    Field("表名", "如 3商议，可作工作表名"),
    Field("部分", "一至六"),
    *_STEP_FIELDS,
    Field("动议事由"),
    Field("事项", "没有填的印名称"),
    Field("会议形式"),
    Field("内容"),
    Field("监督意见"),
)
REGISTER = RecordSet(
    "会议登记",
    "一征三议两公开登记表一至四部分；同一步骤有几行的各占一条",
    _REGISTER_FIELDS,
    lambda outcome: _register(outcome, publishes=False),
    SOURCE,
)
PUBLIC_REGISTER = RecordSet(
    "公开登记",
    "一征三议两公开登记表五、六两部分；同一步骤有几行的各占一条",
    _REGISTER_FIELDS,
    lambda outcome: _register(outcome, publishes=True),
    SOURCE,
)
CONDITIONS = RecordSet(
    "前置条件",
    "三个前置条件各一条",
    (
        Field("序号"),
        Field("条件"),
        Field("状态", "已具备、办理中、未具备"),
        Field("证明材料"),
        Field("日期"),
        Field("缺少", "还缺什么；不缺为空"),
        Field("结论", "通过或不通过"),
    ),
    _conditions,
    "前置条件表；已具备、有证明材料、有日期才算通过",
)
WORDINGS = RecordSet(
    "建成年代",
    "三种文件口径各一条",
    (
        Field("序号"),
        Field("口径", "如 2000年底以前"),
        Field("最晚建成", "这一天（含）以前建成的符合"),
        Field("结论", "符合、不符合、无法判定"),
        Field("采用", "参数“建成年代口径”选的这一种印“采用”"),
    ),
    _wordings,
    "参数表：建成日期、建成截止年份、建成年代口径、截止日当日计入",
)
