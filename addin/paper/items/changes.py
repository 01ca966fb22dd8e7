"""One item over its lists, in words: how each list calls it, what changed from list to list, whether it is certain."""

from collections.abc import Iterator, Sequence

from validators.meaning.items.comparison import Entry, Match, wordings
from validators.meaning.items.normal import normal
from validators.meaning.items.versions import Version

SHOWN = 6
"""So many lists there is room for on a page."""
HEADS = tuple(f"第{number}版" for number in "一二三四五六")
UNSURE = "待确认"


def shown_of(versions: Sequence[Version]) -> Sequence[Version]:
    """As many as there is room for."""
    return versions if len(versions) <= SHOWN else [versions[0], *versions[1 - SHOWN :]]


def text_of(entry: Entry, version: Version) -> str | None:
    """The item's words in that list, with its number there and how like they are where nobody confirmed it."""
    if version.name in entry.dropped:
        return f"不列入：{entry.dropped[version.name].dropped}"
    found = entry.matches.get(version.name)
    return "；".join(map(_worded, found)) if found else None


def _worded(match: Match) -> str:
    number = f"{match.line.number}. " if match.line.number is not None else ""
    return number + match.line.wording + ("" if match.sure else f"（相近 {match.score}%）")


def changes(entry: Entry, versions: Sequence[Version]) -> Iterator[str]:
    """What each list does to the item, oldest first: 第二版没有列入, 第三版又列入、改了叫法."""
    before: Version | None = None
    missing = False
    for number, version in enumerate(versions):
        found = entry.matches.get(version.name)
        if not found:
            if before and not missing:
                yield f"{HEADS[number]}没有列入"
            missing = before is not None
            continue
        old = wordings(entry.matches[before.name]) if before else ""
        new = "又列入" if missing else "新增" if number and not before else ""
        said = [new, "改了叫法" if before and normal(old) != normal(wordings(found)) else ""]
        if any(said):
            yield HEADS[number] + "、".join(filter(None, said))
        before, missing = version, False


def standing(entry: Entry) -> str:
    """待确认 where a likeness is all there is, at any list; else how it was found."""
    found = [match for ones in entry.matches.values() for match in ones]
    return "" if all(match.sure for match in found) else UNSURE
