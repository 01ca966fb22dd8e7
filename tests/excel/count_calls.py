"""`python -m tests.excel.count_calls`: what each button costs, first press and second: the table of docs/excel.md."""

from pathlib import Path
from tempfile import TemporaryDirectory

from addin.buttons.catalogue import BUTTONS
from tests.excel.conftest import opened
from tests.excel.pressing import lines, press


def main() -> None:
    """Calls to Excel, importing xlwings among them, on the sample compound in the built workbook."""
    from addin.workbook.build.products import macro_workbook
    from addin.workbook.sample import sample_contents

    with TemporaryDirectory() as folder:
        source = Path(folder) / "jiugai.xlsm"
        source.write_bytes(macro_workbook(sample_contents()))
        commands = lines(source)
        print("| 按钮 | 第一次 | 第二次 |\n|---|---|---|")
        for button in BUTTONS:
            place = Path(folder) / button.id
            place.mkdir()
            first = press(opened(source, place), commands[button.id], place / "home")
            again = press(first.book, commands[button.id], place / "home")
            print(f"| {button.caption} | {first.cost} | {again.cost} |", flush=True)


if __name__ == "__main__":
    main()
