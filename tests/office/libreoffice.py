"""LibreOffice as the tests use it: convert a file, in a profile of its own."""

import subprocess
import tempfile
from pathlib import Path

from tests.office.progress import run

SECONDS = 120


def convert(file: Path, kind: str, folder: Path | None = None) -> Path:
    """`kind` is an ending such as pdf, or a whole filter such as `csv:Text - txt - csv (StarCalc):…`."""
    folder = folder or file.parent / "converted"
    with tempfile.TemporaryDirectory(prefix="jiugai-profile-") as profile:
        command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
        command += ["--convert-to", kind, "--outdir", str(folder), str(file)]
        run(command)
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


def pages(pdf: Path) -> list[str]:
    """The text of each page, laid out as printed."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=SECONDS)
    return done.stdout.decode().split("\f")[:-1]
