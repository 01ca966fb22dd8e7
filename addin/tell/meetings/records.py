"""签到: one record per person on a sign-in sheet, with what stands at its head; 会议: one per meeting."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.tell.figure import Field, RecordSet, Value
from validators.meaning.meetings.gatherings import Gathering

SOURCE = "会议、会议签到表"
HEAD = (
    Field("会议", "会议名称"),
    Field("会议主题"),
    Field("会议日期"),
    Field("会议时间", "日期和时刻，如 2020年7月23日 19:30"),
    Field("会议地点"),
    Field("召集人"),
    Field("副召集人"),
    Field("列名人数", "签到表上的人数", "人"),
    Field("到会人数", "签了到的人数", "人"),
    Field("应到人数", "有表决权的人数", "人"),
    Field("实到人数", "其中签了到的", "人"),
)


def _head(gathering: Gathering) -> dict[str, Value]:
    facts, day = gathering.facts, gathering.day
    when = f"{day.year}年{day.month}月{day.day}日" if day else ""
    return {
        "会议": gathering.title,
        "会议主题": facts.subject if facts else "",
        "会议日期": day,
        "会议时间": f"{when} {facts.time if facts else ''}".strip(),
        "会议地点": facts.place if facts else "",
        "召集人": facts.convener if facts else "",
        "副召集人": facts.deputy if facts else "",
        "列名人数": len(gathering.listed),
        "到会人数": sum(row.attended for row in gathering.listed),
        "应到人数": len(gathering.voters),
        "实到人数": sum(row.attended for row in gathering.voters),
    }


def _held(outcome: Outcome) -> Iterator[Gathering]:
    yield from (session.gathering for session in outcome.paper.meetings.sessions if session.gathering)


def _listed(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for gathering in _held(outcome):
        head = _head(gathering)
        voting = {row.row for row in gathering.voters}
        for number, row in enumerate(gathering.listed, start=1):
            yield {
                **head,
                "序号": number,
                "类别": row.category,
                "姓名": row.name,
                "职务": row.post,
                "工作单位": row.employer,
                "住址": row.home,
                "签到": row.signature if row.attended else "",
                "表决权": "有" if row.row in voting else "无",
            }


def _meetings(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, gathering in enumerate(_held(outcome), start=1):
        yield {"序号": number, **_head(gathering)}


LISTED = RecordSet(
    "签到",
    "签到表上每人一行，按会议",
    (
        *HEAD,
        Field("序号"),
        Field("类别", "业委会成员、业主代表、列席人员……"),
        Field("姓名"),
        Field("职务"),
        Field("工作单位"),
        Field("住址"),
        Field("签到", "没有签到的为空"),
        Field("表决权", "有或无"),
    ),
    _listed,
    SOURCE,
)
MEETINGS = RecordSet("会议", "每次会议一行", (Field("序号"), *HEAD), _meetings, SOURCE)
