"""表决票: one row a slip handed in, as it stands; whether it counts is for `validators.meaning.vote.slips` to say."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from validators.fields.choice import choice_of
from validators.fields.name import read as read_name
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.sheets.parts import Scan
from validators.sheets.vote.mark import OFFERED, Mark
from validators.sheets.vote.mark import read as read_mark
from validators.sheets.vote.signed import OFFERED as SIGNED
from validators.sheets.vote.signed import read as read_signed
from validators.table.column import Column
from validators.table.source import Source

SHEET = "表决票"
ALIASES = ("选票", "表决票登记", "表决票登记表")

OPINION_UNTYPED = Kind(
    "ballot-opinion-blank",
    Severity.ERROR,
    zh="没有录入票面意见，这张票按看不清计",
    fix="请对照原票填写：通过、不通过、弃权；票上没有勾的填“未勾选”，勾了几处的填“多勾”，看不清的填“看不清”",
    en="The slip's opinion was not typed; it counts as unreadable.",
    en_fix="Type what the slip shows: 通过, 不通过, 弃权, 未勾选 (no mark), 多勾 (several) or 看不清 (unreadable).",
)


class Template(StrEnum):
    """Which slip was printed: the seed has ten without the box 弃权 and one with it."""

    WITH_ABSTAIN = "有弃权栏"
    WITHOUT_ABSTAIN = "无弃权栏"


@dataclass(frozen=True, slots=True)
class BallotRow:
    """`signed`: a name as it stands there; None: the slip has no line for it but 姓名, the signature (seed)."""

    source: Source
    row: int
    motion: Annotated[
        str, Column("议题", read_text, aliases=("表决事项", "表决议题"), text=True, width=22, help="空着即参数表的议题")
    ] = ""
    number: Annotated[str, Column("票号", read_text, aliases=("编号", "序号"), text=True, width=8)] = ""
    name: Annotated[str, Column("姓名", read_name, aliases=("签名", "表决人"), text=True, width=12)] = ""
    home: Annotated[str, Column("住址", read_text, aliases=("门牌", "房号"), text=True, width=18)] = ""
    mark: Annotated[
        Mark,
        Column(
            "意见",
            read_mark,
            aliases=("表决意见", "表决"),
            required=True,
            blank=OPINION_UNTYPED,
            choices=tuple(map(str, OFFERED)),
            answered=True,
            width=10,
            help="照原票填写；看不清的不是弃权",
        ),
    ] = Mark.UNTYPED
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    signed: Annotated[
        bool | str | None,
        Column("签字", read_signed, choices=SIGNED, width=8, help="是、否，或照原票写签的姓名；空着即以姓名为签名"),
    ] = None
    template: Annotated[
        Template | None, Column("票样", choice_of(Template), choices=tuple(Template), width=12, help="用的是哪一种票")
    ] = None
    meeting: Annotated[
        str, Column("会议", read_text, text=True, width=26, help="哪次会议投的；只有一次会议的不必填")
    ] = ""
    scan: Scan = ""
