"""Plain files as a host: no office program needed.  An unusable file gives one clear line, never a traceback."""

from collections.abc import Collection
from pathlib import Path

from addin.hosts.reading.apart import OLE_MAGIC, read_apart
from addin.hosts.reading.delimited import read_csv
from addin.hosts.reading.facts import Encrypted, TooLarge
from addin.hosts.reading.workbook import grids_of, read_package
from addin.unusable import Unusable, reason
from validators.grid import Book, Grid

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
ZIP_MAGIC = b"PK\x03\x04"
SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx 再试"


def read_book(path: Path) -> Book:
    """The workbook at `path`, values exactly as stored.  Raises Unusable; never writes."""
    kind = path.suffix.lower()
    data = _bytes_of(path)
    if kind != ".csv" and kind not in WORKBOOKS:
        raise Unusable(
            f"{path.name}：不认识的文件类型“{path.suffix}”；可用 .xlsx .xlsm .xls .ods .csv，其他格式{SAVE_AS}"
        )
    if not data:
        raise Unusable(f"{path.name}：是空文件（0 字节）；请换一份完整的文件")
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


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unusable(f"{path}：是文件夹，不是表格文件；请选择其中的一个文件")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unusable(f"{path}：找不到这个文件；请检查文件名和所在文件夹") from error
    except PermissionError as error:
        raise Unusable(f"{path.name}：没有读取权限，或正被别的程序占用；请关闭后再试") from error
    except (OSError, ValueError) as error:
        raise Unusable(f"{path.name}：读不出来（{reason(error)}）；请检查文件名，或把文件复制到本机磁盘再试") from error


def _workbook(path: Path, data: bytes) -> tuple[Grid, ...]:
    try:
        return read_apart(data) if data.startswith(OLE_MAGIC) else read_package(data)
    except Encrypted as error:
        raise Unusable(f"{path.name}：设了打开密码；请在 Excel 或 WPS 中取消密码，保存后再试") from error
    except TooLarge as error:
        raise Unusable(f"{path.name}：{error}，超出了可处理的大小；请删去多余的行列（或另存为新文件）再试") from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of calamine's is no Exception
        raise Unusable(f"{path.name}：文件已损坏，或不是表格文件；{SAVE_AS}，或换一份备份") from error


def _text(path: Path, data: bytes) -> tuple[Grid, ...]:
    if path.suffix.lower() != ".csv":
        raise Unusable(f"{path.name}：不是 Excel 工作簿（只是改了扩展名，或没有存完）；{SAVE_AS}")
    try:
        return (read_csv(path.stem, data),)
    except ValueError as error:
        raise Unusable(f"{path.name}：文字编码认不出来（既不是 UTF-8 也不是 GB18030）；{SAVE_AS}") from error
