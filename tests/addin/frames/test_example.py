"""The example of docs/frames.md, block by block, as a reader would type it."""

import re
from pathlib import Path
from typing import Any

from addin.workbook.sample import sample_bytes

DOCUMENT = Path(__file__).parents[3] / "docs" / "frames.md"


def test_the_example_in_the_document_runs(tmp_path):
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 3
    workbook = tmp_path / "幸福里.xlsx"
    workbook.write_bytes(sample_bytes())
    (tmp_path / "数据").mkdir()
    names: dict[str, Any] = {"workbook": workbook, "folder": tmp_path / "数据"}
    for block in blocks:
        exec(compile(block, str(DOCUMENT), "exec"), names)
    assert len(names["found"]) == 6
