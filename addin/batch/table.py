"""The lines as a pandas data frame: whole numbers as Int64 (fen, 0.01 ㎡), never a float; a row a workbook."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from addin.batch.compound import Compound
from addin.batch.folder import LEVELS

WHOLE = (
    *("households", "agree", "area", "buildings", "investment", "subsidy", "other", "residents"),
    *("errors", "warnings"),
)
"""Columns of Int64; `residents` may be <NA>."""
TEXTS = ("file", "name", "unusable", "conclusion", "mark")
SOURCES = ("106", "111", "市级补助", "区级补助", "113", "114", "116", "117", "118", "120")
"""Of the approved money: lines of the quarterly form that do not overlap; together they are 核定总投资."""
_ENDINGS = "区县市镇乡街道办事处"
CODES = ("103", "104", "105", "106", *map(str, range(107, 121)))
"""Of the money that came in this year, by the codes of the quarterly form (`addin.money.lines`)."""


def table(compounds: Iterable[Compound]) -> pd.DataFrame:
    """In the order of `file`.  Beside the compound's own: `省 市 区 街道` (text, empty where the folders do not say),
    `核定…` and `到位…` by line, Int64 fen."""
    ones = sorted(compounds, key=lambda one: one.file)
    made: dict[str, pd.Series] = {}
    for name in TEXTS:
        made[name] = pd.Series([getattr(one, name) for one in ones], dtype="object")
    for name in WHOLE:
        made[name] = pd.Series([getattr(one, name) for one in ones], dtype="Int64")
    made["gate"] = pd.Series([one.gate for one in ones], dtype="bool")
    made["missing"] = pd.Series([one.missing for one in ones], dtype="object")
    made["notes"] = pd.Series([(*filter(None, (misplaced(one),)), *one.notes) for one in ones], dtype="object")
    for code in SOURCES:
        made[f"核定{code}"] = pd.Series([one.approved.get(code, 0) for one in ones], dtype="Int64")
    for code in CODES:
        made[f"到位{code}"] = pd.Series([one.received.get(code, 0) for one in ones], dtype="Int64")
    for level, values in _levels(ones).items():
        made[level] = pd.Series(values, dtype="object")
    return pd.DataFrame(made)


def _levels(ones: Sequence[Compound]) -> Mapping[str, list[str]]:
    """By the folders a workbook lies in, the lowest of them its 街道; where there are none, by 参数."""
    found = [one.file.split("/")[:-1] for one in ones]
    depth = max(map(len, found), default=0)
    levels: dict[str, list[str]] = {level: [""] * len(ones) for level in LEVELS}
    if not depth:
        return levels | {"区": [one.county for one in ones], "街道": [one.street for one in ones]}
    names = LEVELS[-depth:] if depth < len(LEVELS) else LEVELS
    for at, folders in enumerate(found):
        above = ["/".join(folders[: depth - len(names) + 1]), *folders[depth - len(names) + 1 :]]
        for level, folder in zip(names, above, strict=False):
            levels[level][at] = folder
    return levels


def misplaced(one: Compound) -> str:
    """What 参数 says of the street or the county where its folder says another; empty where they agree."""
    folders = one.file.split("/")[:-1]
    for said, folder, name in ((one.street, folders[-1:], "街道"), (one.county, folders[-2:-1], "区县")):
        if said and folder and not _same(said, folder[0]):
            return f"放在文件夹“{folder[0]}”里，参数的{name}写的是“{said}”"
    return ""


def _same(one: str, other: str) -> bool:
    one, other = (each.strip().rstrip(_ENDINGS) or each for each in (one, other))
    return one in other or other in one
