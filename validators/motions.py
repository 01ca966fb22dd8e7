"""Several motions in one workbook: a dossier for each, all of one roster, each with its own answers, date and scope.

An answer that names no motion is to the first: the one of 参数, or the first row of 议题 where 参数 names none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from validators.address.address import unit_name
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.register import only_answers
from validators.sheets.settings import SETTING_NAMES
from validators.sheets.vote.motions import MotionRow
from validators.sheets.vote.scope import WHOLE
from validators.table.column import columns_of
from validators.table.wording import nearest

TWICE = Kind(
    "motion-twice",
    Severity.ERROR,
    zh="议题“{value}”写了两行，只读了前一行",
    fix="请删去一行，或改成不同的名称",
    en="The motion “{value}” stands on two rows; only the first was read.",
    en_fix="Delete one of them, or give it another name.",
)
DIFFERS = Kind(
    "motion-differs",
    Severity.WARNING,
    zh="议题“{motion}”的{column}是“{value}”，“参数”填的是“{before}”；现按“议题”表计算",
    fix="请把两处改成一致",
    en="{column} of the motion is “{value}” here and “{before}” in 参数; this sheet was followed.",
    en_fix="Make them agree.",
)
UNKNOWN = Kind(
    "motion-unknown",
    Severity.ERROR,
    zh="没有议题“{value}”{near}，这些答复（{count} 条）没有统计",
    fix="请照议题表的名称填写；只有一个议题的请清空这一列",
    en="There is no motion “{value}”; answers not counted for that: {count}.",
    en_fix="Write the motion as on the sheet 议题, or clear the column.",
)
NO_ANSWERS = Kind(
    "motion-without-answers",
    Severity.WARNING,
    zh="议题“{value}”一条答复也没有",
    fix="请在同意表的“议题”列写上这个议题；没有表决的请删去这一行",
    en="The motion “{value}” has no answer at all.",
    en_fix="Name it in the column 议题 of 同意表, or delete the row.",
)
SCOPE_EMPTY = Kind(
    "scope-not-in-roster",
    Severity.ERROR,
    zh="户室清册里没有“{value}”，议题现按全小区计算",
    fix="请核对范围，写法如 3号楼、3号楼1单元",
    en="The roster has no “{value}”; the whole compound was taken.",
    en_fix="Check the scope.",
)
_motion: type = MotionRow
_OWN = tuple(name for name in columns_of(_motion) if name in SETTING_NAMES)
"""What a motion may say otherwise than 参数."""
_ALIKE = 50


@dataclass(frozen=True, slots=True)
class Motions:
    """The dossier of each motion, the first that of 参数; `findings` about the sheet 议题 and the column."""

    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]


def per_motion(dossier: Dossier, rows: Sequence[MotionRow], refused: frozenset[CellRef] = frozenset()) -> Motions:
    """One dossier, itself, where there is neither a row nor a named answer.  `refused`: unreadable cells of 议题."""
    named = any(row.motion for row in dossier.answers)
    if not rows and not named:
        return Motions((dossier,), ())
    first = dossier.settings.motion or (rows[0].name if rows else "")
    known = {row.name: row for row in reversed(rows)}
    names = list(dict.fromkeys([first, *(row.name for row in rows)]))
    spoken = _answers_to(dossier, first)
    findings = [_at(row, "name", TWICE, row.name) for row in rows if known[row.name] is not row]
    findings += _unknown(dossier, names)
    dossiers = []
    for name in names:
        row = known.get(name)
        own = replace(_with_answers(dossier, spoken.get(name, [])), motions=tuple(names))
        if row:
            findings += _remarks(dossier, row, name == first and dossier.settings.motion != "", _is_answered(own, name))
            own = _as_on(row, own, refused)
        dossiers.append(own)
    return Motions(tuple(dossiers), tuple(findings))


def _answers_to(dossier: Dossier, first: str) -> Mapping[str, list[int]]:
    spoken: dict[str, list[int]] = {}
    for index, row in enumerate(dossier.answers):
        spoken.setdefault(row.motion or first, []).append(index)
    return spoken


def _with_answers(dossier: Dossier, kept: Sequence[int]) -> Dossier:
    answers = tuple(dossier.answers[index] for index in kept)
    return replace(dossier, answers=answers, register=only_answers(dossier.register, kept))


def _is_answered(own: Dossier, name: str) -> bool:
    """By sheets of consent, or by slips."""
    return bool(own.answers) or any((row.motion or own.main_motion) == name for row in own.papers.ballots)


def _as_on(row: MotionRow, dossier: Dossier, refused: frozenset[CellRef]) -> Dossier:
    """What the row fills in stands for the lines of 参数, with the cells where it stands."""
    chosen = {"motion": row.name} | {name: getattr(row, name) for name in _OWN if getattr(row, name) is not None}
    cells = {name: row.source.ref(row.row, "name" if name == "motion" else name) for name in chosen}
    if row.vote_date is not None and row.vote_to is None:
        chosen["vote_to"] = None
    if row.matter is not None and row.listed_matter is None:
        chosen["listed_matter"] = None  # the class stated here is this motion's, the article in 参数 is the other's
    scope = row.scope if row.scope and _is_there(row, dossier) else WHOLE
    if row.scope:
        cells["scope"] = row.source.ref(row.row, "scope")
    unread = {name for name in (*_OWN, "scope") if row.source.ref(row.row, name) in refused}
    return replace(
        dossier,
        settings=replace(dossier.settings, **chosen),
        setting_cells={**dossier.setting_cells, **cells},
        scope=scope,
        unreadable=dossier.unreadable.difference(chosen) | unread,
    )


def _is_there(row: MotionRow, dossier: Dossier) -> bool:
    scope = row.scope or WHOLE
    return any(scope.holds(dwelling.building, dwelling.unit) for dwelling in dossier.dwellings)


def _remarks(dossier: Dossier, row: MotionRow, in_settings: bool, answered: bool) -> Iterator[Finding]:
    if not answered:
        yield _at(row, "name", NO_ANSWERS, row.name)
    if row.scope and dossier.dwellings and not _is_there(row, dossier):
        yield _at(row, "scope", SCOPE_EMPTY, unit_name(*row.scope))
    for name in _OWN if in_settings else ():
        if name == "is_vote":
            continue
        here, before = getattr(row, name), getattr(dossier.settings, name)
        if here is not None and before is not None and here != before:
            yield _at(row, name, DIFFERS, here, motion=row.name, before=before)


def _unknown(dossier: Dossier, names: Sequence[str]) -> Iterator[Finding]:
    """One finding for each sheet and word, at the first of its answers."""
    strangers: dict[tuple[str, str], list[CellRef]] = {}
    for row in dossier.answers:
        if row.motion and row.motion not in names:
            strangers.setdefault((row.source.sheet, row.motion), []).append(row.source.ref(row.row, "motion"))
    for (_, word), places in strangers.items():
        meant = nearest(word, {name: name for name in names if name}, _ALIKE)
        params = {"near": f"，是不是“{meant}”？" if meant else "", "count": len(places)}
        yield Finding(UNKNOWN, places[0], "议题", word, params)


def _at(row: MotionRow, field: str, kind: Kind, value: object, **params: object) -> Finding:
    model: type = MotionRow
    return Finding(kind, row.source.ref(row.row, field), columns_of(model)[field].name, str(value), params)
