"""Old formats (.xls, .et, .doc …) made into what we fill, once, by LibreOffice where it is installed."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.unusable import Unusable

INTO: Mapping[str, str] = {
    **dict.fromkeys((".xls", ".xlt", ".et", ".ods"), ".xlsx"),
    **dict.fromkeys((".doc", ".wps", ".odt", ".rtf"), ".docx"),
}
"""What may be converted, by its ending, and the ending that it gets."""
SECONDS = 180
BY_HAND = "请用 Excel、Word 或 WPS 打开，另存为 .xlsx（Word 文件为 .docx）"


def told(source: Path) -> str:
    """How an old form is made fit for filling."""
    return (
        f"{source.name}：是旧的格式，不能直接填；请先 jiugai form convert {source.name}（要装 LibreOffice），"
        f"或{BY_HAND.removeprefix('请')}。转换后请核对版式"
    )


def converted(source: Path) -> bytes:
    """The same as .xlsx or .docx.  Unusable where LibreOffice is missing or cannot read it."""
    ending = INTO.get(source.suffix.lower())
    if ending is None:
        raise Unusable(f"{source.name}：不用转换，或转换不了；能转换的有 {' '.join(INTO)}")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Unusable(f"没有装 LibreOffice，转换不了 {source.name}；{BY_HAND}")
    with TemporaryDirectory(prefix="jiugai-convert-") as folder:
        place = Path(folder)
        copy = place / f"form{source.suffix.lower()}"
        copy.write_bytes(source.read_bytes())
        options = [f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--norestore"]
        command = [program, *options, "--convert-to", ending.lstrip("."), "--outdir", str(place / "out"), str(copy)]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
            return (place / "out" / f"form{ending}").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise Unusable(f"{source.name}：LibreOffice 转换不了（可能有密码或已损坏）；{BY_HAND}") from error
