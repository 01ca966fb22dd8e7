"""docs/law.md, made from the rules and the choices themselves: `python -m addin.law.manual` (`make templates`)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import addin
from addin.law.lifts import LIFT_RULES
from addin.law.lishui.property_management_13 import POSTED_DAYS
from addin.law.meeting import RULES as MEETINGS
from addin.law.regime import REGIMES
from addin.law.rule import Comparison, Measure, Rule, Side
from addin.law.shelf import shelf
from validators.sheets.settings import Settings
from validators.sheets.voting import ListedMatter, LocalRules
from validators.table.column import Column, columns_of

PAGE = Path(addin.__file__).parent.parent / "docs" / "law.md"
INTRODUCTION = """# 表决怎样判定

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
- **人**：一个专有部分算一人；同一人的几套房合并算一人（先看产权人代码，没有代码看姓名加电话）；未出售的全部房屋算
  建设单位一人；共有的房屋算一人，任一共有人签字即可（《建筑物区分所有权解释》第九条，指导规则第二十四、二十五条）。
- **面积**：各户建筑面积之和（《建筑物区分所有权解释》第八条），不用公告面积或图纸面积。车位按“车位计入”。
- **答复**：同意、不同意、弃权、无效、未收，五项之和等于总数。弃权算参与表决，不算同意。没有签字、看不清、前后矛盾的
  为无效；一人名下几套房答复不一致的，他在人数和面积中为无效。无效票算不算参与，由“无效票计入参与”决定。
- **代签**：承租人、亲属等代签须有书面依据，写在“代理依据”；没有依据的照常计入并给出警告。
- **未返票**：默认不参与。“视为弃权”“从多数”“从过半多数”须写明条款，推定的票数单列在“推定”一栏；人数多数与面积多数
  不一致、或票数相等时不从。
- **几个议题**：参数表写第一个，其余写在“议题”表；同意表“议题”一列空着的答复属于参数表的议题。范围可以是全小区、
  一栋楼、一个单元，范围之外的房屋不计入。
"""
NOT_FOUND = """## 没有查到的

- 老旧小区改造属于哪一类表决事项，没有权威规定：请选“法定事项”或“事项类型”，拿不准选“特别”。
- 无效票是否算参与表决、异议表决在 2021 年后是否仍可采用、安庆与济南电梯规定的施行日期：没有查到，作为选项或提示处理。
"""


def page() -> str:
    """The whole page."""
    parts = (INTRODUCTION, _regimes(), _matters(), COUNTED, _rules(), _elsewhere(), _choices(), NOT_FOUND)
    return "\n".join(parts)


def threshold(rule: Rule) -> str:
    """同意的 ÷ 参与表决的 ≥ 3/4（人数、面积）."""
    by = f"（{'、'.join(MEASURES[measure] for measure in rule.measures)}）" if rule.measures else ""
    return f"{SIDES[rule.part]} ÷ {SIDES[rule.whole]} {COMPARISONS[rule.comparison]} {rule.ratio}{by}"


def _regimes() -> str:
    lines = ["## 适用哪部法律\n", "按表决日期；参数“适用法律”可以指定，与日期不符时给出警告并印在结果上。\n"]
    lines += ["| 法律 | 表决日期 | 一般事项 | 特别事项 |", "|---|---|---|---|"]
    for regime in REGIMES:
        quorum, special, ordinary = regime.rules
        cells = [f"{threshold(quorum)}；{threshold(approval)}" for approval in (ordinary, special)]
        lines.append(f"| 《{regime.title}》 | {_days(special)} | {' | '.join(cells)} |")
    local = [f"“{choice}”在《{r.title}》期间另加 {len(rules)} 条" for r in REGIMES for choice, rules in r.local.items()]
    lines.append(f"\n参数“适用地方规定”：{'；'.join(local)}，各条施行日期见下；默认“{LocalRules.NONE}”。\n")
    return "\n".join(lines)


def _matters() -> str:
    lines = ["## 法定事项属于哪一类\n", "填了“法定事项”就按下表，与“事项类型”不一致时给出警告。\n"]
    lines += [f"| 法定事项 | {' | '.join(f'《{regime.title}》' for regime in REGIMES)} |", "|---|---|---|"]
    for matter in ListedMatter:
        found = (regime.listed[matter] for regime in REGIMES)
        lines.append(f"| {matter} | {' | '.join(f'{listed.matter}：{listed.item}' for listed in found)} |")
    return "\n".join([*lines, ""])


def _rules() -> str:
    lines = ["## 全部规则\n", "| 规则 | 条件 | 依据 | 机关 | 施行 | 核对 | 文件 |", "|---|---|---|---|---|---|---|"]
    for book, rules in shelf().items():
        path = f"addin/law/{book.replace('.', '/')}.py"
        for rule in rules.values():
            cells = (rule.title, threshold(rule), rule.citation, rule.authority, _days(rule), rule.checked_on)
            lines.append(f"| {' | '.join(map(str, cells))} | `{path}` |")
    return "\n".join([*lines, ""])


def _elsewhere() -> str:
    lines = ["## 不是业主大会表决的\n"]
    for choice, rules in LIFT_RULES.items():
        if rules:
            tests = "；".join(threshold(rule) for rule in rules)
            lines.append(f"- **加装电梯，{choice}**：逐单元判定，{tests}。")
    for body, rules in MEETINGS.items():
        lines.append(f"- **{body}**：{'；'.join(threshold(rule) for rule in rules)}。")
    lines += [
        f"- **业主代表大会决议公示（丽水）**：公示不少于 {POSTED_DAYS} 日，书面反对的人数、面积都少于三分之一的生效。",
        "- **政策同意率要求**：同意户数 ÷ 总户数 达到（≥）或超过（＞）参数所填比例，另列，不影响法定结论。",
    ]
    return "\n".join([*lines, ""])


def _choices() -> str:
    lines = ["## 由您选择的\n", "| 参数 | 默认 | 可选 | 说明 |", "|---|---|---|---|"]
    for column in _asked():
        cells = (column.name, column.default or "（空）", "、".join(column.choices) or "自填", column.help)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


ASKED = (
    *("matter", "listed_matter", "law", "local_rules", "ballot_mode", "lift_rule", "policy_rate", "policy_reading"),
    *("unreturned", "unreturned_basis", "invalid_takes_part", "parking_counts", "shops_are_households", "developer"),
)
"""The lines of 参数 on which a count or a verdict rests, besides the date."""


def _asked() -> Iterator[Column]:
    columns = columns_of(Settings)
    return (columns[name] for name in ASKED)


def _days(rule: Rule) -> str:
    """2018-01-01 至 2020-12-31, 2021-01-01 起, 未查到."""
    if rule.in_force_from is None:
        return "施行日期未查到"
    end: date | None = rule.in_force_to
    return f"{rule.in_force_from} 至 {end}" if end else f"{rule.in_force_from} 起"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
