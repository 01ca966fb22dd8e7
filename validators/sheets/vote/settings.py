"""The vote in 参数, and every choice that the law of the vote leaves open."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from validators.fields import day, percent, text
from validators.fields.choice import choice_of
from validators.sheets.deciding import Decides
from validators.sheets.setting_kinds import choice, yes_or_no
from validators.sheets.vote.choices import (
    BallotMode,
    Following,
    Law,
    LiftRule,
    ListedMatter,
    LocalRules,
    Matter,
    PolicyReading,
    Repeated,
    Unreturned,
)
from validators.table.column import Column


@dataclass(frozen=True)
class Vote:
    """The vote in 参数, and every choice that the law of the vote leaves open."""

    motion: Annotated[
        str, Column("议题", text.read, help="表决的事项；有几个议题的，其余写在“议题”表", decides=(Decides.DOUBT,))
    ] = ""
    vote_date: Annotated[
        date | None,
        Column(
            "表决日期",
            day.read,
            help="决定适用哪部法律：2020-12-31 及以前物权法，2021-01-01 起民法典",
            decides=(Decides.VERDICT, Decides.DOUBT),
        ),
    ] = None
    vote_from: Annotated[
        date | None, Column("表决开始", day.read, help="发出表决票的第一天", decides=(Decides.DOUBT,))
    ] = None
    vote_to: Annotated[
        date | None,
        Column(
            "表决结束",
            day.read,
            help="收票的最后一天；不填即表决日期。送达、签字都看这一天",
            decides=(Decides.VERDICT, Decides.DOUBT),
        ),
    ] = None
    result_posted_from: Annotated[date | None, Column("结果公示开始", day.read, help="表决结果公告贴出的第一天")] = None
    result_posted_to: Annotated[
        date | None, Column("结果公示结束", day.read, help="公告的最后一天；业主提出异议到这一天为止")
    ] = None
    matter: Annotated[
        Matter,
        choice(
            "事项类型",
            Matter,
            "一般或特别；改建、重建及筹集维修资金等为特别事项，拿不准请选“特别”；只是征求意见、不是表决的选“征求意见”",
            decides=(Decides.VERDICT, Decides.DOUBT, Decides.TOLD),
        ),
    ] = Matter.ORDINARY
    is_vote: Annotated[
        bool,
        yes_or_no(
            "确为正式表决",
            "否",
            "议题名称像征求意见、其实是业主大会表决的，核实后填“是”",
            decides=(Decides.COUNT, Decides.DOUBT),
        ),
    ] = False
    listed_matter: Annotated[
        ListedMatter | None,
        Column(
            "法定事项",
            choice_of(ListedMatter),
            choices=tuple(ListedMatter),
            help="法律列举的事项；填了就按它在当时法律中的类别计算，不看事项类型",
            decides=(Decides.VERDICT,),
        ),
    ] = None
    law: Annotated[
        Law,
        choice("适用法律", Law, "自动＝按表决日期；指定的与日期不符时会提示，并印在结果上", decides=(Decides.VERDICT,)),
    ] = Law.OF_THE_DAY
    local_rules: Annotated[
        LocalRules,
        choice("适用地方规定", LocalRules, "另按本省物业管理条例判定；不清楚的请选“无”", decides=(Decides.VERDICT,)),
    ] = LocalRules.NONE
    ballot_mode: Annotated[
        BallotMode,
        choice(
            "表决方式", BallotMode, "异议表决只用于河南使用维修资金，且须业主大会决定采用", decides=(Decides.VERDICT,)
        ),
    ] = BallotMode.CONSENT
    lift_rule: Annotated[
        LiftRule,
        choice(
            "加装电梯规则",
            LiftRule,
            "表决加装电梯时，另按所选地方的规则逐单元判定；“济南”限莱芜区、钢城区；“本地规则”写在“地方规则”表",
            decides=(Decides.VERDICT,),
        ),
    ] = LiftRule.NONE
    policy_rate: Annotated[
        Decimal | None,
        Column(
            "政策同意率要求", percent.read, help="如 75%；按户数单独判定，不是法定表决结论", decides=(Decides.POLICY,)
        ),
    ] = None
    policy_reading: Annotated[
        PolicyReading, choice("政策口径", PolicyReading, "“达到”含本数，“超过”不含本数", decides=(Decides.POLICY,))
    ] = PolicyReading.AT_LEAST
    unreturned: Annotated[
        Unreturned,
        choice(
            "未返票处理",
            Unreturned,
            "后三种须有条款依据；从过半多数：多数须先超过全体的一半（浙江2009第10条）",
            decides=(Decides.VERDICT, Decides.DOUBT, Decides.TOLD),
        ),
    ] = Unreturned.NOT_PARTICIPATING
    unreturned_basis: Annotated[
        str,
        Column("未返票依据", text.read, help="条款名称与条号；未返票处理不是“未参与”时必填", decides=(Decides.COUNT,)),
    ] = ""
    following: Annotated[
        Following, choice("从众处理", Following, "表决票上选“从众”的怎样计；按议事规则", decides=(Decides.VERDICT,))
    ] = Following.MAJORITY
    repeated: Annotated[
        Repeated,
        choice(
            "重复答复",
            Repeated,
            "同一户几份答复不一致时以哪一份为准；没有规定的都无效",
            decides=(Decides.VERDICT, Decides.DOUBT),
        ),
    ] = Repeated.NONE
    online_signed: Annotated[
        bool,
        yes_or_no("线上实名免签字", "是", "线上实名投票的，签字一栏可以空着", decides=(Decides.COUNT, Decides.DOUBT)),
    ] = True
    invalid_takes_part: Annotated[
        bool,
        yes_or_no(
            "无效票计入参与", "否", "无效票是否计入参与表决的人数和面积", decides=(Decides.VERDICT, Decides.TOLD)
        ),
    ] = False
    parking_counts: Annotated[
        bool,
        yes_or_no(
            "车位计入",
            "否",
            "车位、车库是否计入人数、面积和分摊",
            decides=(Decides.VERDICT, Decides.SPLIT, Decides.TOLD),
        ),
    ] = False
    others_count: Annotated[
        bool,
        yes_or_no(
            "其他房屋计入",
            "否",
            "房屋类型“其他”（物业用房、社区用房、配电房等）是否计入户数、人数和面积；一般不计",
            decides=(Decides.COUNT,),
        ),
    ] = False
    shops_are_households: Annotated[
        bool, yes_or_no("商铺计入户数", "否", "商铺是否计入户数（人数和面积总是计入）", decides=(Decides.COUNT,))
    ] = False
    developer: Annotated[
        str,
        Column(
            "建设单位",
            text.read,
            help="未出售房屋的产权人；名下全部房屋按一人计算",
            decides=(Decides.COUNT, Decides.DOUBT),
        ),
    ] = ""
