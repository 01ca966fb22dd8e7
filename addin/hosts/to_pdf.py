"""Workbooks printed into PDFs by LibreOffice, where it is installed: several at one start, which takes longest."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.unusable import Unusable

SECONDS = 600
ON_A_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
ON_WINDOWS = "LibreOffice/program/soffice.com"
"""Its installer puts it on nobody's path; under one of these folders."""
PROGRAM_FOLDERS = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")
MISSING = "没有装 LibreOffice，印不成 PDF；请先安装 LibreOffice，或在 Excel、WPS 里打开结果工作簿打印"


def program() -> str:
    """Where LibreOffice is; Unusable where it is not."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    installed = [Path(os.environ[one]) / ON_WINDOWS for one in PROGRAM_FOLDERS if one in os.environ]
    found = found or next((str(one) for one in (*installed, ON_A_MAC) if one.is_file()), None)
    if found is None:
        raise Unusable(MISSING)
    return found


def to_pdfs(files: Sequence[Path], folder: Path) -> list[Path]:
    """The PDFs in `folder`, in the order of the files, whose names without ending must differ.  Unusable where
    LibreOffice is missing or one of them is not printed."""
    office = program()
    with TemporaryDirectory(prefix="jiugai-print-") as profile:
        options = [f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"]
        command = [office, *options, "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
        try:
            hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a black one meanwhile
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=True, creationflags=hidden)
        except (OSError, subprocess.SubprocessError) as error:
            raise Unusable("LibreOffice 没有印出来；请关闭其他 LibreOffice 窗口再试一次") from error
    made = [folder / f"{file.stem}.pdf" for file in files]
    for file, pdf in zip(files, made, strict=True):
        if not pdf.is_file():
            raise Unusable(f"LibreOffice 印不出 {file.name}；请在 Excel、WPS 里打开它打印")
    return made
