"""户室清册: one row per dwelling (专有部分), whoever lives there and whatever they answered."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.address.address import Address
from validators.fields.area import read as read_area
from validators.fields.day import read as read_day
from validators.fields.phone import read as read_phone
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.sheets.parts import DwellingLine
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.kind import read as read_kind
from validators.sheets.roster.owner import read as read_owner
from validators.table.column import Column
from validators.table.location import COLUMN as LOCATION

SHEET = "户室清册"
ALIASES = (
    *(
        "户室表",
        "房屋清册",
        "住户清册",
        "业主清册",
        "房屋信息",
        "住户信息",
        "花名册",
        "业主花名册",
        "住户花名册",
        "居民花名册",
    ),
    *("业主名册", "住户名册", "产权人名册", "房屋台账", "户室台账", "房屋清单", "业主清单", "住户清单", "房屋明细"),
)

AREA_MISSING = Kind(
    "area-missing",
    Severity.ERROR,
    zh="没有填建筑面积",
    fix="请按不动产权证（或测绘、购房合同）填写建筑面积，单位平方米",
    en="The floor area is missing.",
    en_fix="Fill in the area in square metres as registered.",
)
OWNER_MISSING = Kind(
    "owner-missing",
    Severity.ERROR,
    zh="没有填产权人；户数、面积照常计入，人数按单独一人计（填了产权人代码的按代码）",
    fix="请填写产权人姓名；未出售的填建设单位名称",
    en="The owner is missing; the dwelling counts, as one person of its own unless it has a 产权人代码.",
    en_fix="Fill in the owner; for an unsold dwelling, the developer.",
)
KIND_ASSUMED = Kind(
    "kind-assumed",
    Severity.NOTE,
    zh="没有填房屋类型，按“住宅”处理",
    fix="不是住宅的请填写房屋类型",
    en="No kind of dwelling given; taken as a residence.",
    en_fix="Fill it in where it is not a residence.",
)


@dataclass(frozen=True, slots=True)
class DwellingRow(DwellingLine):
    """area in 0.01 ㎡; None where the cell is blank or unusable (a finding says so)."""

    kind: Annotated[
        DwellingKind,
        Column(
            "房屋类型",
            read_kind,
            aliases=("类型", "用途", "房屋用途"),
            blank=KIND_ASSUMED,
            choices=tuple(DwellingKind),
            width=10,
        ),
    ] = DwellingKind.RESIDENCE
    area: Annotated[
        int | None,
        Column(
            "建筑面积",
            read_area,
            aliases=("面积", "产权面积", "房屋面积"),
            required=True,
            blank=AREA_MISSING,
            width=12,
            help="平方米，两位小数",
        ),
    ] = None
    owner: Annotated[
        str,
        Column(
            "产权人",
            read_owner,
            aliases=("业主", "户主", "姓名", "业主姓名", "产权人姓名", "房主", "所有权人", "权利人"),
            required=True,
            blank=OWNER_MISSING,
            text=True,
            width=14,
        ),
    ] = ""
    owner_code: Annotated[
        str,
        Column(
            "产权人代码",
            read_text,
            aliases=("业主代码", "产权人编号"),
            text=True,
            width=12,
            help="同一人的几套房填同一代码；不要填身份证号",
        ),
    ] = ""
    phones: Annotated[
        tuple[str, ...],
        Column("联系电话", read_phone, aliases=("电话", "手机", "手机号", "联系方式"), text=True, width=14),
    ] = ()
    hardship: Annotated[
        str, Column("困难类型", read_text, aliases=("困难户",), choices=("低保", "特困", "残疾", "其他"), width=10)
    ] = ""
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    served_on: Annotated[
        date | None,
        Column(
            "送达日期",
            read_day,
            aliases=("送票日期", "发票日期", "发放日期", "表决票送达日期", "送达时间"),
            width=12,
            help="表决票哪天送到业主手里；未返票要按规约计入的，没有送达不计",
        ),
    ] = None
    served_how: Annotated[
        str,
        Column(
            "送达方式",
            read_text,
            aliases=("送票方式", "发放方式", "表决票送达方式"),
            choices=("当面送达", "邮寄", "短信微信", "公告送达", "他人代收", "未送达"),
            width=10,
            help="按议事规则规定的方式；他人代收的要核实",
        ),
    ] = ""
    location: Annotated[Address | None, LOCATION] = None
