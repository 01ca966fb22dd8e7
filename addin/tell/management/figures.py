"""物业: what a year brings in and costs, and whether it is enough, in words that anybody understands."""

from addin.outcome import Outcome
from addin.paper.management.year import SHORT, UNKNOWN, Management
from addin.tell.figure import Figure, Value, hundredths
from validators.amounts import yuan
from validators.sheets.procedure.choices import FeeBasis

SOURCE = "参数表的物业各行、户室清册；算法见含义"
UNIT = {FeeBasis.PER_AREA: "每月每平方米", FeeBasis.PER_HOUSEHOLD: "每月每户"}


def sentence(outcome: Outcome) -> str:
    """够不够、差多少、还需多少; what is missing where nothing can be said; empty where nobody asked."""
    found = outcome.paper.management
    if not found.given:
        return ""
    if found.verdict == UNKNOWN:
        return "没有填物业年成本，无法判断" if not found.cost else "没有收费标准和车位收入，无法判断"
    told = f"每年收入 {yuan(found.income)} 元，成本 {yuan(found.cost)} 元"
    if found.verdict != SHORT:
        return f"够：{told}，余 {yuan(found.balance)} 元{if_only_the_willing(found)}"
    needed = found.fee_needed
    more = ""
    if needed is not None:
        unit = UNIT[found.basis]
        more = f"；{unit}还需 {yuan(needed - found.fee)} 元，即收费标准不低于 {yuan(needed)} 元"
    return f"不够：{told}，差 {yuan(-found.balance)} 元{more}"


def if_only_the_willing(found: Management) -> str:
    """Enough only if those pay, too, who did not say that they would: whoever reads 够 must know."""
    wanting = found.cost - found.parking - found.fees_of_willing
    if not found.answers.households or wanting <= 0:
        return ""
    few = f"愿意的只有 {found.answers.willing} 户（共 {found.answers.households} 户）"
    return f"；但表示{few}，只由他们缴费则差 {yuan(wanting)} 元"


def _needed(outcome: Outcome) -> Value:
    needed = outcome.paper.management.fee_needed
    return None if needed is None else hundredths(needed)


def _verdict(outcome: Outcome) -> str:
    found = outcome.paper.management
    return found.verdict if found.given else ""


FIGURES = (
    Figure(
        "物业费年收入",
        "缴费面积或户数×物业收费标准×12×收缴率",
        "元",
        lambda o: hundredths(o.paper.management.fees),
        SOURCE,
    ),
    Figure("车位年收入", "停车位数×车位月租×12×出租率", "元", lambda o: hundredths(o.paper.management.parking), SOURCE),
    Figure("物业年收入", "物业费年收入＋车位年收入", "元", lambda o: hundredths(o.paper.management.income), SOURCE),
    Figure("物业收支差额", "物业年收入－物业年成本", "元", lambda o: hundredths(o.paper.management.balance), SOURCE),
    Figure("保本物业费", "收支相抵的最低收费标准，元/月", "元", _needed, SOURCE),
    Figure("物业结论", "够、不够、无法判断", "", _verdict, SOURCE),
    Figure("物业说明", "够不够、差多少、收费标准还需多少，一句话", "", sentence, SOURCE),
    Figure("愿意物业户数", "物业意向表中愿意的户数", "户", lambda o: o.paper.management.answers.willing, "物业意向表"),
)
