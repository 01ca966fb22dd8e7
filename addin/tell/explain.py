"""From what a user asks for to its explanation: a figure, a group and a figure, a dwelling, or an option."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz import fuzz, process

from addin.outcome import Outcome, Vote
from addin.roll import Dwelling
from addin.tally import Group
from addin.tell import sources
from addin.tell.catalogue import FIGURES, source
from addin.tell.consent import explain as counts
from addin.tell.consent import explain_dwelling as dwelling
from addin.tell.explanation import Cells, Explanation
from addin.tell.figure import Figure
from addin.tell.money import explain_share as share
from addin.tell.subjects import SUBJECTS
from addin.tell.survey import explain as survey
from addin.tell.vote import explain as verdict
from addin.tell.words import shown
from addin.unusable import Unusable
from validators.address.keys import match_keys
from validators.address.parse import Sure, parse
from validators.sheets.settings import SETTING_NAMES, Settings
from validators.sheets.traced import watching
from validators.table.column import columns_of

VOTED = ("总户数", "同意户数", "同意率", "总人数", "同意人数率", "总面积", "同意面积率", "表决结论")
"""What 计算说明 lists of each motion."""
KEY = (
    "政策结论",
    *("财政补助合计", "非财政资金合计", "居民出资", "居民出资比例", "分摊户数", "分摊合计", "分摊差额", "户均出资"),
    *("估算居民出资", "项目剩余资金"),
)
"""What it lists once."""
NO_GROUND = {"compound", "motion"}
"""小区名称 and 议题 are read to print them; nothing is counted by them."""
_BY_NAME = {figure.name: figure for figure in FIGURES}
_FIELDS = {column.name: field for field, column in columns_of(Settings).items()}
_READS = {figure.name: subject.reads for subject in SUBJECTS for figure in subject.figures}
_HOW = {name: how for subject in SUBJECTS for name, how in subject.explain.items()}


def explain(outcome: Outcome, asked: str, vote: Vote | None = None) -> Explanation:
    """Of this motion, or the one of 参数.  Unusable where there is no such figure, with the nearest names."""
    if vote is not None and outcome.further:
        return _titled(vote, explain(outcome.on(vote), asked))
    wanted = " ".join(asked.split())
    if wanted in _BY_NAME:
        return of_figure(outcome, outcome.compound, wanted)
    group, name = _grouped(outcome, wanted)
    if group and name in verdict.OF_GROUPS:
        return of_figure(outcome, group, name)
    home = _dwelling(outcome, wanted)
    if home:
        paid = next((one for one in outcome.shares.shares if one.row is home.row), None)
        return share.explain(outcome, paid) if paid else dwelling.explain(outcome, home)
    option = survey.option(outcome, wanted)
    if option:
        return option
    raise Unusable(_unknown(outcome, wanted))


def of_figure(outcome: Outcome, group: Group, name: str) -> Explanation:
    """A figure by its exact name, with every line of 参数 that was read on the way to it."""
    how, read = _HOW.get(name), set(_READS[name](outcome, name))
    with watching(outcome.dossier.settings) as seen:
        found = how(outcome, group, name) if how else _plain(outcome, _BY_NAME[name])
        _BY_NAME[name].value(outcome)
    return _citing(outcome, found, read | seen)


def _citing(outcome: Outcome, found: Explanation, read: Iterable[str]) -> Explanation:
    """The same, with the lines that were read beside those that are among its cells already."""
    said = {cell for source in found.sources for cell in source.cells}
    lines = sources.settings(outcome, *sorted(set(read) - NO_GROUND, key=SETTING_NAMES.index))
    missing = [cell for cell in lines.cells if cell not in said]
    if not missing:
        return found
    if all(source.what != lines.what for source in found.sources):
        return replace(found, sources=(*found.sources, Cells(lines.what, missing)))
    more = [Cells(one.what, [*one.cells, *missing]) if one.what == lines.what else one for one in found.sources]
    return replace(found, sources=tuple(more))


def _plain(outcome: Outcome, figure: Figure) -> Explanation:
    """Typed in, or something of the file: its value, and its cell in 参数."""
    value = shown(figure.value(outcome), figure.unit)
    cells: tuple[Cells, ...] = ()
    working = value
    if figure.name in _FIELDS:
        line = sources.settings(outcome, _FIELDS[figure.name])
        cells = (line,)
        working = value if line.cells else f"参数表没有这一行，用默认值：{value}"
    return Explanation(figure.name, figure.meaning, (working,), value, source(figure), cells)


def key(outcome: Outcome) -> Iterator[Explanation]:
    """The figures that everybody asks for, motion by motion, then of the money; last one dwelling as an example."""
    for vote in outcome.votes:
        for name in VOTED:
            found = of_figure(outcome.on(vote), vote.groups[0], name)
            yield _titled(vote, found) if outcome.further else found
    for name in KEY:
        yield of_figure(outcome, outcome.compound, name)
    if outcome.shares.shares:
        yield share.explain(outcome, outcome.shares.shares[0])


def _titled(vote: Vote, found: Explanation) -> Explanation:
    """Under the motion's name; what a share or an amount is does not depend on it."""
    voted = found.name.rpartition(" ")[2] in (*counts.NAMES, *verdict.NAMES)
    return replace(found, name=f"{vote.name}：{found.name}") if voted else found


def _grouped(outcome: Outcome, wanted: str) -> tuple[Group | None, str]:
    """3号楼 同意率 → the building and the figure's name, with or without the blank."""
    longest = sorted(outcome.groups, key=lambda group: len(group.name), reverse=True)
    for group in longest:
        if wanted.startswith(group.name) and wanted != group.name:
            return group, wanted.removeprefix(group.name).strip()
    return None, ""


def _dwelling(outcome: Outcome, wanted: str) -> Dwelling | None:
    """By its address as it prints, or however else it is written, by side too where the roster gives sides."""
    homes = outcome.roll.dwellings
    named = next((home for home in homes if str(home.row.address) == wanted), None)
    read = parse(wanted.removesuffix("分摊金额").strip())
    if named or read.sure is Sure.UNSURE or read.rest:
        return named
    asked = set(match_keys(read.address))
    return next((home for home in homes if asked.intersection(match_keys(home.row.address))), None)


def _unknown(outcome: Outcome, wanted: str) -> str:
    dwellings = [str(dwelling.row.address) for dwelling in outcome.roll.dwellings]
    grouped = [f"{group.name} {name}" for group in outcome.groups[1:] for name in ("同意率", "表决结论")]
    near = [
        text
        for text, _, _ in process.extract(
            wanted, [*_BY_NAME, *grouped, *dwellings, *survey.names(outcome)], scorer=fuzz.ratio, limit=4
        )
    ]
    return f"没有“{wanted}”这个数；相近的有：{'、'.join(near)}（全部名称见 jiugai forms）"
