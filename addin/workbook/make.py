"""Rebuilds everything under `xlsx_templates/`: `python -m addin.workbook.make` (`make templates`)."""

from addin.machine.templates import HERE, RESULTS, WORKBOOK
from addin.workbook.blanks.catalogue import BLANKS
from addin.workbook.forms.catalogue import FORMS
from addin.workbook.letters.catalogue import LETTERS
from addin.workbook.patterns.catalogue import PATTERNS
from addin.workbook.template import draw, draw_results


def generated() -> dict[str, bytes]:
    """Path under `xlsx_templates/` → what must stand there; the same bytes at every call."""
    return {
        WORKBOOK.relative_to(HERE).as_posix(): draw(),
        RESULTS.relative_to(HERE).as_posix(): draw_results(),
        **{f"forms/{name}": form() for name, form in FORMS.items()},
        **{f"blanks/{name}": form() for name, form in BLANKS.items()},
        **{f"patterns/{name}": form() for name, form in PATTERNS.items()},
        **{f"word/{name}": form() for name, form in LETTERS.items()},
    }


def main() -> None:
    """Write them all."""
    for path, data in generated().items():
        target = HERE / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)
        print(target)


if __name__ == "__main__":
    main()
