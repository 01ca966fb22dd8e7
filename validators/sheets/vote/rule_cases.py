"""算例 of a rule: 6/9 通过；5/9 不通过.  Whoever writes a rule down says what it must answer; tried at every load."""

import re
from typing import NamedTuple

from validators.fields.plain import compact, printed
from validators.fields.reading import Issue, Reading
from validators.finding import Kind, Severity
from validators.grid import Raw

UNREADABLE = Kind(
    "rule-cases-unreadable",
    Severity.ERROR,
    zh="算例里的“{case}”认不出来",
    fix="请写成 6/9 通过；5/9 不通过：分子、分母是人数，分子不大于分母，用分号隔开",
    en="The case “{case}” cannot be read.",
    en_fix="Write 6/9 通过；5/9 不通过.",
)
ONE_SIDED = Kind(
    "rule-cases-one-sided",
    Severity.ERROR,
    zh="算例至少要有一个“通过”、一个“不通过”",
    fix="请把刚好达到和刚好达不到的各写一个，如 6/9 通过；5/9 不通过",
    en="The cases need one that passes and one that does not.",
    en_fix="Write the last that fails and the first that passes.",
)
_CASE = re.compile(r"(\d{1,9})/(\d{1,9})[:：,，]?(不?通过)")
MANY = 40


class RuleCase(NamedTuple):
    """`part` of `whole`: does it pass?"""

    part: int
    whole: int
    passes: bool

    def __str__(self) -> str:
        return f"{self.part}/{self.whole} {'' if self.passes else '不'}通过"


def read(raw: Raw) -> Reading[tuple[RuleCase, ...]]:
    """All of them, in order; one that cannot be read refuses the cell."""
    found = []
    pieces = [piece for piece in re.split(r"[;；。\n]", printed(raw)) if compact(piece)]
    for piece in pieces:
        match = _CASE.fullmatch(compact(piece).replace(" ", ""))
        case = RuleCase(int(match[1]), int(match[2]), match[3] == "通过") if match else None
        if case is None or not case.part <= case.whole or not case.whole or len(pieces) > MANY:
            return Reading(None, (Issue(UNREADABLE, {"case": piece.strip()[:40]}),))
        found.append(case)
    if len({case.passes for case in found}) < 2:
        return Reading(None, (Issue(ONE_SIDED),))
    return Reading(tuple(found))
