"""参数: the compound, the vote, the money, and every choice that law or policy leaves open.

A blank choice means its default, with a note; a blank amount is 0.  `Settings` holds a typed value per line of the
sheet; `Column.default` is what `jiugai new` writes there.
"""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic.dataclasses import dataclass

from validators.fields import day, money, number, percent, text, yes_no
from validators.fields.choice import choice_of
from validators.table.column import Column

SHEET = "参数"
ALIASES = ("参数设置", "基本信息", "小区信息")
HEADERS = ("项目", "值", "说明")


class Matter(StrEnum):
    """What the law asks a simple or a qualified majority for."""

    ORDINARY = "一般"
    SPECIAL = "特别"


class Unreturned(StrEnum):
    """What a dwelling without an answer means; only the first needs no clause of the 管理规约 (指导规则 第26条)."""

    NOT_PARTICIPATING = "未参与"
    ABSTAIN = "视为弃权"
    MAJORITY = "从多数"


class Method(StrEnum):
    """How the residents' part is split; one file each in `addin/shares`."""

    PER_HOUSEHOLD = "按户"
    PER_AREA = "按面积"


class Rounding(StrEnum):
    """The smallest amount a dwelling pays."""

    FEN = "分"
    JIAO = "角"
    YUAN = "元"


def _choice(name: str, kind: type[StrEnum], help: str, *aliases: str) -> Column:
    options = tuple(kind)
    return Column(name, choice_of(kind), aliases=aliases, choices=options, default=options[0], help=help)


def _yes_no(name: str, default: str, help: str) -> Column:
    return Column(name, yes_no.read, choices=("是", "否"), default=default, help=help)


def _amount(name: str, help: str) -> Column:
    return Column(name, money.read, default="", help=help)


@dataclass(frozen=True)
class Settings:
    """Money in fen, ratios as Decimal (0.9 for 90 %), dates as dates; None or empty where nothing was given."""

    compound: Annotated[str, Column("小区名称", text.read, aliases=("小区",), help="打印在各表的抬头")] = ""
    county: Annotated[str, Column("区县", text.read, aliases=("区", "县"))] = ""
    street: Annotated[str, Column("街道", text.read, aliases=("街道办",))] = ""
    community: Annotated[str, Column("社区", text.read, aliases=("社区居委会",))] = ""
    completed_on: Annotated[
        date | None, Column("建成日期", day.read, aliases=("建成年代", "竣工日期"), help="竣工验收日期")
    ] = None
    survey_from: Annotated[date | None, Column("征求意见开始", day.read, help="早于此日的签字会提示")] = None
    survey_to: Annotated[date | None, Column("征求意见结束", day.read)] = None
    notice_from: Annotated[date | None, Column("告知开始", day.read)] = None
    notice_to: Annotated[date | None, Column("告知结束", day.read)] = None
    motion: Annotated[str, Column("议题", text.read, help="表决的事项")] = ""
    vote_date: Annotated[
        date | None, Column("表决日期", day.read, help="决定适用哪部法律：2020-12-31 及以前物权法，2021-01-01 起民法典")
    ] = None
    matter: Annotated[
        Matter, _choice("事项类型", Matter, "一般或特别；改建、重建及筹集维修资金等为特别事项，拿不准请选“特别”")
    ] = Matter.ORDINARY
    unreturned: Annotated[Unreturned, _choice("未返票处理", Unreturned, "后两种须有管理规约或议事规则的条款依据")] = (
        Unreturned.NOT_PARTICIPATING
    )
    unreturned_basis: Annotated[
        str, Column("未返票依据", text.read, help="条款名称与条号；未返票处理不是“未参与”时必填")
    ] = ""
    invalid_takes_part: Annotated[bool, _yes_no("无效票计入参与", "否", "无效票是否计入参与表决的人数和面积")] = False
    parking_counts: Annotated[bool, _yes_no("车位计入", "否", "车位、车库是否计入人数、面积和分摊")] = False
    shops_are_households: Annotated[bool, _yes_no("商铺计入户数", "否", "商铺是否计入户数（人数和面积总是计入）")] = (
        False
    )
    developer: Annotated[str, Column("建设单位", text.read, help="未出售房屋的产权人；名下全部房屋按一人计算")] = ""
    approved_total: Annotated[int, _amount("核定总投资", "元；可写 306万元")] = 0
    central_grant: Annotated[int, _amount("中央补助", "元")] = 0
    province_grant: Annotated[int, _amount("省级补助", "元")] = 0
    city_grant: Annotated[int, _amount("市级补助", "元")] = 0
    district_grant: Annotated[int, _amount("区级补助", "元")] = 0
    other_funds: Annotated[int, _amount("其他资金", "元；产权单位、社会资本等")] = 0
    grant_ceiling: Annotated[
        Decimal, Column("财政补助上限", percent.read, default="90%", help="补助合计占核定总投资的上限")
    ] = Decimal("0.9")
    residents_ratio: Annotated[
        Decimal,
        Column(
            "居民承担比例", percent.read, default="10%", help="只用于估算和提示；实际分摊＝核定总投资－补助－其他资金"
        ),
    ] = Decimal("0.1")
    method: Annotated[Method, _choice("分摊方式", Method, "按户平均，或按建筑面积（民法典第283条）")] = (
        Method.PER_HOUSEHOLD
    )
    rounding: Annotated[Rounding, _choice("分摊精度", Rounding, "每户分摊额取到分、角或元；取不尽的差额单列")] = (
        Rounding.FEN
    )
    area_low: Annotated[int, Column("面积下限", number.read, default="15", help="平方米；住宅面积低于此数会提示")] = 15
    area_high: Annotated[int, Column("面积上限", number.read, default="300", help="平方米；住宅面积高于此数会提示")] = (
        300
    )
    floors: Annotated[int | None, Column("最高层数", number.read, help="全小区最高的楼层；不填则以户室清册为准")] = None
    filled_by_unit: Annotated[str, Column("填报单位", text.read)] = ""
    head: Annotated[str, Column("负责人", text.read)] = ""
    filled_by: Annotated[str, Column("填表人", text.read)] = ""
    filled_on: Annotated[date | None, Column("填报日期", day.read)] = None

    @property
    def granted(self) -> int:
        """All four subsidies, in fen."""
        return self.central_grant + self.province_grant + self.city_grant + self.district_grant


SETTING_NAMES = tuple(f.name for f in fields(Settings))
