"""What each column of a foreign list is: by its heading and by what stands in it.  What stands in it weighs more."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from addin.importing.listing import Column, Listing
from validators.address.parse import Sure, parse
from validators.fields import area, building, day, door, floor, room, unit
from validators.fields.plain import compact, printed
from validators.fields.question import Question, answer_of, mark_of, question_of
from validators.grid import Raw
from validators.sheets.consent import opinion
from validators.sheets.survey import tick
from validators.table.wording import plain

ENOUGH = 0.8
"""So many of the filled cells must be of a kind before the column is; a few slips of the pen do not hide it."""


class Part(StrEnum):
    """What a column is taken as: the word of the column of ours that it fills."""

    LOCATION = "住址"
    BUILDING = "楼栋"
    UNIT = "单元"
    FLOOR = "楼层"
    ROOM = "房号"
    DOOR = "户位"
    NAME = "姓名"
    PHONE = "电话"
    AREA = "建筑面积"
    OPINION = "意见"
    DATE = "日期"
    SIGNATURE = "签字"
    SUGGESTION = "意见建议"
    CHOICES = "多选"
    OPTION = "选项"
    ANSWER = "打勾的答复"
    """A column of one answer (同意, 不同意), with marks; several of them are one 意见."""
    CHANNEL = "答复方式"
    NOTE = "备注"


@dataclass(frozen=True, slots=True)
class Taken:
    """`part` None: the column is not used · `why`: in a few words, for whoever confirms it."""

    column: Column
    part: Part | None
    why: str


_HEADINGS: Sequence[tuple[Part | None, str]] = (
    (
        None,
        r"序号|编号|^id$|ip|用时|所用时间|来源详情|^来源$|openid|昵称|头像|总分|得分|设备|浏览器|地理|经纬|性别|年龄",
    ),
    (Part.SUGGESTION, r"建议|还有哪些|其他(?:意见|想法|要求)|补充说明|留言"),
    (Part.PHONE, r"电话|手机|联系方式|号码"),
    (Part.LOCATION, r"住址|地址|门牌|房屋坐落|坐落|楼栋.*房|栋.*单元.*(?:室|号)|哪一?户|房屋信息|所在房屋|房产"),
    (Part.AREA, r"面积"),
    (Part.SIGNATURE, r"签字|签名|签章"),
    (Part.NAME, r"姓名|名字|业主|产权人|所有权人|权利人|购房人|户主|住户|投票人|填表人|答题人"),
    (Part.DATE, r"时间|日期|提交于"),
    (Part.CHANNEL, r"渠道|投票方式|答复方式"),
    (Part.OPINION, r"同意|赞成|表决|意见|态度|是否|投票结果|选择"),
    (Part.BUILDING, r"^(?:楼栋|楼号|栋号?|幢号?|楼)$"),
    (Part.UNIT, r"^单元号?$"),
    (Part.FLOOR, r"^(?:楼层|层|所在层)$"),
    (Part.ROOM, r"^(?:房号|室号|房间号?|户号|室|门牌号?)$"),
    (Part.DOOR, r"^(?:户位|方位|东西户)$"),
    (Part.NOTE, r"备注|说明"),
)
_PATTERNS = tuple((part, re.compile(pattern, re.IGNORECASE)) for part, pattern in _HEADINGS)
_PHONE = re.compile(r"(?:\+?86[- ]?)?1\d{10}|0\d{2,3}[- ]?\d{7,8}")
_NAME = re.compile(r"[\u3400-\u9fff·]{2,4}(?:[、,，/ ][\u3400-\u9fff·]{2,4})*")
MANY = re.compile(r"┋|\s*[;；|]\s*|\n|(?<=\S)\s*┊\s*")
"""Between the answers of a question with several: 问卷星 writes ┋, 腾讯文档 and 金山表单 a semicolon or a line each."""


def _fits(check: Callable[[Raw], bool], column: Column) -> bool:
    """Nearly all that is filled passes, and something is filled."""
    filled = column.filled
    return bool(filled) and sum(map(check, filled)) >= ENOUGH * len(filled)


def _is_phone(value: Raw) -> bool:
    return bool(_PHONE.fullmatch(compact(printed(value))))


def _is_location(value: Raw) -> bool:
    read = parse(printed(value))
    return read.sure is not Sure.UNSURE and bool(read.address.building) and bool(read.address.room or read.address.door)


def _is_name(value: Raw) -> bool:
    return bool(_NAME.fullmatch(printed(value).strip()))


def _is_opinion(value: Raw) -> bool:
    return isinstance(opinion.read(value).value, opinion.Opinion) and (
        opinion.read(value).value is not opinion.Opinion.UNCLEAR
    )


def _is_day(value: Raw) -> bool:
    return day.read(day_of(value)).value is not None


def day_of(value: Raw) -> Raw:
    """`2026/11/3 14:22:05` → `2026/11/3`: exports carry the hour, our columns the day."""
    text = printed(value).strip()
    return text.split()[0] if isinstance(value, str) and len(text.split()) == 2 and ":" in text else value


def _is_tick(value: Raw) -> bool:
    return tick.read(value).value is not None


_CONTENT: Mapping[Part, Callable[[Raw], bool]] = {
    Part.PHONE: _is_phone,
    Part.LOCATION: _is_location,
    Part.NAME: _is_name,
    Part.SIGNATURE: _is_name,
    Part.OPINION: _is_opinion,
    Part.DATE: _is_day,
    Part.AREA: lambda value: area.read(value).value is not None,
    Part.BUILDING: lambda value: building.read(value).value is not None,
    Part.UNIT: lambda value: unit.read(value).value is not None,
    Part.FLOOR: lambda value: floor.read(value).value is not None,
    Part.ROOM: lambda value: room.read(value).value is not None,
    Part.DOOR: lambda value: door.read(value).value is not None,
}


def guess(listing: Listing) -> tuple[Taken, ...]:
    """Every column, in order; each part of a row but options at most once: the column that says it best."""
    found = [_of_heading(column) or _of_content(column) for column in listing.columns]
    return tuple(_each_once(found))


def _of_heading(column: Column) -> Taken | None:
    """By its heading, where what stands in it does not speak against it."""
    question = column.question
    word = plain(question) if question else ""
    if not word:
        return None
    if answer_in(question):
        is_marks = _fits(_is_tick, column) or not column.filled
        return Taken(column, Part.ANSWER, f"每格是打勾、0、1，勾的是“{answer_in(question)}”") if is_marks else None
    asked = question_of(question)
    if asked.refused:
        return Taken(
            column, None, "问的是反对，打勾、填“是”是哪个意思分不清；请把表头改成“意见”，每格填同意、不同意、弃权"
        )
    for part, pattern in _PATTERNS:
        if not pattern.search(question) and not pattern.search(word):
            continue
        if part is None:
            return Taken(column, None, "表头是序号、来源一类，用不到")
        if part in (Part.SUGGESTION, Part.NOTE, Part.CHANNEL):
            return Taken(column, part, "按表头")
        if not column.filled or _fits(_CONTENT[part], column) or (part is Part.OPINION and _in_marks(column, asked)):
            return Taken(column, part, "按表头和内容" if column.filled else "按表头，整列空着")
    return None


def _in_marks(column: Column, asked: Question) -> bool:
    """Whether the answers stand there as the marks that the heading explains (1同意 2不同意)."""
    return bool(asked.marks) and _fits(lambda value: mark_of(value) in asked.marks, column)


def answer_in(question: str) -> str:
    """同意, 不同意, 弃权 for `同意` and `您的意见(不同意)`: a column of one answer; empty for any other."""
    inside = question.replace("（", "(").replace("）", ")").replace("：", ":")
    last = inside.rstrip(")").rpartition("(")[2] if inside.endswith(")") else inside.rpartition(":")[2]
    return answer_of(question) or (answer_of(last) if last != inside and "打" not in last else "")


def _of_content(column: Column) -> Taken:
    """By what stands in it alone."""
    if not column.filled:
        return Taken(column, None, "整列空着")
    for part in (Part.PHONE, Part.LOCATION):
        if _fits(_CONTENT[part], column):
            return Taken(column, part, "按内容")
    if _fits(lambda value: bool(MANY.search(printed(value).strip())), column) and len(column.filled) > 1:
        return Taken(column, Part.CHOICES, "一格里有几个选项")
    if column.heading and _fits(_is_tick, column):
        return Taken(column, Part.OPTION, "每格是打勾、是否或 0、1")
    if _fits(_is_opinion, column):
        return Taken(column, Part.OPINION, "按内容：各格都是同意、不同意一类")
    if any(MANY.search(printed(value).strip()) for value in column.filled):
        return Taken(column, Part.CHOICES, "有的格里有几个选项")
    if not column.heading and _fits(_is_name, column):
        return Taken(column, Part.NAME, "没有表头，内容像姓名")
    return Taken(column, None, "认不出是什么")


def _each_once(found: Sequence[Taken]) -> list[Taken]:
    """A second column of one part is not used: which of two is meant, a person says."""
    seen: dict[Part, Taken] = {}
    told = []
    for one in found:
        if one.part in (None, Part.OPTION, Part.CHOICES, Part.ANSWER):
            told.append(one)
        elif one.part in seen:
            first = seen[one.part].column.letters
            told.append(replace(one, part=None, why=f"{first} 列已当作“{one.part}”；要用这一列请指明"))
        else:
            seen[one.part] = one
            told.append(one)
    return told
