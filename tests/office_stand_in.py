"""A program that prints as LibreOffice does, as far as a press can tell: a blank page for each file, at once."""

import sys
from pathlib import Path

SCRIPT = """#!{python}
import sys
from pathlib import Path
from pypdf import PdfWriter
at = sys.argv.index("--outdir")
for name in sys.argv[at + 2:]:
    writer = PdfWriter()
    writer.add_blank_page(200, 300)
    writer.write(str(Path(sys.argv[at + 1]) / (Path(name).stem + ".pdf")))
"""


def put(program: Path) -> None:
    """Where it is to be found, under the name it is asked for by."""
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(SCRIPT.format(python=sys.executable), "utf-8")
    program.chmod(0o755)
