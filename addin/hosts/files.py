"""Plain files as a host: no office program needed.  An unusable file gives one clear line, never a traceback."""

from collections.abc import Collection
from pathlib import Path

from addin.filling.opc import opening
from addin.filling.opc.opening import OLE_MAGIC, ZIP_MAGIC
from addin.hosts.reading.apart import read_apart
from addin.hosts.reading.delimited import read_csv
from addin.hosts.reading.facts import Encrypted, TooLarge
from addin.hosts.reading.workbook import grids_of, read_package
from addin.unusable import Unusable
from validators.grid import Book, Grid

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx 再试"


def read_book(path: Path) -> Book:
    """The workbook at `path`, values exactly as stored.  Raises Unusable; never writes."""
    kind = path.suffix.lower()
    data = opening.read_file(path)
    if kind != ".csv" and kind not in WORKBOOKS:
        raise Unusable(
            f"{path.name}：不认识的文件类型“{path.suffix}”；可用 .xlsx .xlsm .xls .ods .csv，其他格式{SAVE_AS}"
        )
    grids = _workbook(path, data) if data.startswith((ZIP_MAGIC, OLE_MAGIC)) else _text(path, data)
    if not any(cell != "" for grid in grids for row in grid.rows for cell in row):
        raise Unusable(f"{path.name}：里面一个字也没有；请确认选对了文件并已保存")
    return Book(path.name, grids)


def read_sheets(path: Path, names: Collection[str]) -> Book | None:
    """These sheets of a workbook that a run may have written earlier; None where it cannot be read, or is not there."""
    try:
        data = path.read_bytes()
        grids = grids_of(data, {}, names) if data.startswith(ZIP_MAGIC) else ()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a panic of calamine's is no Exception; what cannot be read is as good as not there
        return None
    return Book(path.name, grids) if grids else None


def _workbook(path: Path, data: bytes) -> tuple[Grid, ...]:
    old = data.startswith(OLE_MAGIC)
    try:
        return read_apart(data) if old else read_package(data, path.name)
    except (Unusable, KeyboardInterrupt, SystemExit):
        raise
    except Encrypted as error:
        raise opening.encrypted(path.name) from error
    except TooLarge as error:
        raise opening.too_large(path.name, str(error)) from error
    except BaseException as error:  # a panic of calamine's is no Exception
        raise opening.damaged(path.name) if old else _why(data, path.name) from error


def _why(data: bytes, name: str) -> Unusable:
    from addin.filling.opc.package import why_unreadable  # the filler's, only for a file that is broken

    return why_unreadable(data, name)


def _text(path: Path, data: bytes) -> tuple[Grid, ...]:
    if path.suffix.lower() != ".csv":
        raise opening.no_office_file(path.name)
    try:
        return (read_csv(path.stem, data),)
    except ValueError as error:
        raise Unusable(f"{path.name}：里面的文字认不出来（不是常用的中文编码）；{SAVE_AS}") from error
