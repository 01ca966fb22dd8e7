"""jiugai.ods, made by LibreOffice itself from our build: its own .xlsm export would lose the buttons."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.unusable import Unusable
from addin.workbook.build.ods_extras import frozen_rows, with_extras

SECONDS = 180
PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Formulas are calculated on the way, since XlsxWriter leaves no results."""


def soffice() -> str | None:
    """Where LibreOffice is, if it is."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def to_ods(workbook: bytes) -> bytes:
    """The .xlsm as an .ods.  Unusable where LibreOffice is missing or fails."""
    program = soffice()
    if program is None:
        raise Unusable("没有找到 LibreOffice，做不了 jiugai.ods；请先安装 LibreOffice Calc")
    with TemporaryDirectory(prefix="jiugai-ods-") as folder:
        user = Path(folder) / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        source = Path(folder) / "jiugai.xlsm"
        source.write_bytes(workbook)
        options = [f"-env:UserInstallation={user.parent.as_uri()}", "--headless", "--norestore"]
        command = [program, *options, "--convert-to", "ods", "--outdir", folder, str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
            made = (Path(folder) / "jiugai.ods").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise Unusable(f"LibreOffice 没有做出 jiugai.ods：{error}") from error
    return with_extras(made, frozen_rows(workbook))
