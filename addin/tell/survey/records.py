"""征求意见: the options counted, the buildings' returns, what was said, and whom to give a blank."""

from collections import Counter
from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.paper.survey.counts import Place
from addin.tell.figure import Field, RecordSet, Value
from addin.tell.survey.figures import options
from validators.fields.scan import names_in

SOURCE = "征求意见表、户室清册"
COUNTED = (
    Field("户数", "勾选的户数", "户"),
    Field("占总户数", "勾选户数占总户数", "比例"),
    Field("占答复户数", "勾选户数占答复户数", "比例"),
)


def _options(outcome: Outcome, place: Place) -> Iterator[Mapping[str, Value]]:
    items = outcome.paper.items
    for number, option in enumerate(outcome.paper.survey.options, start=1):
        yield {
            "楼栋": place.name,
            "序号": number,
            "项目": option,
            "类别": "、".join(items.classes(option)),
            "代码": "、".join(items.codes(option)),
            "户数": place.ticks[option],
            "占总户数": place.of_all(option),
            "占答复户数": place.of_answers(option),
        }


def _compound(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    return _options(outcome, outcome.paper.survey.compound)


def _buildings(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for place in outcome.paper.survey.places[1:]:
        yield from _options(outcome, place)


def _returns(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    places = outcome.paper.survey.places[1:] if outcome.paper.survey.sheets else ()
    for number, place in enumerate(places, start=1):
        yield {
            "序号": number,
            "楼栋": place.name,
            "总户数": place.households,
            "答复户数": place.answered,
            "回收率": place.returned,
        }


def _remarks(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    for number, remark in enumerate(outcome.paper.survey.remarks, start=1):
        row = remark.row
        about: dict[str, Value] = {"序号": number, "门牌": remark.dwelling, "姓名": row.name, "日期": row.dated}
        yield {**about, "意见建议": remark.text, "扫描件": names_in(row.scan)}


def _blanks(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    roll, pages = outcome.roll, Counter[int]()
    for dwelling in roll.dwellings:
        row = dwelling.row
        if dwelling.household:
            pages[dwelling.unit] += 1
            yield {
                "单元名": roll.units[dwelling.unit].name,
                "张": pages[dwelling.unit],
                "门牌": str(row.address),
                "产权人": row.owner,
                "栋": row.building,
                "单元": row.unit,
                "楼层": row.floor,
                "房号": row.room or (f"{row.door}户" if row.door else ""),
            }


ABOUT = (
    Field("序号"),
    Field("项目", "征求意见表的选项"),
    Field("类别", "基础类、完善类、提升类；一个选项可有两类"),
    Field("代码", "对上的改造项目"),
)
OPTIONS = RecordSet("征求意见汇总", "征求意见的每个选项一行", (*ABOUT, *COUNTED), _compound, SOURCE)
BUILDINGS = RecordSet("楼栋征求意见", "每栋楼的每个选项一行", (Field("楼栋"), *ABOUT, *COUNTED), _buildings, SOURCE)
RETURNS = RecordSet(
    "征求意见回收",
    "每栋楼一行：多少户交回了征求意见表",
    (
        Field("序号"),
        Field("楼栋"),
        Field("总户数", unit="户"),
        Field("答复户数", unit="户"),
        Field("回收率", "答复户数占总户数", "比例"),
    ),
    _returns,
    SOURCE,
)
REMARKS = RecordSet(
    "征求意见建议",
    "写了意见建议的每份表一行",
    (Field("序号"), Field("门牌"), Field("姓名"), Field("日期"), Field("意见建议"), Field("扫描件")),
    _remarks,
    "征求意见表",
)
CHOICES = RecordSet(
    "征求意见选项表",
    "可选的项目，一项一行，供在线问卷复制",
    (Field("序号"), Field("选项")),
    lambda outcome: ({"序号": number, "选项": one} for number, one in enumerate(options(outcome), start=1)),
    "征求意见表的表头，没有则为改造项目",
)
BLANKS = RecordSet(
    "空白征求意见表",
    "要发征求意见表的每户一行，一户印一页用",
    (
        Field("单元名", "如 3号楼1单元，可作工作表名"),
        Field("张", "本单元的第几张"),
        Field("门牌", "如 3号楼1单元502"),
        Field("产权人"),
        Field("栋"),
        Field("单元", "平房为排号"),
        Field("楼层"),
        Field("房号", "没有房号的为户位"),
    ),
    _blanks,
    "户室清册",
)
