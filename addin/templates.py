"""Where the blank workbook, the blank result sheets and the example forms lie, in the checkout or in the wheel."""

from pathlib import Path

import xlsx_templates

HERE = Path(xlsx_templates.__file__).parent
WORKBOOK = HERE / "workbook.xlsx"
RESULTS = HERE / "results.xlsx"


def example_forms() -> dict[str, Path]:
    """Name without ending → file, in name order."""
    return {path.stem: path for path in sorted((HERE / "forms").glob("*.xlsx"))}
