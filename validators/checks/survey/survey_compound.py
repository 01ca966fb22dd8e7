"""A sheet of the survey that names another compound: its 3号楼1单元502 is none of ours, though we have such a door.

People call their compound by many names (农研院, 农研苑 for 市农研所家属院), so only a name that shares no two
characters in a row with ours is told.  On one real sheet the name is another (中解院, sources.md §P2).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from validators.checks.place import at, few
from validators.dossier import Dossier
from validators.fields.plain import compact
from validators.finding import Finding, Kind, Severity
from validators.meaning.survey.surveyed import address_field, homes
from validators.sheets.survey.row import SurveyRow

OTHER = Kind(
    "survey-other-compound",
    Severity.WARNING,
    zh="有 {count} 份征求意见写的是“{value}”（{names}），与“参数”里的小区名称“{own}”不像；照门牌计入",
    fix="请核对：是别的小区的请删去；只是叫法不同的无需处理",
    en="{count} sheets of the survey name “{value}” ({names}), unlike the compound's {own}; they count all the same.",
    en_fix="Delete them if they come from another compound; nothing to do if it is another name of this one.",
)
_COMMON = re.compile(r"小区|家属院|社区|花园|[苑院园里村]$")
_STREET = re.compile(r"[路街巷道]")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Once a name, at its first sheet; a sheet that the roster has no door for is told by `survey-not-in-roster`."""
    own = compact(dossier.settings.compound)
    others: dict[str, list[SurveyRow]] = {}
    for row, home in zip(dossier.papers.survey, homes(dossier), strict=True):
        if own and home is not None and is_other(row.compound, own):
            others.setdefault(compact(row.compound), []).append(row)
    for name, rows in others.items():
        said = {"own": own, "names": few(rows), "count": len(rows)}
        yield at(OTHER, rows[0], address_field(rows[0]), name, **said)


def is_other(written: str, own: str) -> bool:
    """Whether this cannot be our compound's name; a street's name, and one too short to tell, is none."""
    bare = _COMMON.sub("", compact(written))
    pairs = [first + second for first, second in pairwise(bare)]
    return bool(pairs) and not _STREET.search(bare) and not any(pair in own for pair in pairs)
