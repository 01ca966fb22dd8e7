"""Who pays for the work, line by line, in fen; what the quarterly form asks besides (sources.md §4.2)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from validators.fields import number, percent, text
from validators.sheets.deciding import Decides
from validators.sheets.setting_kinds import amount
from validators.table.column import Column, columns_of


@dataclass(frozen=True)
class Funds:
    """Who pays for the work, line by line, in fen; what the quarterly form asks besides (sources.md §4.2)."""

    approved_total: Annotated[int, amount("核定总投资", "元；可写 306万元", decides=(Decides.FUNDS,))] = 0
    central_grant: Annotated[int, amount("中央补助", "元", decides=(Decides.FUNDS,))] = 0
    province_grant: Annotated[int, amount("省级补助", "元", decides=(Decides.FUNDS, Decides.GRANTED))] = 0
    city_grant: Annotated[int, amount("市级补助", "元", decides=(Decides.FUNDS, Decides.GRANTED))] = 0
    district_grant: Annotated[int, amount("区级补助", "元", decides=(Decides.FUNDS, Decides.GRANTED))] = 0
    general_bonds: Annotated[
        int, amount("一般债券", "元；地方政府一般债券", decides=(Decides.FUNDS, Decides.GRANTED))
    ] = 0
    special_bonds: Annotated[
        int, amount("专项债券", "元；地方政府专项债券", decides=(Decides.FUNDS, Decides.GRANTED))
    ] = 0
    central_investment: Annotated[
        int,
        amount(
            "中央预算内投资", "元；中央补助之中的，中央补助没填时即为中央补助", decides=(Decides.FUNDS, Decides.CENTRAL)
        ),
    ] = 0
    central_other: Annotated[
        int, amount("其他中央资金", "元；中央补助之中的其他中央财政资金", decides=(Decides.FUNDS, Decides.CENTRAL))
    ] = 0
    treasury_bonds: Annotated[
        int, amount("国债", "元；中央补助之中的增发国债", decides=(Decides.FUNDS, Decides.CENTRAL))
    ] = 0
    ultra_long_bonds: Annotated[
        int, amount("超长期特别国债", "元；中央补助之中的", decides=(Decides.FUNDS, Decides.CENTRAL))
    ] = 0
    work_unit_funds: Annotated[
        int, amount("产权单位出资", "元；产权单位另外出的钱", decides=(Decides.FUNDS, Decides.OTHERS))
    ] = 0
    operator_funds: Annotated[
        int, amount("运营主体出资", "元；规模化实施运营主体、企业等社会资本", decides=(Decides.FUNDS, Decides.OTHERS))
    ] = 0
    loans: Annotated[int, amount("金融机构信贷资金", "元；社会资本和居民出资之中属于贷款的")] = 0
    other_funds: Annotated[
        int, amount("其他资金", "元；不属于以上各项的资金", decides=(Decides.FUNDS, Decides.OTHERS))
    ] = 0
    other_source: Annotated[str, Column("其他资金来源", text.read, help="其他资金是谁出的")] = ""
    estimated_total: Annotated[int, amount("估算总投资", "元；核定之前的估算，只用于估算，不参加分摊")] = 0
    projects_total: Annotated[int, Column("城市更新项目总数", number.read, help="个；季报 101 栏")] = 0
    projects_started: Annotated[int, Column("本年新开工", number.read, help="个；季报 102 栏，在项目总数之中")] = 0
    completed_this_year: Annotated[int, amount("本年完成投资额", "元；季报 103 栏")] = 0
    received_this_year: Annotated[
        int, amount("本年实际到位资金", "元；季报 104 栏；不填则为“资金到位”表各来源之和")
    ] = 0
    grant_ceiling: Annotated[
        Decimal,
        Column(
            "财政补助上限", percent.read, default="90%", help="补助合计占核定总投资的上限", decides=(Decides.AMOUNT,)
        ),
    ] = Decimal("0.9")
    residents_ratio: Annotated[
        Decimal,
        Column(
            "居民承担比例",
            percent.read,
            default="10%",
            help="只用于估算和提示；实际分摊＝核定总投资－补助－其他资金",
            decides=(Decides.AMOUNT,),
        ),
    ] = Decimal("0.1")

    @property
    def central_parts(self) -> int:
        """The lines inside 中央补助, in fen."""
        return self._sum(Decides.CENTRAL)

    @property
    def central(self) -> int:
        """中央补助 as given, or the sum of its lines where only those are (sources.md §4.2), in fen."""
        return self.central_grant or self.central_parts

    @property
    def granted(self) -> int:
        """Public money of every level, bonds included, in fen."""
        return self.central + self._sum(Decides.GRANTED)

    @property
    def others_give(self) -> int:
        """What neither public budgets nor residents give, in fen."""
        return self._sum(Decides.OTHERS)

    def _sum(self, what: Decides) -> int:
        amounts: list[int] = [getattr(self, name) for name, line in columns_of(Funds).items() if what in line.decides]
        return sum(amounts)
