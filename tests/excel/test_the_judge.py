"""The judge itself: what xlwings cannot do on Windows fails here, too, and the old faults are found."""

import pytest

from tests.excel.com import ComError
from tests.excel.pressing import press

ASK = "import xlwings as xw; wb = xw.Book.caller(); open('said', 'w').write(repr({expression}))"


def answer(book, home, expression: str) -> str:
    """What Python says of the expression; the name of the error where it raises."""
    pressed = press(book, ASK.format(expression=expression), home)
    if pressed.code:
        return pressed.stderr.strip().splitlines()[-1].partition(":")[0].rpartition(".")[2]
    return (home / "said").read_text()


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("'参数' in wb.sheets", "False"),  # xlwings issue 613: always
        ("wb.sheets['参数'].name", "'参数'"),
        ("wb.sheets['没有']", ComError.__name__),
        ("wb.api.NoSuchThing", ComError.__name__),
        ("wb.sheets['参数'].range('A1:B2').rows.hidden", "False"),
        ("wb.sheets['参数'].api.Range('A1:B2').Hidden", ComError.__name__),
        ("wb.sheets['参数'].range(','.join(f'A{n}:A{n}' for n in range(1000, 1040)))", ComError.__name__),
        ("setattr(wb.sheets['参数'].range('A1:B2'), 'row_height', 500)", ComError.__name__),
        ("setattr(wb.sheets['同意表'], 'name', '参数')", ComError.__name__),
        ("wb.sheets.add('a' * 32)", ComError.__name__),
    ],
)
def test_it_refuses_what_excel_refuses(book, tmp_path, expression, says):
    assert answer(book, tmp_path / "home", expression) == says


@pytest.mark.parametrize(
    ("text", "code", "holds"),
    [
        ("001", "General", 1.0),
        ("001", "@", "001"),
        ("3-1", "General", None),
        ("1e5", "General", 100000.0),
        ("50%", "General", 0.5),
        ("true", "General", True),
        ("'001", "General", "001"),
        ("一", "General", "一"),
    ],
)
def test_text_is_taken_as_typed_but_in_text_cells(text, code, holds):
    from tests.excel.values import typed

    value, *_ = typed(text, code)
    assert (value == holds) if holds is not None else not isinstance(value, str)


def test_the_old_fault_is_found(book, workbook_lines, tmp_path):
    """With `in book.sheets` back in its place, results are written to no sheet that is there."""
    line = (
        "import addin.hosts.xlwings_alone as c; c.import_xlwings(); import addin.hosts.live as l; "
        "l.sheet_named = lambda book, name: book.sheets[name] if name in book.sheets else None; "
    )
    assert "顺序" in press(book, line + workbook_lines["help"], tmp_path / "home").said
    assert press(book, workbook_lines["help"], tmp_path / "home").boxes == []
