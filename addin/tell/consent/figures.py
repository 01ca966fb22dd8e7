"""户数, 人数 and 面积 of the whole compound, by answer, and the approval rate."""

from collections.abc import Callable

from addin.outcome import Outcome
from addin.roll import Roll
from addin.tally import Count, Group
from addin.tell.figure import Figure, Value, hundredths
from validators.sheets.roster.kind import DwellingKind

ANSWERS = {
    "总": ("total", "全小区"),
    "同意": ("agree", "同意的"),
    "不同意": ("against", "不同意的"),
    "弃权": ("abstain", "弃权的"),
    "无效": ("invalid", "交了但无效的（未签字、意见不清、前后矛盾）"),
    "未收": ("not_collected", "没有收到答复的"),
    "从众": ("follow", "选了“从众”（随多数）的"),
}
MEASURES: dict[str, tuple[str, Callable[[Group], Count]]] = {
    "户数": ("户", lambda group: group.households),
    "人数": ("人", lambda group: group.persons),
    "面积": ("㎡", lambda group: group.area),
}


SOURCES = {
    "户数": "户室清册、同意表：每户一个答复，无效和未收分开计",
    "人数": "同一产权人的几处房只计一人（物权法第76条、民法典第278条；最高法建筑物区分所有权解释第9条）",
    "面积": "专有部分面积按户室清册（物权法第76条、民法典第278条；最高法建筑物区分所有权解释第8条）",
}
POLICY = "政策口径，不是法定表决结果"
ROSTER = "户室清册"
BESIDE = frozenset({DwellingKind.PARKING, DwellingKind.STORAGE, DwellingKind.GONE})
LIVED_IN = frozenset(DwellingKind) - BESIDE - {DwellingKind.SHOP}


def counted(group: Group, measure: str, answer: str) -> Value:
    """One count of a group: an integer, or ㎡ exact."""
    amount: int = getattr(MEASURES[measure][1](group), ANSWERS[answer][0])
    return hundredths(amount) if measure == "面积" else amount


def _figure(measure: str, answer: str) -> Figure:
    def value(outcome: Outcome) -> Value:
        return counted(outcome.compound, measure, answer)

    return Figure(answer + measure, ANSWERS[answer][1] + measure, MEASURES[measure][0], value, SOURCES[measure])


def buildings(roll: Roll) -> int:
    """Those that hold more than parking places and storage: nobody reports a garage as a building."""
    return len({d.row.building for d in roll.dwellings if d.row.kind not in BESIDE})


def units(roll: Roll) -> int:
    """Those where people live: a shop beside the units makes none."""
    return len({d.unit for d in roll.dwellings if d.row.kind in LIVED_IN})


FIGURES = (
    *(_figure(measure, answer) for measure in MEASURES for answer in ANSWERS),
    Figure(
        "同意率", "同意户数占总户数（政策口径，不是法定表决结果）", "比例", lambda o: o.compound.approval_rate, POLICY
    ),
    Figure("同意人数率", "同意人数占总人数", "比例", lambda o: o.compound.persons.rate, SOURCES["人数"]),
    Figure("同意面积率", "同意面积占总面积", "比例", lambda o: o.compound.area.rate, SOURCES["面积"]),
    Figure("楼栋数", "户室清册中的楼栋数，只有车位、储藏室的不算", "栋", lambda o: buildings(o.roll), ROSTER),
    Figure("单元数", "户室清册中有人住的单元数（平房为排数）", "个", lambda o: units(o.roll), ROSTER),
)
