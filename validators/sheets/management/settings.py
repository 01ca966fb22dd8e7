"""What a property firm would cost and take in."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from validators.fields import number, percent
from validators.sheets.procedure.choices import FeeBasis
from validators.sheets.setting_kinds import amount, choice
from validators.table.column import Column


@dataclass(frozen=True)
class Management:
    """What a property firm would cost and take in."""

    fee_basis: Annotated[
        FeeBasis, choice("物业计费方式", FeeBasis, "物业费每月按建筑面积（元/㎡），还是按户（元/户）")
    ] = FeeBasis.PER_AREA
    management_fee: Annotated[int, amount("物业收费标准", "元/月：每平方米或每户，同上一行", "元/月·㎡·户")] = 0
    management_collected: Annotated[
        Decimal, Column("物业费收缴率", percent.read, default="100%", help="预计能收上来的比例")
    ] = Decimal(1)
    parking_spaces: Annotated[int, Column("停车位数", number.read, help="可以出租的车位，个")] = 0
    parking_rent: Annotated[int, amount("车位月租", "元/个·月", "元/个·月")] = 0
    parking_let: Annotated[Decimal, Column("车位出租率", percent.read, default="100%", help="预计租出去的比例")] = (
        Decimal(1)
    )
    management_cost: Annotated[int, amount("物业年成本", "元/年：人工、保洁、绿化、维修、公共水电等", "元/年")] = 0
