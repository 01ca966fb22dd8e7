"""Where the blank workbook, the blank result sheets and the example forms lie, in the checkout or in the wheel."""

from pathlib import Path

import xlsx_templates

HERE = Path(xlsx_templates.__file__).parent
WORKBOOK = HERE / "workbook.xlsx"
RESULTS = HERE / "results.xlsx"


def example_forms() -> dict[str, Path]:
    """To be handed in or posted: name without ending → file, in name order."""
    return _in("forms")


def blank_forms() -> dict[str, Path]:
    """To be printed and signed before there is anything to count, prefilled with the dwellings."""
    return _in("blanks")


def pattern_forms() -> dict[str, Path]:
    """To copy from: what a form may ask for beyond the usual; a run does not fill them."""
    return _in("patterns")


def word_forms() -> dict[str, Path]:
    """Notices and letters in Word: name with ending → file; some are called as one of the `example_forms`."""
    return {path.name: path for path in sorted((HERE / "word").glob("*.docx"))}


def forms_to_fill(letters: bool) -> dict[str, Path]:
    """What a run fills: name with ending → file, in its order; `letters`: those in Word, too."""
    return {form.name: form for form in example_forms().values()} | (word_forms() if letters else {})


def example_rules() -> dict[str, Path]:
    """Local rules written down from their texts: name without ending → file."""
    return {path.stem: path for path in sorted((HERE / "rules").glob("*.toml"))}


def _in(folder: str) -> dict[str, Path]:
    return {path.stem: path for path in sorted((HERE / folder).glob("*.xlsx"))}
