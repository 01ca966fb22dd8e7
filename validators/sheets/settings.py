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

from validators.fields import day, days, money, number, percent, text, yes_no
from validators.fields.choice import choice_of
from validators.sheets.procedure import BuiltWording, DayCount, FeeBasis, Unconsented, WorkDays
from validators.sheets.sharing import (
    Bearer,
    CutOff,
    FloorRule,
    Method,
    RankingSource,
    Relief,
    RemainderBearer,
    Rounding,
)
from validators.sheets.voting import (
    AssemblyMajority,
    BallotMode,
    Law,
    LiftRule,
    ListedMatter,
    LocalRules,
    Matter,
    MeetingKind,
    PolicyReading,
    Unreturned,
)
from validators.table.column import Column, columns_of

SHEET = "参数"
ALIASES = ("参数设置", "基本信息", "小区信息")
HEADERS = ("项目", "值", "说明")


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
    motion: Annotated[str, Column("议题", text.read, help="表决的事项；有几个议题的，其余写在“议题”表")] = ""
    vote_date: Annotated[
        date | None, Column("表决日期", day.read, help="决定适用哪部法律：2020-12-31 及以前物权法，2021-01-01 起民法典")
    ] = None
    matter: Annotated[
        Matter, _choice("事项类型", Matter, "一般或特别；改建、重建及筹集维修资金等为特别事项，拿不准请选“特别”")
    ] = Matter.ORDINARY
    listed_matter: Annotated[
        ListedMatter | None,
        Column(
            "法定事项",
            choice_of(ListedMatter),
            choices=tuple(ListedMatter),
            help="法律列举的事项；填了就按它在当时法律中的类别计算，不看事项类型",
        ),
    ] = None
    law: Annotated[Law, _choice("适用法律", Law, "自动＝按表决日期；指定的与日期不符时会提示，并印在结果上")] = (
        Law.OF_THE_DAY
    )
    local_rules: Annotated[
        LocalRules, _choice("适用地方规定", LocalRules, "另按本省物业管理条例判定；不清楚的请选“无”")
    ] = LocalRules.NONE
    ballot_mode: Annotated[
        BallotMode, _choice("表决方式", BallotMode, "异议表决只用于河南使用维修资金，且须业主大会决定采用")
    ] = BallotMode.CONSENT
    lift_rule: Annotated[
        LiftRule, _choice("加装电梯规则", LiftRule, "表决加装电梯时，另按所选地方的规则逐单元判定")
    ] = LiftRule.NONE
    policy_rate: Annotated[
        Decimal | None, Column("政策同意率要求", percent.read, help="如 75%；按户数单独判定，不是法定表决结论")
    ] = None
    policy_reading: Annotated[PolicyReading, _choice("政策口径", PolicyReading, "“达到”含本数，“超过”不含本数")] = (
        PolicyReading.AT_LEAST
    )
    unreturned: Annotated[
        Unreturned,
        _choice("未返票处理", Unreturned, "后三种须有条款依据；从过半多数：多数须先超过全体的一半（浙江2009第10条）"),
    ] = Unreturned.NOT_PARTICIPATING
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
    general_bonds: Annotated[int, _amount("一般债券", "元；地方政府一般债券")] = 0
    special_bonds: Annotated[int, _amount("专项债券", "元；地方政府专项债券")] = 0
    central_investment: Annotated[int, _amount("中央预算内投资", "元；中央补助之中的，中央补助没填时即为中央补助")] = 0
    central_other: Annotated[int, _amount("其他中央资金", "元；中央补助之中的其他中央财政资金")] = 0
    treasury_bonds: Annotated[int, _amount("国债", "元；中央补助之中的增发国债")] = 0
    ultra_long_bonds: Annotated[int, _amount("超长期特别国债", "元；中央补助之中的")] = 0
    work_unit_funds: Annotated[int, _amount("产权单位出资", "元；产权单位另外出的钱")] = 0
    operator_funds: Annotated[int, _amount("运营主体出资", "元；规模化实施运营主体、企业等社会资本")] = 0
    loans: Annotated[int, _amount("金融机构信贷资金", "元；社会资本和居民出资之中属于贷款的")] = 0
    other_funds: Annotated[int, _amount("其他资金", "元；不属于以上各项的资金")] = 0
    other_source: Annotated[str, Column("其他资金来源", text.read, help="其他资金是谁出的")] = ""
    estimated_total: Annotated[int, _amount("估算总投资", "元；核定之前的估算，只用于估算，不参加分摊")] = 0
    projects_total: Annotated[int, Column("城市更新项目总数", number.read, help="个；季报 101 栏")] = 0
    projects_started: Annotated[int, Column("本年新开工", number.read, help="个；季报 102 栏，在项目总数之中")] = 0
    completed_this_year: Annotated[int, _amount("本年完成投资额", "元；季报 103 栏")] = 0
    received_this_year: Annotated[
        int, _amount("本年实际到位资金", "元；季报 104 栏；不填则为“资金到位”表各来源之和")
    ] = 0
    grant_ceiling: Annotated[
        Decimal, Column("财政补助上限", percent.read, default="90%", help="补助合计占核定总投资的上限")
    ] = Decimal("0.9")
    residents_ratio: Annotated[
        Decimal,
        Column(
            "居民承担比例", percent.read, default="10%", help="只用于估算和提示；实际分摊＝核定总投资－补助－其他资金"
        ),
    ] = Decimal("0.1")
    method: Annotated[Method, _choice("分摊方式", Method, "各户怎样分摊；没有约定的按建筑面积（民法典第283条）")] = (
        Method.PER_HOUSEHOLD
    )
    fixed_each: Annotated[int, _amount("每户定额", "元/户；分摊方式为“按户加面积”时用")] = 0
    rate_per_metre: Annotated[
        int, _amount("每平方米金额", "元/平方米；“按户加面积”时用，不填则定额之外的部分按面积分")
    ] = 0
    floor_rule: Annotated[
        FloorRule, _choice("楼层系数来源", FloorRule, "按表＝“楼层系数”表；广州办法＝1层0、2层0.5、3层1、以上每层加0.1")
    ] = FloorRule.TABLE
    rounding: Annotated[Rounding, _choice("分摊精度", Rounding, "每户分摊额取到分、角或元；取不尽的差额单列")] = (
        Rounding.FEN
    )
    remainder_bearer: Annotated[RemainderBearer, _choice("尾差承担", RemainderBearer, "取整取不尽的差额由谁承担")] = (
        RemainderBearer.OPEN
    )
    cap: Annotated[int, _amount("每户上限", "元；每户最多出多少，不填为不设上限")] = 0
    cap_bearer: Annotated[Bearer, _choice("超限差额承担", Bearer, "超过每户上限的部分由谁承担")] = Bearer.OPEN
    relief: Annotated[Relief, _choice("困难户处理", Relief, "户室清册填了困难类型、且属于减免对象的住户")] = Relief.NONE
    relieved: Annotated[
        str, Column("减免对象", text.read, default="低保、特困", help="哪些困难类型可以减免，用顿号隔开")
    ] = "低保、特困"
    relief_bearer: Annotated[Bearer, _choice("减免差额承担", Bearer, "减免的部分由谁承担")] = Bearer.OPEN
    work_unit_part: Annotated[
        Decimal, Column("产权单位承担比例", percent.read, help="房改房：各户分摊额中由原产权单位承担的比例")
    ] = Decimal(0)
    work_unit_scope: Annotated[
        str, Column("产权单位承担范围", text.read, help="如 3号楼、4号楼2单元；不填为全小区")
    ] = ""
    labour_rate: Annotated[int, _amount("工时折算", "元/工时；正式通过的折算标准，没有就不填，投工投劳不抵扣")] = 0
    labour_basis: Annotated[str, Column("工时折算依据", text.read, help="哪次会议通过的；填了工时折算时必填")] = ""
    unspent: Annotated[int, _amount("结余退还", "元；工程结余中退给居民的，按已缴金额退")] = 0
    item_funds: Annotated[int, _amount("项目可用资金", "元；按排序用到完为止的资金，不填为核定总投资")] = 0
    cut_off: Annotated[CutOff, _choice("预算截止方式", CutOff, "轮到的项目资金不够时：停止，或跳过它看下一项")] = (
        CutOff.STOP
    )
    meeting_kind: Annotated[
        MeetingKind, _choice("会议类型", MeetingKind, "会议签到、表决票按哪种会议判定；各次不同的在“会议”表写明")
    ] = MeetingKind.NONE
    voting_categories: Annotated[
        str,
        Column(
            "表决人员类别",
            text.read,
            default="业委会成员、业主代表",
            help="会议签到的哪些类别有表决权，用顿号隔开；其余都不表决",
        ),
    ] = "业委会成员、业主代表"
    assembly_majority: Annotated[
        AssemblyMajority,
        _choice("代表大会通过要求", AssemblyMajority, "业主代表大会多少代表同意才通过，法律没有规定，按议事规则"),
    ] = AssemblyMajority.UNKNOWN
    assembly_basis: Annotated[
        str, Column("代表大会依据", text.read, help="议事规则的条款；填了代表大会通过要求时必填")
    ] = ""
    survey_issued: Annotated[int | None, Column("征求意见表发出份数", number.read, help="不填为总户数：每户一份")] = (
        None
    )
    ranking_source: Annotated[
        RankingSource, _choice("排序依据", RankingSource, "项目排序按人定的排序、最新一版排序，或征求意见的户数")
    ] = RankingSource.ITEMS
    basic_first: Annotated[
        bool, _yes_no("先民生后提升", "否", "按征求意见户数排序时，先排基础类，再完善类、提升类，各类之内再看户数")
    ] = False
    area_low: Annotated[int, Column("面积下限", number.read, default="15", help="平方米；住宅面积低于此数会提示")] = 15
    area_high: Annotated[int, Column("面积上限", number.read, default="300", help="平方米；住宅面积高于此数会提示")] = (
        300
    )
    floors: Annotated[int | None, Column("最高层数", number.read, help="全小区最高的楼层；不填则以户室清册为准")] = None
    built_wording: Annotated[
        BuiltWording, _choice("建成年代口径", BuiltWording, "文件写的是哪一种；三种口径的结论都列出，采用这一种")
    ] = BuiltWording.BY_YEAR_END
    built_year: Annotated[
        int, Column("建成截止年份", number.read, default="2000", help="文件规定的年份，如 2000；有的地方放宽到 2005")
    ] = 2000
    last_day_counts: Annotated[
        bool, _yes_no("截止日当日计入", "是", "“12月31日前”含不含12月31日这一天；民法典第1259条没有说“前”字")
    ] = True
    day_count: Annotated[
        DayCount, _choice("公示天数算法", DayCount, "6月29日至7月1日：首尾都算是3天，首日不算是2天")
    ] = DayCount.BOTH_ENDS
    least_days: Annotated[
        int, Column("公示最少天数", number.read, default="3", help="天；当地规定的最少公示天数，常见 3、7、10、15")
    ] = 3
    target_on: Annotated[
        date | None,
        Column("目标日期", day.read, aliases=("倒排目标日期", "计划完成日期"), help="倒排工期：最后一步要在这一天完成"),
    ] = None
    work_days: Annotated[
        WorkDays, _choice("工期口径", WorkDays, "工期的一天是日历天，还是工作日（周一至周五，扣除放假、加上调休）")
    ] = WorkDays.CALENDAR
    days_off: Annotated[
        tuple[date, ...],
        Column("放假日期", days.read, help="工期口径为工作日时用，如 2020-10-01至2020-10-08、2020-12-25"),
    ] = ()
    days_on: Annotated[tuple[date, ...], Column("调休上班", days.read, help="调成工作日的周六、周日，写法同上")] = ()
    unconsented: Annotated[
        Unconsented,
        _choice("未同意公示的", Unconsented, "光荣榜上没有同意公开姓名的人，公示时遮去名字，或整条不列（合计照算）"),
    ] = Unconsented.MASKED
    fee_basis: Annotated[
        FeeBasis, _choice("物业计费方式", FeeBasis, "物业费每月按建筑面积（元/㎡），还是按户（元/户）")
    ] = FeeBasis.PER_AREA
    management_fee: Annotated[int, _amount("物业收费标准", "元/月：每平方米或每户，同上一行")] = 0
    management_collected: Annotated[
        Decimal, Column("物业费收缴率", percent.read, default="100%", help="预计能收上来的比例")
    ] = Decimal(1)
    parking_spaces: Annotated[int, Column("停车位数", number.read, help="可以出租的车位，个")] = 0
    parking_rent: Annotated[int, _amount("车位月租", "元/个·月")] = 0
    parking_let: Annotated[Decimal, Column("车位出租率", percent.read, default="100%", help="预计租出去的比例")] = (
        Decimal(1)
    )
    management_cost: Annotated[int, _amount("物业年成本", "元/年：人工、保洁、绿化、维修、公共水电等")] = 0
    filled_by_unit: Annotated[str, Column("填报单位", text.read)] = ""
    head: Annotated[str, Column("负责人", text.read)] = ""
    filled_by: Annotated[str, Column("填表人", text.read)] = ""
    filled_on: Annotated[date | None, Column("填报日期", day.read)] = None

    @property
    def central_parts(self) -> int:
        """The lines inside 中央补助, in fen."""
        return self.central_investment + self.central_other + self.treasury_bonds + self.ultra_long_bonds

    @property
    def central(self) -> int:
        """中央补助 as given, or the sum of its lines where only those are (`domain.md` §4.2), in fen."""
        return self.central_grant or self.central_parts

    @property
    def granted(self) -> int:
        """Public money of every level, bonds included, in fen."""
        levels = self.central + self.province_grant + self.city_grant + self.district_grant
        return levels + self.general_bonds + self.special_bonds

    @property
    def others_give(self) -> int:
        """What neither public budgets nor residents give, in fen."""
        return self.work_unit_funds + self.operator_funds + self.other_funds


SETTING_NAMES = tuple(f.name for f in fields(Settings))


def setting_name(field: str) -> str:
    """What a line of 参数 is called there."""
    return columns_of(Settings)[field].name
