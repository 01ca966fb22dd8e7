"""What the slips of one motion show by themselves: marks, kinds of slips, numbers, the motion they name.

That a slip is invalid is no mistake of the sheet; a mark that cannot be read or two kinds of slips may be
(sources.md §P4, sources.md §0).  One finding a cause, however many slips it touches.
"""

from collections.abc import Iterator, Sequence

from validators.checks.meetings.place import here, rows_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.meetings.gatherings import kind_of
from validators.meaning.vote.slips import NOT_OFFERED, Slip, slips
from validators.sheets.vote.ballots import BallotRow, Template
from validators.sheets.vote.choices import MeetingKind
from validators.sheets.vote.mark import Mark
from validators.table.wording import nearest

UNREADABLE = Kind(
    "ballot-unreadable",
    Severity.WARNING,
    zh="“{motion}”有 {count} 张表决票看不清（第 {rows} 行），既不算弃权，也不算通过或不通过",
    fix="请对照原票；原票也看不清的，请投票人确认后补填",
    en="{count} slips cannot be read (rows {rows}); they count as nothing, and not as abstentions.",
    en_fix="Check the paper, or ask the voters.",
)
TEMPLATES = Kind(
    "ballot-templates-differ",
    Severity.WARNING,
    zh="“{motion}”用了两种票样：{counts}",
    fix="请核对；确是两种票样的，写明情况备查（没有弃权栏的票，投票人无法弃权）",
    en="Two kinds of slips were used for one motion: {counts}.",
    en_fix="Check, and put the reason on file.",
)
ABSTAINED = Kind(
    "ballot-abstain-not-offered",
    Severity.WARNING,
    zh="“{motion}”有 {count} 张票的票样没有弃权栏，却录为弃权（第 {rows} 行），按无效计",
    fix="请对照原票，改正意见或票样",
    en="{count} slips have no box for abstaining, yet an abstention was typed (rows {rows}); they are invalid.",
    en_fix="Check the slips; mend the opinion or the template.",
)
NUMBER_TWICE = Kind(
    "ballot-number-twice",
    Severity.WARNING,
    zh="票号“{value}”用了 {count} 次（第 {rows} 行）",
    fix="请核对票号；同一张票录了两遍的请删去一行",
    en="The number “{value}” stands on {count} slips (rows {rows}).",
    en_fix="Check the numbers; delete a slip typed twice.",
)
MOTION = Kind(
    "ballot-motion-misspelt",
    Severity.WARNING,
    zh="没有议题“{value}”，是不是“{meant}”？这些表决票（第 {rows} 行）现按单独的议题计",
    fix="如果是，请照“参数”“议题”表的写法填写",
    en="There is no motion “{value}”; is “{meant}” meant? The slips (rows {rows}) were counted apart.",
    en_fix="If so, write it as on 参数 or 议题.",
)
BESIDE_CONSENT = Kind(
    "ballots-beside-consent",
    Severity.NOTE,
    zh="“{motion}”既有 {count} 张业主大会表决票，同意表里也有答复；两者各自计算，不相加",
    fix="无需处理；表决结论按同意表，表决票的结果看“会议表决”；只该有一种的请清空另一种",
    en="The motion has {count} slips of the owners' assembly and answers on 同意表; each is counted alone.",
    en_fix="Nothing to do, unless only one of them should be there.",
)
_ALIKE = 60


def check(dossier: Dossier) -> Iterator[Finding]:
    """Motion by motion; what touches several slips is told at the first of them."""
    found = slips(dossier)
    yield from _motions(dossier)
    heaps: dict[tuple[str, str], list[Slip]] = {}
    for slip in found:
        heaps.setdefault((slip.gathering.name if slip.gathering else "", slip.motion), []).append(slip)
    for (_, motion), heap in heaps.items():
        yield from _beside(dossier, heap, motion)
        yield from _together(UNREADABLE, [one for one in heap if one.row.mark is Mark.UNREADABLE], "mark", motion)
        yield from _templates(heap, motion)
        yield from _together(ABSTAINED, [one for one in heap if one.why == NOT_OFFERED], "mark", motion)
        yield from _numbers(heap)


def _motions(dossier: Dossier) -> Iterator[Finding]:
    """A word that is nearly a motion of the workbook; another one is a motion of the meeting's own."""
    names = {name: name for name in dossier.motions or (dossier.main_motion,) if name}
    words: dict[str, list[BallotRow]] = {}
    for row in dossier.papers.ballots:
        if row.motion and row.motion not in names:
            words.setdefault(row.motion, []).append(row)
    for word, rows in words.items():
        if meant := nearest(word, names, _ALIKE):
            yield here(MOTION, rows[0], "motion", word, meant=meant, rows=rows_of(rows))


def _beside(dossier: Dossier, heap: Sequence[Slip], motion: str) -> Iterator[Finding]:
    """Slips of all the owners on the motion that these answers are to."""
    kind = kind_of(heap[0].gathering, dossier.settings)
    if kind is MeetingKind.OWNERS and motion == dossier.settings.motion and dossier.answers:
        yield here(BESIDE_CONSENT, heap[0].row, "mark", heap[0].row.mark, motion=motion, count=len(heap))


def _together(kind: Kind, heap: Sequence[Slip], field: str, motion: str) -> Iterator[Finding]:
    if heap:
        rows = [one.row for one in heap]
        value = getattr(rows[0], field)
        yield here(kind, rows[0], field, value, motion=motion, count=len(rows), rows=rows_of(rows))


def _templates(heap: Sequence[Slip], motion: str) -> Iterator[Finding]:
    by = {kind: [one.row for one in heap if one.row.template is kind] for kind in Template}
    if all(by.values()):
        odd = min(by.values(), key=lambda rows: (len(rows), rows[0].row))
        counts = "，".join(f"{kind} {len(rows)} 张" for kind, rows in by.items())
        yield here(TEMPLATES, odd[0], "template", odd[0].template, motion=motion, counts=counts)


def _numbers(heap: Sequence[Slip]) -> Iterator[Finding]:
    numbers: dict[str, list[Slip]] = {}
    for one in heap:
        if one.row.number:
            numbers.setdefault(one.row.number, []).append(one)
    for number, same in numbers.items():
        if len(same) > 1:
            rows = [one.row for one in same]
            yield here(NUMBER_TWICE, rows[1], "number", number, count=len(rows), rows=rows_of(rows))
