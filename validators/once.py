"""One cause, one finding: what another finding at the same cell explains already is not said again."""

from collections import defaultdict
from collections.abc import Iterable

from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef

EXPLAINS: dict[str, frozenset[str]] = {
    "cell-picture": frozenset({"opinion-unsigned", "signature-words"}),
    "opinion-unsigned": frozenset({"signature-words", "name-none"}),
    "signature-without-opinion": frozenset({"signature-words"}),
    "opinion-unknown": frozenset({"opinion-remark", "normalised"}),
    "became-date": frozenset({"room-missing", "building-missing"}),
    "name-none": frozenset({"normalised"}),
    "name-blank-inside": frozenset({"normalised"}),
    "name-digits": frozenset({"normalised"}),
}
"""The code that stays → the codes that it says already."""


COLUMN_TIDIED = Kind(
    "column-tidied",
    Severity.NOTE,
    zh="“{column}”列有 {count} 格只是整理了写法（如“{value}”按“{read}”读取；{cells}）",
    fix="读法正确则无需处理，否则请改正原格",
    en="{count} cells of {column} were only tidied (such as “{value}”, read as “{read}”; {cells}).",
    en_fix="Nothing to do if that is right; else mend the cells.",
)
_TIDIED = frozenset({"normalised", "invisible-characters"})
_MOST = 6


def once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without the echoes of one another, in their order."""
    every = list(findings)
    codes: defaultdict[CellRef, set[str]] = defaultdict(set)
    for finding in every:
        codes[finding.place].add(finding.code)
    echoes = {
        place: set().union(*(EXPLAINS[code] for code in found if code in EXPLAINS))
        for place, found in codes.items()
        if len(found) > 1
    }
    kept = [one for one in every if one.code not in echoes.get(one.place, ()) or not one.place.row]
    return _folded(kept)


def _folded(findings: list[Finding]) -> list[Finding]:
    """One line a column for all that was only tidied in it, at its first cell."""
    columns: defaultdict[tuple[str, int], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in _TIDIED and finding.place.row:
            columns[finding.place.sheet, finding.place.column].append(finding)
    lines = {id(found[0]): _line(found) for found in columns.values() if len({one.place.row for one in found}) > 1}
    dropped = {id(one) for found in columns.values() if id(found[0]) in lines for one in found[1:]}
    return [lines.get(id(one), one) for one in findings if id(one) not in dropped]


def _line(found: list[Finding]) -> Finding:
    first = found[0]
    cells = "、".join(one.place.a1 for one in found[:_MOST]) + (" 等" if len(found) > _MOST else "")
    said = {"count": len(found), "cells": cells, "read": first.params.get("read", "")}
    return Finding(COLUMN_TIDIED, first.place, first.column, first.value, said)
