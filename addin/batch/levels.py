"""小区 → 街道 → 区 → 市 → 省: the sums of each, by pandas, in whole fen and 0.01 ㎡."""

from collections.abc import Sequence

import pandas as pd

from addin.batch.folder import LEVELS
from addin.batch.ranking import RANKED, UNUSABLE, rate_key
from addin.batch.table import CODES, SOURCES

SUMS = (
    *("households", "agree", "area", "buildings", "investment", "subsidy", "other", "residents"),
    *(f"核定{code}" for code in SOURCES),
    *(f"到位{code}" for code in CODES),
)
COUNTS = ("files", "unread", "compounds", "ranked", "drafts")
"""Workbooks, those that could not be read, compounds, those with a place, those with errors."""


def totals(frame: pd.DataFrame) -> dict[str, int]:
    """The sums over these rows of `rank`; a file that could not be read adds to `files` and `unread` only."""
    return {name: int(value) for name, value in _counted(frame)[[*COUNTS, *SUMS]].sum().items()}


def level(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """A row a place of this level, by the places above it and then in the order of 同意率, best first; with COUNTS and
    SUMS, and `place` among all of the level by its 同意率 (0 where it has no households)."""
    above = [each for each in LEVELS[: LEVELS.index(name) + 1] if (frame[each] != "").any() or each == name]
    grouped = _counted(frame).groupby(above, sort=True)[[*COUNTS, *SUMS]].sum().reset_index()
    grouped["rate_key"] = rate_key(grouped["agree"], grouped["households"])
    peopled = grouped.loc[grouped["households"] > 0, "rate_key"]
    grouped["place"] = peopled.rank(method="min", ascending=False).astype("Int64").reindex(grouped.index, fill_value=0)
    grouped["worst"] = -grouped["rate_key"]
    return grouped.sort_values([*above[:-1], "worst", name], kind="stable", ignore_index=True).drop(columns="worst")


def levels_of(frame: pd.DataFrame) -> Sequence[str]:
    """Those that tell places apart, from the lowest up: a level with one place only says what the whole says.
    A file without folders that cannot be read is of no place at all."""
    usable = frame["section"] != UNUSABLE
    return [name for name in reversed(LEVELS) if frame.loc[usable | (frame[name] != ""), name].nunique() > 1]


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    usable = frame["section"] != UNUSABLE
    counts = {
        "files": pd.Series(1, index=frame.index, dtype="Int64"),
        "unread": (~usable).astype("Int64"),
        "compounds": usable.astype("Int64"),
        "ranked": (frame["section"] == RANKED).astype("Int64"),
        "drafts": (frame["errors"] > 0).astype("Int64"),
    }
    return frame[[*LEVELS, *SUMS]].fillna({"residents": 0}).assign(**counts)
