"""A foreign list into the working workbook: as a new sheet of its family, over nothing that stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from addin.hosts.files import read_book
from addin.importing.adding import add_sheet
from addin.importing.family import FAMILIES, Family, family_of, rows_of
from addin.importing.guess import Part, Taken, guess
from addin.importing.listing import Listing, listing_of
from addin.importing.memory import recalled, remember
from addin.unusable import Unusable
from addin.workbook.contents import Row
from validators.fields.text import read as read_text
from validators.sheets.survey import row as survey
from validators.table.column import Column, columns_of
from validators.table.location import COLUMN as LOCATION

NOT_USED = ("不用", "无", "")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a list was taken for; nothing is written yet."""

    file: str
    listing: Listing
    taken: tuple[Taken, ...]
    family: Family
    rows: list[Row]
    options: list[str]


@dataclass(frozen=True, slots=True)
class Looked:
    """The columns of a file as they are taken; `family` None: that it is one of ours nothing says."""

    file: str
    listing: Listing
    taken: tuple[Taken, ...]
    family: Family | None


def look(path: Path, chosen: Mapping[str, str] | None = None, family: str = "") -> Looked:
    """`chosen`: column letters → what it is (意见, 住址 …; 不用).  Unusable where no list is found in the file."""
    listing = listing_of(read_book(path))
    if listing is None:
        raise Unusable(f"{path.name}：没有找到一张有表头、有内容的表；请确认选对了文件")
    taken = _chosen(recalled(listing, guess(listing)), chosen or {})
    if family and family not in {one.sheet for one in FAMILIES}:
        raise Unusable(f"不认识“{family}”；可以写 {'、'.join(one.sheet for one in FAMILIES)}")
    named = next((one for one in FAMILIES if one.sheet == family), None)
    return Looked(path.name, listing, taken, named or family_of(taken))


def recognise(path: Path, chosen: Mapping[str, str] | None = None, family: str = "") -> Recognised:
    """As `look`, with the rows of the new sheet.  Unusable where its columns say nothing that is ours."""
    return rows_for(look(path, chosen, family))


def rows_for(found: Looked) -> Recognised:
    """The rows of the new sheet.  Unusable where nothing says which sheet it is to be."""
    listing, taken, kind = found.listing, found.taken, found.family
    if kind is None:
        seen = "、".join(f"{one.column.letters}（{one.column.heading}）" for one in taken[:8])
        raise Unusable(
            f"{found.file}：认不出是花名册、同意表还是征求意见；表头有 {seen}，请用 --column 指明，如 --column C=意见"
        )
    rows, options = rows_of(listing, taken, kind, found.file)
    return Recognised(found.file, listing, taken, kind, rows, options)


def _chosen(taken: Sequence[Taken], chosen: Mapping[str, str]) -> tuple[Taken, ...]:
    """As the user says; another column that was taken as the same is let go."""
    words = {part.value: part for part in Part}
    letters = {one.column.letters for one in taken}
    for at, word in chosen.items():
        if at not in letters:
            raise Unusable(f"没有 {at} 列；这张表有 {'、'.join(sorted(letters, key=lambda one: (len(one), one)))}")
        if word not in words and word not in NOT_USED:
            raise Unusable(f"不认识“{word}”；可以写 {'、'.join(words)}，不用的写 不用")
    wanted = {at: words.get(word) for at, word in chosen.items()}
    once = {part for part in wanted.values() if part not in (None, Part.OPTION, Part.CHOICES, Part.ANSWER)}
    return tuple(
        replace(one, part=wanted[one.column.letters], why="照您指明的")
        if one.column.letters in wanted
        else replace(one, part=None, why="已指明用另一列")
        if one.part in once
        else one
        for one in taken
    )


def import_into(found: Recognised, workbook: Path, target: Path, force: bool) -> str:
    """Write `target`: the workbook with one sheet more.  → The sheet's name.  What was confirmed is remembered."""
    family = found.family
    name = add_sheet(
        workbook,
        target,
        force,
        file=found.file,
        family=family.sheet,
        model=family.model,
        rows=found.rows,
        drawn=columns_for(found),
    )
    remember(found.listing, found.taken)
    return name


def columns_for(found: Recognised) -> tuple[Column, ...]:
    """The family's columns that the list fills, those it needs, its options, and 备注 with where each row came from."""
    offered = {column.name: column for column in columns_of(found.family.model).values()}
    offered.setdefault(LOCATION.name, LOCATION)
    filled = {header for row in found.rows for header in row}
    known = [column for column in offered.values() if column.name in filled and column.name != "备注"]
    if found.family.sheet == survey.SHEET:
        known += [Column(option, read_text, own=True, width=12) for option in found.options]
    rest = [Column(header, read_text, width=12) for header in sorted(filled - {c.name for c in known} - {"备注"})]
    return (*known, *rest, replace(offered["备注"], width=40))
