"""docs/law.md, made from the rules and the choices themselves: `python -m addin.docs.law` (`make templates`)."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import addin
from addin.docs.money import choices
from addin.docs.money import page as money
from addin.importing.rule_file import read_rules
from addin.law.henan.property_management_66 import DISSENT
from addin.law.lifts import LIFT_RULES
from addin.law.lishui.property_management_13 import OBJECTIONS, POSTED, POSTED_DAYS
from addin.law.meeting import RULES as MEETINGS
from addin.law.regime import REGIMES
from addin.law.rule import Comparison, Measure, Rule, Side
from addin.law.shelf import shelf
from addin.law.zhejiang.property_management_10 import MAJORITY
from addin.machine.templates import example_rules
from validators.fields.day import read as read_day
from validators.sheets.deciding import Decides
from validators.sheets.settings import Settings, deciding
from validators.sheets.vote.choices import (
    BallotMode,
    LiftRule,
    ListedMatter,
    LocalRules,
    Unreturned,
)
from validators.table.column import columns_of

PAGE = Path(addin.__file__).parent.parent / "docs" / "law.md"
INTRODUCTION = """# 表决怎样判定，出资怎样计算

本页由 `make templates` 从程序里的规则生成，请勿手改。程序只算数、注明条文，不代替法律意见。
所有比较都用整数交叉相乘，不经过小数：“以上”“以下”含本数，“过半数”“超过”“少于”不含本数（《民法典》第一千二百五十九条）。
没有人、没有面积的范围，什么都不算通过。
"""
SIDES = {
    Side.AGREEING: "同意的",
    Side.OPPOSING: "反对的",
    Side.LEADING: "已表决的多数",
    Side.PARTICIPATING: "参与表决的",
    Side.EVERYBODY: "全体业主",
    Side.PRESENT: "出席的",
    Side.MEMBERS: "全体成员",
    Side.DAYS_POSTED: "公示天数",
    Side.DAYS_REQUIRED: "规定天数",
}
MEASURES = {Measure.PERSONS: "人数", Measure.AREA: "面积"}
COMPARISONS = {
    Comparison.AT_LEAST: "≥",
    Comparison.MORE_THAN: "＞",
    Comparison.AT_MOST: "≤",
    Comparison.LESS_THAN: "＜",
}
COUNTED = """## 怎样计数

- **户**：住宅、平房各算一户；商铺按“商铺计入户数”；车位、储藏室不算。各套房按自己的答复计。
  同意率（户）是政策口径，不是法定结论。
- **人**：一个专有部分算一人；同一人的几套房合并算一人（先看产权人代码，没有代码看姓名加电话）；未出售的、
  已出售还没有交付的全部房屋合起来算建设单位一人；共有的房屋算一人（《建筑物区分所有权解释》第九条，《业主大会和业主委员会指导规则》第二十四、二十五条）。
  共有人应推选一人表决，推选了谁程序不核对：任一共有人签了字就算数，几人意见不一致的为无效。
  未售的产权人写“未售”或“某某公司（未售）”，已售未交付的写“买受人（已售未交付）”或“某某公司（已售未交付）”：都由建设单位投一票，
  面积相加；交付以后改写买受人姓名。参数“建设单位”填了名称的，名下房屋都算它的。物业用房、社区用房等房屋类型写“其他”，
  不算户、不表决，除非参数“其他房屋计入”选“是”。
- **面积**：各户建筑面积之和，依次以不动产登记、测绘、买卖合同为准（《建筑物区分所有权解释》第八条），不用公告面积或图纸
  面积。车位按“车位计入”（指导规则第二十五条：由议事规则规定）。
- **答复**：同意、不同意、弃权、无效、未收，五项之和等于总数。弃权算参与表决，不算同意。没有签字、看不清、前后矛盾的
  为无效；一人名下几套房答复不一致的，他在人数和面积中为无效。无效票算不算参与，由“无效票计入参与”决定。
- **代签**：承租人、亲属等代签须有书面依据，写在“代理依据”；没有依据的照常计入并给出警告。
- **未返票**：默认不参与（指导规则第二十六条：能否计入多数，由管理规约、议事规则规定）。“视为弃权”“从多数”“从过半多数”
  须写明条款，而且只推定表决结束以前已经送达的业主（户室清册“送达日期”“送达方式”）；实际收回、推定、合计分列。
  人数多数与面积多数不一致、或票数相等时不从。
- **从众**：表决票上选“从众”的是有效票，随真实投票的多数计（人数、面积一致才有多数），没有多数的只算参与；
  见参数“从众处理”。
- **几个议题**：参数表写第一个，其余写在“议题”表，各有自己的法定事项、表决日期、范围、表决方式和加装电梯规则；
  同意表“议题”一列空着的答复属于参数表的议题。范围可以是全小区、一栋楼、一个单元，范围之外的房屋不计入。
- **有疑问的票**：不是产权人签字又没有书面代理依据、签字日期不在表决期间、附条件的同意、划了删除线、可能是同一人、
  没有面积、送达不确定的，都照写的计入，另按核实后最坏、最好两头各算一遍（可能有效、无效、等于没有交；附条件的还可能改口）。
  最坏也达到才是“通过”，怎样核实都达不到才是“未通过”，其余“待核实”，并说最少先核实哪几户。
- **结论**：全小区（或表决范围）的各项检验都达到才是“通过”；楼栋、单元的结果只供参考。选了“加装电梯规则”的，
  逐单元另行判定；表决范围就是一个单元的，电梯规则也要达到才算通过。选了“异议”且适用的，只判定异议这一项。
"""
OWN = """## 本地规则

本省、本市或本小区自己的门槛，不用改程序：写在“地方规则”表，每条一行；或写成一个小文件（TOML，每条一个 `[[rule]]`），
`jiugai rules 文件.toml` 核对，加 `--into 工作簿` 放进去。要写明机关、条文、原文、施行日期、适用事项、分子、分母、比较、
比例、口径、算例和提供人；每次读取都先拿算例验算，不符或没填全的不采用，表决结论“待核实”。地方规则只在国家法律之外另加，
不代替法律；凡印出来的地方都注明“本地规则，由某某提供”。适用事项“加装电梯”的，“加装电梯规则”选“本地规则”才用，逐单元判定。
文件里各项：title 规则名称、authority 机关、article 条文、quotation 原文、from 施行日期、to 失效日期、amended 修改日期、
checked 核对日期、matter 适用事项、part 分子、whole 分母、comparison 比较、ratio 比例、measures 口径、cases 算例、
by 提供人。

随附两份照原文写好的示例（`jiugai rules` 列出，默认不采用）：
"""
NOT_FOUND = """## 没有查到的

- 老旧小区改造属于哪一类表决事项，没有权威规定：请选“法定事项”或“事项类型”，拿不准选“特别”。
- 无效票是否算参与表决、异议表决在 2021 年后是否仍可采用：没有查到，作为选项或提示处理。
- 安庆市加装电梯的规定没有查到原文，已撤下；查到的单位可以写在“地方规则”表（加装电梯规则选“本地规则”）。
  《济南市既有多层住宅增设电梯规定》已对过原文，只适用于莱芜区、钢城区；公布日期没有查到，按批准日 2019-02-12 起算。
- 《河南省物业管理条例》第二十二、二十六条写的仍是旧门槛，2021-01-01 起程序按《民法典》，不再另加；这是我们的理解。
- **条文此后有修改，未核对**：《河南省物业管理条例》2021-07-30 修改后的第二十八、五十九、六十六条；
  《城市居民委员会组织法》2025-10-28 修订、2026-01-01 起施行的新法关于居民会议和居民代表会议的条文；
  《中央财政城镇保障性安居工程补助资金管理办法》（2024 年重新制定）老旧小区各因素的权重。此后不据旧文下结论。
- 困难户减免、分摊取整、投工投劳折算：没有查到统一规定，由参数决定。
"""


def page() -> str:
    """The whole page."""
    votes = (_regimes(), _matters(), COUNTED, _rules(), _elsewhere(), _own_rules(), choices("表决的选择", ASKED))
    parts = (INTRODUCTION, *votes, money(), NOT_FOUND)
    return "\n".join(parts)


def threshold(rule: Rule) -> str:
    """同意的 ÷ 参与表决的 ≥ 3/4（人数、面积）."""
    by = f"（{'、'.join(MEASURES[measure] for measure in rule.measures)}）" if rule.measures else ""
    if rule.ratio == 1:
        return f"{SIDES[rule.part]} {COMPARISONS[rule.comparison]} {SIDES[rule.whole]}{by}"
    return f"{SIDES[rule.part]} ÷ {SIDES[rule.whole]} {COMPARISONS[rule.comparison]} {rule.ratio}{by}"


def _regimes() -> str:
    lines = ["## 适用哪部法律\n", "按表决日期；参数“适用法律”可以指定，与日期不符时给出警告并印在结果上。"]
    lines += ["条文见“全部规则”。\n", "| 法律 | 表决日期 | 一般事项 | 特别事项 |", "|---|---|---|---|"]
    for regime in REGIMES:
        quorum, special, ordinary = regime.rules
        cells = [f"{threshold(quorum)}；{threshold(approval)}" for approval in (ordinary, special)]
        lines.append(f"| 《{regime.title}》 | {_days(special)} | {' | '.join(cells)} |")
    local = [f"“{choice}”在《{r.title}》期间另加 {len(rules)} 条" for r in REGIMES for choice, rules in r.local.items()]
    lines.append(f"\n参数“适用地方规定”：{'；'.join(local)}，各条施行日期见下；默认“{LocalRules.NONE}”。\n")
    return "\n".join(lines)


def _own_rules() -> str:
    """How a place's own rule comes in, and the two examples that were written down from their texts."""
    lines = [OWN, "| 示例 | 规则 | 适用事项 | 条件 | 依据 | 机关 | 施行 | 核对 | 算例 |", "|---" * 9 + "|"]
    for name, path in example_rules().items():
        for rule, matter, row in read_rules(path).rules:
            cases = "；".join(map(str, row.cases))
            facts = (threshold(rule), rule.citation, rule.authority, _days(rule), rule.checked_on, cases)
            lines.append(f"| {' | '.join(map(str, (name, rule.title, matter, *facts)))} |")
    return "\n".join([*lines, ""])


def _matters() -> str:
    lines = ["## 法定事项属于哪一类\n", "填了“法定事项”就按下表，与“事项类型”不一致时给出警告。\n"]
    lines += [f"| 法定事项 | {' | '.join(f'《{regime.title}》' for regime in REGIMES)} |", "|---|---|---|"]
    for matter in ListedMatter:
        found = (regime.listed[matter] for regime in REGIMES)
        lines.append(f"| {matter} | {' | '.join(f'{listed.matter}：{listed.item}' for listed in found)} |")
    return "\n".join([*lines, ""])


def _rules() -> str:
    heads = ("用于", "规则", "条件", "依据", "机关", "施行", "核对", "文件")
    lines = ["## 全部规则\n", f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    books = {rule: book for book, rules in shelf().items() for rule in rules.values()}
    for rule, use in uses().items():
        path = f"`addin/law/{books[rule].replace('.', '/')}.py`"
        cells = (use, rule.title, threshold(rule), rule.citation, rule.authority, _days(rule), rule.checked_on, path)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join([*lines, ""])


def uses() -> Mapping[Rule, str]:
    """What each rule on the shelf is applied to, in the order in which people ask."""
    found: dict[Rule, str] = {}
    for regime in REGIMES:
        found |= {rule: f"《{regime.title}》{_matter_of(rule)}" for rule in regime.rules}
        for choice, rules in regime.local.items():
            found |= {rule: f"适用地方规定“{choice}”，{_matter_of(rule)}" for rule in rules}
    found[DISSENT] = f"表决方式“{BallotMode.DISSENT}”：使用维修资金"
    found[MAJORITY] = f"未返票处理“{Unreturned.MAJORITY_OF_ALL}”"
    on_shelf = {rule for rules in shelf().values() for rule in rules.values()}
    for lift, rules in LIFT_RULES.items():
        found |= {rule: f"加装电梯规则“{lift}”，逐单元" for rule in rules if rule in on_shelf}
    for body, rules in MEETINGS.items():
        found |= {rule: str(body) for rule in rules}
    return found | dict.fromkeys((POSTED, OBJECTIONS), "业主代表大会决议公示（丽水）")


def _matter_of(rule: Rule) -> str:
    return "各类事项" if len(rule.matters) > 1 else f"{next(iter(rule.matters))}事项"


def _elsewhere() -> str:
    lines = ["## 不是业主大会表决的\n"]
    for choice, rules in LIFT_RULES.items():
        if rules:
            tests = "；".join(threshold(rule) for rule in rules)
            lines.append(f"- **加装电梯，{choice}**：逐单元判定，{tests}。")
    lines.append(f"- **加装电梯，{LiftRule.LOCAL}**：逐单元判定，照“地方规则”表里适用事项为“加装电梯”的规则。")
    for body, rules in MEETINGS.items():
        lines.append(f"- **{body}**：{'；'.join(threshold(rule) for rule in rules)}。")
    lines += [
        f"- **业主代表大会决议公示（丽水）**：公示不少于 {POSTED_DAYS} 日，书面反对的人数、面积都少于三分之一的生效。",
        "- **政策同意率要求**：同意户数 ÷ 总户数 达到（≥）或超过（＞）参数所填比例，另列，不影响法定结论。",
    ]
    return "\n".join([*lines, ""])


ASKED = tuple(
    name
    for name in deciding(Decides.VERDICT, Decides.COUNT, Decides.POLICY)
    if columns_of(Settings)[name].read is not read_day
)
"""The lines of 参数 on which a count or a verdict rests, besides the date."""


def _days(rule: Rule) -> str:
    """2018-01-01 至 2020-12-31, 2021-01-01 起, 未查到."""
    if rule.in_force_from is None:
        return "施行日期未查到"
    end: date | None = rule.in_force_to
    amended = f"（{rule.confirmed_to} 以后的条文未核对）" if rule.confirmed_to else ""
    return (f"{rule.in_force_from} 至 {end}" if end else f"{rule.in_force_from} 起") + amended


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
