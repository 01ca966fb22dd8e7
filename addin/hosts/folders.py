"""Where the results of a workbook go."""

from pathlib import Path

from addin.unusable import Unusable, reason


def results_of(workbook: Path, folder: Path) -> Path:
    """The workbook with its results."""
    return folder / f"{workbook.stem}-结果{'.xlsm' if workbook.suffix.lower() == '.xlsm' else '.xlsx'}"


def make_folder(folder: Path) -> None:
    """Unusable where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "已经有同名的文件" if isinstance(error, FileExistsError) else reason(error)
        raise Unusable(f"{folder}：建不了这个文件夹（{why}）；请换一个能写入的位置") from error
