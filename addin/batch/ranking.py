"""The compounds in the order of the table: 同意率 ranks those that pass the preconditions, and only those.

“同意率高的小区优先上报争取资金” (sources.md §0): so equal rates share a place, and who does not pass has none.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from addin.batch.compound import Compound
from addin.batch.table import table

RANKED, WAITING, UNUSABLE = 1, 2, 3
"""`section` of a row: the three parts of the table, in this order."""
NAMED = 3
"""So many others are named in a row; more of them are counted there, and listed once on a sheet of their own."""
MOST_WHOLE = 2**63 - 1


def rank(compounds: Iterable[Compound]) -> pd.DataFrame:
    """`table` in its order, with `section`, `place` (from 1, the same for equal rates; 0 where not ranked), `tied`
    (how many share the place), `rate_key` and `notes` that tell of ties and of twins.

    The same whatever the order in which they were worked out.  n log n.
    """
    frame = table(compounds)
    usable = frame["unusable"] == ""
    ranked = usable & frame["gate"] & (frame["households"] > 0)
    frame["section"] = pd.Series(UNUSABLE, index=frame.index, dtype="Int64").mask(usable, WAITING).mask(ranked, RANKED)
    frame["rate_key"] = rate_key(frame["agree"], frame["households"])
    frame["best_first"] = -frame["rate_key"].mask(~usable, 0)
    frame = frame.sort_values(["section", "best_first", "name", "file"], kind="stable", ignore_index=True)
    places = frame.loc[frame["section"] == RANKED, "rate_key"]
    by_rate = places.groupby(places)
    frame["place"] = places.rank(method="min", ascending=False).astype("Int64").reindex(frame.index, fill_value=0)
    frame["tied"] = by_rate.transform("size").astype("Int64").reindex(frame.index, fill_value=0)
    frame["alike"], frame["namesake"] = _twins(frame)
    frame["notes"] = _notes(frame)
    return frame.drop(columns="best_first")


def rate_key(agree: pd.Series, households: pd.Series) -> pd.Series:
    """A small whole number (Int64) that orders, and equals, as the exact rate does; 0 where there are no households.

    ⌊agree × K ÷ households⌋ with K > (most households)² does: two rates with denominators up to H differ by 1/H² at
    the least.  In int64 up to two million households a compound, beyond in Python's own integers; then numbered, so
    that nothing that pandas does with it further on could lose a digit.
    """
    most = int(households.max()) if len(households) else 0
    scale = most * most + 1
    if most * scale <= MOST_WHOLE:
        above, below = agree.to_numpy("int64"), households.to_numpy("int64")
        exact = above * scale // np.maximum(below, 1)
    else:
        pairs = zip(agree.to_list(), households.to_list(), strict=True)
        exact = np.array([a * scale // h if h else 0 for a, h in pairs], dtype="object")
    return pd.Series(np.unique(exact, return_inverse=True)[1], index=agree.index, dtype="Int64")


def _twins(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Two words a row, of workbooks that may be one compound counted twice: those of the same input share the first,
    those of one name in one place the second.  Empty where there is no other.
    """
    usable, named = frame["mark"] != "", (frame["mark"] != "") & (frame["name"] != "")
    place = frame["省"] + "/" + frame["市"] + "/" + frame["区"] + "/" + frame["街道"] + "/" + frame["name"]
    alike = usable & frame["mark"].where(usable).duplicated(keep=False)
    namesake = named & place.where(named).duplicated(keep=False)
    return frame["mark"].where(alike, ""), place.where(namesake, "")


def _notes(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    """Of each row: its tie, its twins, its folder, its own.  Nothing here looks at more than a few others."""
    shown = frame["name"].where(frame["name"] != "", frame["file"]).to_list()
    files = frame["file"].to_list()
    ties, alike, namesakes = (_groups(frame[each]) for each in ("place", "alike", "namesake"))
    found = []
    columns = (frame[each].to_list() for each in ("place", "alike", "namesake", "notes"))
    for at, (place, mark, name, notes) in enumerate(zip(*columns, strict=True)):
        tied = ties[place] if place else ()
        said = [_tie(at, tied, shown)] if len(tied) > 1 else []
        if mark or name:
            same = "内容完全相同" if mark else "小区名称相同"
            said.append(_twin(at, alike[mark] if mark else namesakes[name], files, same))
        found.append((*said, *notes))
    return found


def _groups(words: pd.Series) -> dict[object, Sequence[int]]:
    """Word → the rows that share it, in order."""
    return dict(words.groupby(words, sort=False).indices)


def _tie(at: int, rows: Sequence[int], names: Sequence[str]) -> str:
    if len(rows) - 1 > NAMED:
        return f"与另外 {len(rows) - 1} 个并列"
    return f"与{'、'.join(names[index] for index in rows if index != at)}并列"


def _twin(at: int, rows: Sequence[int], files: Sequence[str], same: str) -> str:
    few = len(rows) - 1 <= NAMED
    which = "、".join(files[index] for index in rows if index != at) if few else f"另外 {len(rows) - 1} 份"
    return f"与 {which} {same}，合计里算了 {len(rows)} 次，请核对"
