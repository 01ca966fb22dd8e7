"""送达: one row each time somebody went to a door with the slip; stands for 送达日期, 送达方式 of 户室清册."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.address.address import Address
from validators.fields.day import read as read_day
from validators.fields.text import read as read_text
from validators.sheets.parts import DwellingLine, Scan
from validators.table.column import Column
from validators.table.location import COLUMN as LOCATION

SHEET = "送达"
ALIASES = ("送达表", "送达登记", "送达登记表", "表决票发放登记", "表决票发放和回收登记", "发放登记表", "发放回收登记表")
WAYS = ("当面送达", "邮寄", "短信微信", "公告送达", "他人代收", "未送达")


@dataclass(frozen=True, slots=True)
class DeliveryRow(DwellingLine):
    """A door may stand on several rows: nobody home on the first day, handed over on the third."""

    served_on: Annotated[
        date | None,
        Column(
            "送达日期",
            read_day,
            aliases=("送票日期", "发票日期", "发放日期", "送达时间", "日期"),
            required=True,
            width=12,
            help="表决票哪天送到业主手里",
        ),
    ] = None
    served_how: Annotated[
        str,
        Column(
            "送达方式",
            read_text,
            aliases=("送票方式", "发放方式", "方式"),
            choices=WAYS,
            width=10,
            help="按议事规则规定的方式；没送到的写 未送达",
        ),
    ] = ""
    received_by: Annotated[
        str, Column("签收", read_text, aliases=("签收人", "领取人", "业主签收"), text=True, width=12)
    ] = ""
    served_by: Annotated[str, Column("送达人", read_text, aliases=("经办人", "发放人"), text=True, width=12)] = ""
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    scan: Scan = ""
    location: Annotated[Address | None, LOCATION] = None
