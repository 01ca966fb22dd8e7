"""LibreOffice as the tests use it: convert a file, in a profile of its own."""

import subprocess
import tempfile
from collections.abc import Iterator
from math import hypot
from pathlib import Path

from pypdf import PdfReader

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


def smaller_than(points: float, pdf: Path) -> Iterator[tuple[int, float, str]]:
    """Page, size as printed and text of whatever is smaller: the font's size through both matrices."""
    for number, page in enumerate(PdfReader(pdf).pages, start=1):
        found: list[tuple[int, float, str]] = []

        def see(
            text: str, outer: list[float], inner: list[float], _: object, size: float, *, on=(number, found)
        ) -> None:
            across = inner[2] * outer[0] + inner[3] * outer[2], inner[2] * outer[1] + inner[3] * outer[3]
            printed = abs(size) * hypot(*across)
            if text.strip() and printed < points:
                on[1].append((on[0], round(printed, 1), text.strip()))

        page.extract_text(visitor_text=see)
        yield from found
