"""The part of docs/law.md about money: the ways to split, the choices, and the equations of the quarterly form."""

from addin.money.central_allocation import RULES
from addin.money.dividing import STEP
from addin.money.equations import EQUATIONS, NAMES
from addin.money.floors import guangzhou, ridden
from addin.money.words import AGREED, BASES, FORMULAS
from validators.amounts import short_percent
from validators.sheets.deciding import Decides
from validators.sheets.money.choices import Method
from validators.sheets.settings import Settings, deciding
from validators.table.column import columns_of

OWED = """## 居民出多少

- **居民出资 ＝ 核定总投资 － 已落实的各级补助（含地方政府债券） － 产权单位、运营主体和其他资金**。只按核定数，
  不按估算；“居民承担比例”只用于估算和提示。补助超过“财政补助上限”是错误，程序不替您削减。
- **谁参加分摊**：住宅、平房、商铺；车位、储藏室按“车位计入”；其他用途不参加。没有面积的房屋在按面积的分法中不出资，
  并给出提示。
- **取整**：没有查到规定。先各取整数（分、角、元），余下的按余数从大到小各加一；余数相同的按门牌先后。与行的先后无关。
  取不尽的差额单列，由“尾差承担”所填的承担。
- **先后**：先按分摊方式，再减产权单位承担的（房改房；《北京市物业管理条例》第八十六条有类似规定），再减免困难户，
  再封顶，最后取整。谁承担差额由参数决定，没有填的“留待确定”，单列，不摊给别人。
- **缴款台账**：已缴 ＝ 缴款 － 退款；投工投劳只有在“工时折算”有正式依据时才抵扣，最多抵到应缴数。结余按实缴的比例退还。
- **项目排序**：按排序逐项用资金，正好用完也算够；“停止”与“跳过”两种结果都列出，按“预算截止方式”采用其一。
"""
CENTRAL = """各因素按（本地数×财政困难程度系数）÷（各地之和）计，再乘权重；户数、面积、楼栋数、小区数填错，
分到的钱就会变。
财综〔2019〕31号：绩效是因素之一，不乘系数。2022 年起：80% 按任务量分，20% 按绩效调节系数并结合任务量；老旧小区各
因素的权重、绩效调节系数是否再乘困难程度，没有查到原文，用 `--weights`、`--reward` 写明，不按旧办法替您选。
`jiugai allocate 任务表.xlsx --total 1000万 --year 2024 --weights 40/40/10/10 --reward 任务量`。
"""
ASKED = deciding(Decides.AMOUNT, Decides.SPLIT, *Method)
"""The lines of 参数 on which an amount rests, besides the amounts themselves."""


def page() -> str:
    """Everything about money."""
    parts = (OWED, _methods(), _floors(), _central(), _equations(), choices("出资的选择", ASKED))
    return "\n".join(("# 出资怎样计算\n", *parts))


def choices(title: str, names: tuple[str, ...]) -> str:
    """A table of lines of 参数 with their defaults."""
    columns = columns_of(Settings)
    lines = [f"## {title}\n", "| 参数 | 默认 | 可选 | 说明 |", "|---|---|---|---|"]
    for column in (columns[name] for name in names):
        cells = (column.name, column.default or "（空）", "、".join(column.choices) or "自填", column.help)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _methods() -> str:
    lines = ["## 分摊方式\n", "| 方式 | 每户 | 依据 |", "|---|---|---|"]
    lines += [f"| {method} | {formula} | {BASES.get(method, AGREED)} |" for method, formula in FORMULAS.items()]
    return "\n".join([*lines, f"\n“按项目”时每个项目有自己的方式和受益范围；精度可选：{'、'.join(STEP)}。\n"])


def _floors() -> str:
    """The two formulas by what they give, floor by floor."""
    lines = ["## 楼层系数\n", "“按表”用“楼层系数”表：逐层填系数，或填比例；比例之和不是 100% 的不予分摊。"]
    lines += ["另有两种算法：\n", "| 楼层 | 广州办法（第八条） | 乘坐层数 |", "|---|---|---|"]
    lines += [f"| {floor} | {float(guangzhou(floor))} | {ridden(floor)} |" for floor in range(1, 9)]
    return "\n".join([*lines, ""])


def _central() -> str:
    lines = ["## 中央补助资金怎样分配到各地\n", CENTRAL]
    lines += ["| 资金年度 | 办法 | 改造面积 | 改造户数 | 楼栋数 | 小区个数 | 绩效 |", "|---" * 7 + "|"]
    for rule in RULES:
        years = f"{rule.first} 起" if rule.last is None else "–".join(dict.fromkeys(map(str, (rule.first, rule.last))))
        weights = [short_percent(one) for one in rule.weights] if rule.weights else ["未核对"] * 4 + ["另计 20%"]
        lines.append(f"| {years} | {rule.citation} | {' | '.join(weights)} |")
    return "\n".join([*lines, ""])


def _equations() -> str:
    lines = ["## 季报各栏的关系\n", "核定数与“资金到位”表的到位数各自核对；104 只与到位数核对。\n"]
    lines += ["| 关系 | 各栏 |", "|---|---|"]
    for each in EQUATIONS:
        names = "、".join(_named(code) for code in (each.whole, *each.parts))
        whole = each.whole if each.whole.isdigit() else NAMES[each.whole]
        lines.append(f"| {whole} {each.relation} {'＋'.join(each.parts)} | {names} |")
    return "\n".join([*lines, ""])


def _named(code: str) -> str:
    return f"{code} {NAMES[code]}" if code.isdigit() else NAMES[code]
