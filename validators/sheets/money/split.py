"""How the residents' part is split, rounded, capped and relieved."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from validators.fields import percent, text
from validators.sheets.deciding import Decides
from validators.sheets.money.choices import (
    Bearer,
    FloorRule,
    Method,
    Relief,
    RemainderBearer,
    Rounding,
)
from validators.sheets.setting_kinds import amount, choice
from validators.table.column import Column


@dataclass(frozen=True)
class Split:
    """How the residents' part is split, rounded, capped and relieved."""

    method: Annotated[
        Method,
        choice(
            "分摊方式",
            Method,
            "各户怎样分摊；没有约定的按建筑面积（民法典第283条，以前物权法第80条）",
            decides=(Decides.SPLIT, Decides.TOLD),
        ),
    ] = Method.PER_HOUSEHOLD
    fixed_each: Annotated[
        int, amount("每户定额", "元/户；分摊方式为“按户加面积”时用", "元/户", decides=(Method.HOUSEHOLD_AND_AREA,))
    ] = 0
    rate_per_metre: Annotated[
        int,
        amount(
            "每平方米金额",
            "元/平方米；“按户加面积”时用，不填则定额之外的部分按面积分",
            "元/㎡",
            decides=(Method.HOUSEHOLD_AND_AREA,),
        ),
    ] = 0
    floor_rule: Annotated[
        FloorRule,
        choice(
            "楼层系数来源",
            FloorRule,
            "按表＝“楼层系数”表；广州办法＝1层0、2层0.5、3层1、以上每层加0.1",
            decides=(Method.PER_FLOOR,),
        ),
    ] = FloorRule.TABLE
    rounding: Annotated[
        Rounding,
        choice(
            "分摊精度", Rounding, "每户分摊额取到分、角或元；取不尽的差额单列", decides=(Decides.SPLIT, Decides.TOLD)
        ),
    ] = Rounding.FEN
    remainder_bearer: Annotated[
        RemainderBearer, choice("尾差承担", RemainderBearer, "取整取不尽的差额由谁承担", decides=(Decides.SPLIT,))
    ] = RemainderBearer.OPEN
    cap: Annotated[int, amount("每户上限", "元；每户最多出多少，不填为不设上限", "元/户", decides=(Decides.SPLIT,))] = 0
    cap_bearer: Annotated[
        Bearer, choice("超限差额承担", Bearer, "超过每户上限的部分由谁承担", decides=(Decides.SPLIT,))
    ] = Bearer.OPEN
    relief: Annotated[
        Relief, choice("困难户处理", Relief, "户室清册填了困难类型、且属于减免对象的住户", decides=(Decides.SPLIT,))
    ] = Relief.NONE
    relieved: Annotated[
        str,
        Column(
            "减免对象",
            text.read,
            default="低保、特困",
            help="哪些困难类型可以减免，用顿号隔开",
            decides=(Decides.AMOUNT,),
        ),
    ] = "低保、特困"
    relief_bearer: Annotated[Bearer, choice("减免差额承担", Bearer, "减免的部分由谁承担", decides=(Decides.SPLIT,))] = (
        Bearer.OPEN
    )
    work_unit_part: Annotated[
        Decimal,
        Column(
            "产权单位承担比例",
            percent.read,
            help="房改房：各户分摊额中由原产权单位承担的比例",
            decides=(Decides.SPLIT,),
        ),
    ] = Decimal(0)
    work_unit_scope: Annotated[
        str, Column("产权单位承担范围", text.read, help="如 3号楼、4号楼2单元；不填为全小区", decides=(Decides.AMOUNT,))
    ] = ""
    labour_rate: Annotated[
        int,
        amount(
            "工时折算", "元/工时；正式通过的折算标准，没有就不填，投工投劳不抵扣", "元/工时", decides=(Decides.AMOUNT,)
        ),
    ] = 0
    labour_basis: Annotated[
        str, Column("工时折算依据", text.read, help="哪次会议通过的；填了工时折算时必填", decides=(Decides.AMOUNT,))
    ] = ""
    unspent: Annotated[int, amount("结余退还", "元；工程结余中退给居民的，按已缴金额退", decides=(Decides.AMOUNT,))] = 0
