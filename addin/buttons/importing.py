"""导入: the lists in the folder 导入 beside the workbook, each as a new sheet once its columns have been confirmed."""

from pathlib import Path
from typing import TYPE_CHECKING

from addin.press.button import Button
from addin.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from addin.importing.importing import Looked
    from addin.press.desk import Desk
    from validators.grid import Book

LISTS = "导入"
"""The folder that holds them, as 副本 holds copies."""


def run(desk: "Desk") -> str:
    """The first press lists what each column is taken as, on 导入认列; the next imports as it stands there.

    A list whose columns somebody confirmed before is imported at once, after one question.
    """
    from addin.importing.confirming import confirmed_in, differing, is_of
    from addin.importing.importing import look
    from addin.importing.memory import is_remembered

    if desk.host.elsewhere:
        raise Unusable(f"{desk.host.elsewhere}要导入，请先把工作簿另存到本机的文件夹里，再按一次按钮")
    files = lists_in(desk.host.folder)
    with desk.host.busy("正在读取要导入的文件 …"):
        book = desk.host.read()
        new = [path for path in files if not _is_imported(book, path.name)]
        if not new:
            return f"“{LISTS}”文件夹里的 {len(files)} 份文件都已经导入过；有改动的请换个文件名，再按一次按钮。"
        said = confirmed_in(book)
        found, waiting = [], False
        for path in new:
            one, told = look(path), said.get(path.name)
            if told is not None and is_of(told, one):
                as_guessed = one.family.sheet if one.family else ""
                family = told.family if told.family != as_guessed else ""
                one = look(path, differing(one, told), family)
            elif not is_remembered(one.listing):
                waiting = True
            found.append(one)
        waiting = waiting or any(one.family is None for one in found)
    return _ask(desk, found) if waiting else _import(desk, book, found)


def lists_in(folder: Path) -> list[Path]:
    """In name order, without the files that Excel keeps beside an open workbook.  Unusable where there are none."""
    from addin.hosts.files import WORKBOOKS

    holder = folder / LISTS
    found = sorted(holder.iterdir()) if holder.is_dir() else []
    kept = [one for one in found if one.suffix.lower() in (*WORKBOOKS, ".csv") and not one.name.startswith(("~$", "."))]
    if not kept:
        raise Unusable(
            f"没有可导入的文件；请在工作簿旁边建一个“{LISTS}”文件夹，"
            "把花名册、问卷、投票系统导出的文件放进去，再按一次按钮"
        )
    return kept


def _is_imported(book: "Book", file: str) -> bool:
    """Whether a sheet that was imported before says that its rows come from a file of this name."""
    mark = f"导入自 {file} 第"
    sheets = (grid for grid in book.grids if f"-{LISTS}" in grid.name)
    return any(mark in cell for grid in sheets for row in grid.rows for cell in row if isinstance(cell, str))


def _ask(desk: "Desk", found: "Sequence[Looked]") -> str:
    from addin.importing.confirming import FAMILY, NAME, SHEET, TAKEN, UNUSED, lines_of

    with desk.host.busy("正在写认列的结果 …"):
        desk.host.write([(SHEET, lines_of(found))])
    desk.host.show(NAME)
    unknown = [one.file for one in found if one.family is None]
    hint = f"{'、'.join(unknown)} 认不出是哪种表：请把“{FAMILY}”改成户室清册、同意表或征求意见。" if unknown else ""
    return (
        f"还没有导入。{len(found)} 份文件的每一列当作什么，写在“{NAME}”："
        f"请看“{TAKEN}”，认错的改过来，不用的写“{UNUSED}”；"
        f"{hint}核对好了，再按一次“{LISTS}”。"
    )


def _import(desk: "Desk", book: "Book", found: "Sequence[Looked]") -> str:
    from addin.importing.adding import free_name
    from addin.importing.confirming import as_sheet
    from addin.importing.importing import rows_for
    from addin.importing.memory import remember
    from addin.machine.clock import now
    from addin.machine.version import VERSION
    from addin.tell.compound import runs_sheet as runs
    from addin.tell.tables import earlier_runs
    from validators.table.body import spans

    taken = {grid.name for grid in book.grids}
    sheets, told = [], []
    for looked in found:
        rows = rows_for(looked)
        name = free_name(rows.family.sheet, taken)
        taken.add(name)
        sheets.append(as_sheet(rows, name))
        sums = f"，第 {spans(rows.listing.totals)} 行是合计，不导入" if rows.listing.totals else ""
        told.append(f"{rows.file}（{len(rows.rows)} 行{sums}）为“{name}”")
    desk.require(f"要按认好的列导入吗？{'；'.join(told)}。都是新加的表，原有的一格不动。")
    with desk.host.busy("正在导入 …"):
        log = [*earlier_runs(book), runs.line(now(), "导入", desk.host.name, VERSION)]
        desk.host.write([*sheets, (runs.SHEET, log)])
    for one in found:
        remember(one.listing, one.taken)
    desk.host.show(sheets[0][0].name)
    return f"已导入 {'；'.join(told)}。请按“检查”核对；不要的，删掉那张表就是。{_doubled(book, taken)}"


def _doubled(book: "Book", taken: "Collection[str]") -> str:
    """A roster beside the one that is there counts every dwelling twice, until one of the two is removed."""
    from validators.sheets.catalogue import kind_of

    rosters = [grid.name for grid in book.grids if kind_of(grid) == "户室清册" and len(grid.rows) > 1]
    new = [name for name in taken if name.startswith(f"户室清册-{LISTS}") and name not in rosters]
    return f"“{rosters[0]}”里已有住户，与新加的{'、'.join(new)}重复的会提示。" if rosters and new else ""


BUTTON = Button(
    "importing",
    "导入",
    "DatabaseQueryNew",
    "把“导入”文件夹里的花名册、问卷、投票系统导出的文件认好列，各导入成一张新表",
    run,
)
