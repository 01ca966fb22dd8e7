"""倒排工期: one record a row of 工作流程, in the order of the steps, with its latest days and how late it is."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.paper.procedure.schedule import Planned
from addin.paper.procedure.steps import AHEAD, DONE
from addin.tell.figure import Field, RecordSet, Value


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, each in enumerate(outcome.paper.schedule.planned, start=1):
        row = each.row
        yield {
            "序号": number,
            "步骤": row.step.value if row.step else "",
            "名称": row.name,
            "工期": each.length,
            "最迟开始": each.start,
            "最迟完成": each.finish,
            "实际开始": row.start,
            "实际完成": row.finished,
            "状态": each.state,
            "结论": each.verdict,
            "说明": said(each),
        }


def said(each: Planned) -> str:
    """How late, or how much time is left, in words."""
    if each.late is None:
        return "这一步没有填工期，它和以前的步骤无法倒排" if each.length is None else "后面的步骤没有工期，无法倒排"
    days = abs(each.late)
    if each.state == DONE:
        return f"比最迟完成晚了 {days} 天" if each.late > 0 else f"提前 {days} 天完成" if days else "按期完成"
    if each.state == AHEAD and each.row.start:
        if each.late > 0:
            return f"登记的开始日期比最迟开始晚 {days} 天"
        return f"登记的开始日期比最迟开始早 {days} 天" if days else "登记的开始日期就是最迟开始"
    if each.state == AHEAD:
        return f"最迟开始已过 {days} 天" if each.late > 0 else f"最迟 {days} 天后开始" if days else "今天必须开始"
    return f"最迟完成已过 {days} 天" if each.late > 0 else f"最迟 {days} 天后完成" if days else "今天必须完成"


RECORDS = RecordSet(
    "倒排工期",
    "工作流程每行一条，从目标日期往回排",
    (
        Field("序号"),
        Field("步骤"),
        Field("名称"),
        Field("工期", "天，按参数“工期口径”"),
        Field("最迟开始"),
        Field("最迟完成"),
        Field("实际开始"),
        Field("实际完成"),
        Field("状态", "已完成、进行中、未开始"),
        Field("结论", "正常、延误、无法倒排；按运行当天"),
        Field("说明"),
    ),
    _records,
    "工作流程表的工期；参数表的目标日期、工期口径、放假日期、调休上班",
)
