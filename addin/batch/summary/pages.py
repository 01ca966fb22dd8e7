"""Beyond some thousands of rows the list of compounds is paged, by place, so that every file opens in two seconds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from addin.batch.folder import LEVELS

MOST = 5000
"""Rows of one list."""
FOLDER = "分册"
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))


@dataclass(frozen=True)
class Page:
    """`name`: of its file, without ending · `title`: of what place."""

    name: str
    title: str
    rows: pd.DataFrame


def pages(ranking: pd.DataFrame, most: int = MOST) -> list[Page]:
    """No page where all of it is short enough to stand in the summary itself.

    By the highest level that tells places apart; a place with too many by the next one below; a street with too many
    by the dozen hundred, in order of place.
    """
    found = list(_pages(ranking, LEVELS, (), most)) if len(ranking) > most else []
    taken: set[str] = set()
    return [_renamed(page, taken) for page in found]


def _renamed(page: Page, taken: set[str]) -> Page:
    """Two places may have names that make one file name."""
    name, number = page.name, 1
    while name.casefold() in taken:
        number += 1
        name = f"{page.name}-{number}"
    taken.add(name.casefold())
    return replace(page, name=name)


def _pages(rows: pd.DataFrame, levels: Sequence[str], above: tuple[str, ...], most: int) -> Iterator[Page]:
    if len(rows) <= most:
        yield _page(rows, above)
    elif levels:
        names = rows[levels[0]]
        for name, part in rows.groupby(names, sort=True):
            yield from _pages(part, levels[1:], (*above, str(name)) if names.nunique() > 1 or name else above, most)
    else:
        for number, start in enumerate(range(0, len(rows), most), start=1):
            yield _page(rows.iloc[start : start + most], (*above, f"第{number}册"))


def _page(rows: pd.DataFrame, above: tuple[str, ...]) -> Page:
    names = [name or "未分" for name in above]
    return Page("-".join(names).translate(_FORBIDDEN).strip(". ")[:100], " ".join(names), rows)
