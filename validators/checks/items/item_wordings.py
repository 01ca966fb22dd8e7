"""One item is worded differently from list to list, vanishes, or appears: 15 boxes, 12 items posted, 12 ranked.

What a person confirmed (a code, an alias) and equal words are one item; a likeness is only suggested here, with how
like it is (sources.md §P8; sources.md §0: report items that vanish between survey and ranking).
"""

from collections.abc import Collection, Iterator, Sequence

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.items.comparison import (
    Comparison,
    Entry,
    compare,
    wordings,
)
from validators.meaning.items.normal import normal
from validators.meaning.items.steps import Step, lost, steps
from validators.meaning.items.versions import Version

ALIKE = Kind(
    "item-wording-alike",
    Severity.WARNING,
    zh="“{version}”里的“{wording}”像是“{name}”（相近 {score}%），还没有人确认",
    fix="是同一项的，请把这个叫法写进“改造项目”的别名（或在“项目版本”填它的代码）；不是的，请给它另一个代码",
    en="“{wording}” in {version} looks like “{name}” ({score} per cent); nobody has confirmed it.",
    en_fix="If it is the same item, enter the wording as its 别名, or its 代码 here; if not, give it another 代码.",
)
REWORDED = Kind(
    "items-reworded",
    Severity.NOTE,
    zh="从“{before}”到“{after}”有 {count} 项改了叫法：{names}",
    fix="无需处理；内容也变了的，请在备注写明",
    en="From {before} to {after} {count} items were reworded: {names}.",
    en_fix="Nothing to do; note it where the work itself has changed.",
)
GONE = Kind(
    "items-gone",
    Severity.NOTE,
    zh="“{after}”比“{before}”少了 {count} 项：{names}",
    fix="无需处理；漏了告知的，请补告知；不再实施的，请在“项目版本”写明理由",
    en="{after} lacks {count} items of {before}: {names}.",
    en_fix="Nothing to do; post what should have been posted; give the reason in 项目版本 where one was given up.",
)
COME = Kind(
    "items-come",
    Severity.NOTE,
    zh="“{after}”比“{before}”多了 {count} 项：{names}",
    fix="无需处理；漏了告知的，请补告知",
    en="{after} has {count} items that {before} lacks: {names}.",
    en_fix="Nothing to do; post what should have been posted.",
)
LOST = Kind(
    "items-lost",
    Severity.WARNING,
    zh="“{before}”里有、“{after}”里没有的 {count} 项，没有写明理由：{names}",
    fix="请在“项目版本”的“{after}”下各加一行，序号不填，理由写明为何不列入",
    en="{count} items of {before} are not in {after}, and no reason is given: {names}.",
    en_fix="Add a row for each under {after}, without 序号, with its 理由.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the wording's cell; for a whole list at its first line.

    An item that vanished is told once: what the ranking lacks of the survey is in `items-lost` and in no step between
    them; what comes back is no news, for the list that left it out was told of it; a written reason settles it.
    """
    found = compare(dossier.papers)
    missing = lost(found)
    yield from _unsure(found)
    told = {entry.key for entry in missing[2]} if missing else set()
    known = set(told)
    for at, step in enumerate(steps(found), start=1):
        known |= {entry.key for entry in found.entries if step.before.name in entry.matches}
        yield from _changes(step, told | _given_up(found, at), known)
    if missing:
        asked, ranked, gone = missing
        names = _names(gone, asked)
        said = {"before": asked.name, "after": ranked.name, "count": len(names), "names": "、".join(names)}
        yield Finding(LOST, ranked.lines[0].place, "项目名称", ranked.lines[0].wording, said)


def _given_up(found: Comparison, at: int) -> set[str]:
    """Keys of what the list at that place, or a later one, leaves out with a reason."""
    later = {version.name for version in found.versions[at:]}
    return {entry.key for entry in found.entries if not later.isdisjoint(entry.dropped)}


def _unsure(found: Comparison) -> Iterator[Finding]:
    """Each wording once, in the oldest list that has it."""
    told: set[tuple[str, str]] = set()
    for version in found.versions:
        for entry in found.entries:
            for match in entry.matches.get(version.name, ()):
                key = (entry.key, normal(match.line.wording))
                if match.sure or key in told:
                    continue
                told.add(key)
                said = {"version": version.name, "wording": match.line.wording, "name": entry.name}
                yield Finding(ALIKE, match.line.place, "项目名称", match.line.wording, {**said, "score": match.score})


def _changes(step: Step, told: Collection[str], known: Collection[str]) -> Iterator[Finding]:
    """By key, `told`: what `items-lost` names or a reason settles · `known`: those, and what an earlier list had."""
    if not step.after.lines:
        return
    place = step.after.lines[0].place
    gone = _names([entry for entry in step.gone if entry.key not in told], step.before)
    come = _names([entry for entry in step.come if entry.key not in known], step.after)
    pairs = "；".join(f"“{old}”→“{new}”" for _, old, new in step.reworded)
    for kind, count, names in (
        (REWORDED, len(step.reworded), pairs),
        (GONE, len(gone), "、".join(gone)),
        (COME, len(come), "、".join(come)),
    ):
        if count:
            said = {"before": step.before.name, "after": step.after.name, "count": count, "names": names}
            yield Finding(kind, place, "项目名称", step.after.lines[0].wording, said)


def _names(entries: Sequence[Entry], version: Version) -> list[str]:
    """As that list words them; two items that it has in one line are one there."""
    return list(dict.fromkeys(f"“{wordings(entry.matches[version.name])}”" for entry in entries))
