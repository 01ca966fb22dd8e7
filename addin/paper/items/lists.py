"""The items over all their lists, with what the survey says of each; 项目对照 and the ranking are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from addin.paper.survey.counts import Survey
from validators.dossier import Dossier
from validators.meaning.items.comparison import Comparison, Entry, compare
from validators.meaning.items.normal import normal
from validators.meaning.items.steps import lost
from validators.meaning.items.versions import Version, latest
from validators.sheets.items.row import Class, ItemRow
from validators.sheets.items.versions import ListKind
from validators.sheets.survey.options import classes_of


@dataclass(frozen=True, slots=True)
class Items:
    """`votes`: (sheet, row) of each row of 改造项目 that the survey asked about for certain → households that want it.

    `signers`: who signed under each list, in the order of 决议签字, by the list's name; only lists that it knows.
    """

    comparison: Comparison
    votes: Mapping[tuple[str, int], int]
    signers: Mapping[str, tuple[str, ...]]

    @property
    def versions(self) -> tuple[Version, ...]:
        """Oldest first."""
        return self.comparison.versions

    def newest(self, kind: ListKind) -> Version | None:
        """The newest list of that kind."""
        return latest(self.versions, kind)

    def is_told(self, row: ItemRow, kind: ListKind) -> bool:
        """Whether a check says, or a person has said, why the newest list of that kind has not this item for certain.

        `item-wording-alike` tells what is only like it, `items-lost` what the ranking lacks of the survey; a reason for
        leaving it out may stand in the list itself.
        """
        version = self.newest(kind)
        entry = next((one for one in self.comparison.entries if any(row is each for each in one.rows)), None)
        if not entry or not version:
            return False
        gone = lost(self.comparison) if kind is ListKind.RANKING else None
        is_lost = gone is not None and entry in gone[2]
        return is_lost or version.name in entry.dropped or bool(entry.matches.get(version.name))

    def of_option(self, option: str) -> list[Entry]:
        """The items that an option of the survey is, guesses included; several where it is two items in one."""
        asked = self.newest(ListKind.SURVEY)
        matches = ((entry, entry.matches.get(asked.name, ())) for entry in self.comparison.entries) if asked else ()
        text = normal(option)
        return [entry for entry, ones in matches if any(normal(one.line.wording) == text for one in ones)]

    def classes(self, option: str) -> tuple[Class, ...]:
        """By 改造项目 where a person classed it, else by the wording of the real sheet."""
        rows = [row for entry in self.of_option(option) for row in entry.rows if row.group]
        return tuple(dict.fromkeys(row.group for row in rows if row.group)) or classes_of(option)

    def codes(self, option: str) -> tuple[str, ...]:
        """Of its items."""
        return tuple(dict.fromkeys(code for entry in self.of_option(option) for code in entry.codes))


def items_of(dossier: Dossier, survey: Survey) -> Items:
    """Of a workbook; empty where there are neither items nor lists."""
    comparison = compare(dossier.papers)
    asked = latest(comparison.versions, ListKind.SURVEY)
    votes: dict[tuple[str, int], int] = {}
    for entry in comparison.entries:
        options = [match.line.wording for match in entry.matches.get(asked.name, ()) if match.sure] if asked else []
        if options:
            votes |= dict.fromkeys(map(key_of, entry.rows), survey.wanting(options))
    signers = {version.name: _signers(dossier, version) for version in comparison.versions}
    return Items(comparison, votes, {name: people for name, people in signers.items() if people})


def key_of(row: ItemRow) -> tuple[str, int]:
    """A row of 改造项目, whichever sheet it stands on."""
    return row.source.sheet, row.row


def _signers(dossier: Dossier, version: Version) -> tuple[str, ...]:
    names = {normal(version.name), normal(version.title)}
    return tuple(row.name for row in dossier.papers.signatures if row.name and normal(row.decision) in names)
