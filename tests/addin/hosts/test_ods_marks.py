"""What somebody marked in an .ods without a word: hidden rows and columns, what is struck through, what is merged."""

import zipfile
from pathlib import Path

import pytest

from addin.hosts.files import read_book
from validators.grid import Grid, Merge

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
STRUCK = '<style:text-properties style:text-line-through-style="solid"/>'
COLUMN = "<table:table-column/>"
HIDDEN = '<table:table-column table:visibility="collapse"/>'
COLUMNS = '<table:table-column table:number-columns-repeated="3"/>'


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def read(tmp_path: Path, rows: str, columns: str = COLUMNS, styles: str = "", common: str = "") -> Grid:
    path = tmp_path / "a.ods"
    table = f'<table:table table:name="同意表">{columns}{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    own = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    content = f"<office:document-content {NAMES}>{own}{body}</office:document-content>"
    named = f"<office:document-styles {NAMES}><office:styles>{common}</office:styles></office:document-styles>"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
        package.writestr("styles.xml", named)
        package.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return read_book(path).grids[0]


FLAT = (
    '<style:style style:name="ro0" style:family="table-row">'
    '<style:table-row-properties style:row-height="0cm"/></style:style>'
)
FOLDED = '<table:table-row-group table:display="false">'
ONE, TWO = row(cell("楼栋"), cell("房号")), row(cell("1"), cell("101"))


@pytest.mark.parametrize(
    ("rows", "styles"),
    [
        (ONE + row(cell("1"), cell("101"), more=' table:visibility="collapse"'), ""),
        (ONE + row(cell("1"), cell("101"), more=' table:visibility="filter"'), ""),
        (ONE + f'<table:table-row-group table:display="false">{TWO}</table:table-row-group>', ""),
        (
            ONE + row(cell("1"), cell("101"), more=' table:style-name="ro0"'),
            FLAT,
        ),
        (
            f"<table:table-header-rows>{ONE}</table:table-header-rows>"
            f"{FOLDED}<table:table-row-group>{TWO}</table:table-row-group></table:table-row-group>",
            "",
        ),
    ],
)
def test_a_row_is_hidden_in_every_way(tmp_path: Path, rows: str, styles: str) -> None:
    assert read(tmp_path, rows, styles=styles).hidden_rows == {2}


@pytest.mark.parametrize(
    "columns",
    [
        COLUMN + HIDDEN,
        f'{COLUMN}<table:table-column-group table:display="false">{COLUMN}</table:table-column-group>',
        f'<table:table-columns>{COLUMN}<table:table-column table:visibility="filter"/></table:table-columns>',
        f"<table:table-header-columns>{COLUMN}</table:table-header-columns>{HIDDEN}",
        f'{COLUMN}{HIDDEN}<table:table-column table:number-columns-repeated="16382"/>',
    ],
)
def test_a_column_is_hidden(tmp_path: Path, columns: str) -> None:
    assert read(tmp_path, ONE + TWO, columns).hidden_columns == {2}


def style(name: str, family: str = "table-cell", inside: str = STRUCK, parent: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}"{parent}>{inside}</style:style>'


CHILD = ' style:parent-style-name="划掉"'


@pytest.mark.parametrize(
    ("second", "columns", "styles", "common"),
    [
        (row(cell("1"), cell("101", ' table:style-name="ce1"')), COLUMNS, style("ce1"), ""),
        (row(cell("1"), cell('<text:span text:style-name="T1">1</text:span>01')), COLUMNS, style("T1", "text"), ""),
        (row(cell("1"), cell("101", ' table:style-name="划掉"')), COLUMNS, "", style("划掉")),
        (
            row(cell("1"), cell("101", ' table:style-name="ce2"')),
            COLUMNS,
            style("ce2", inside="", parent=CHILD),
            style("划掉"),
        ),
        (
            row(cell("1", ' table:style-name="Default"'), cell("101")),
            '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>',
            style("ce1"),
            "",
        ),
    ],
)
def test_what_is_struck_through(tmp_path: Path, second: str, columns: str, styles: str, common: str) -> None:
    first = row(cell("楼栋", ' table:style-name="Default"'), cell("房号", ' table:style-name="Default"'))
    assert read(tmp_path, first + second, columns, styles, common).struck == {(2, 2)}


def test_a_line_that_a_child_style_takes_back_strikes_nothing(tmp_path: Path) -> None:
    none = '<style:text-properties style:text-line-through-style="none"/>'
    second = row(cell("1"), cell("101", ' table:style-name="ce2"'))
    grid = read(tmp_path, ONE + second, COLUMNS, style("ce2", inside=none, parent=CHILD), style("划掉"))
    assert grid.struck == frozenset()


COVERED = "<table:covered-table-cell/>"


@pytest.mark.parametrize(
    ("rows", "merges"),
    [
        (ONE + row(cell("1", ' table:number-rows-spanned="2"'), cell("101")) + row(COVERED, cell("102")), (2, 1, 3, 1)),
        (ONE + row(cell("同意", ' table:number-columns-spanned="2"'), COVERED), (2, 1, 2, 2)),
        (
            row('<table:table-cell table:number-columns-repeated="2"/>', cell("答", ' table:number-rows-spanned="3"')),
            (1, 3, 3, 3),
        ),
        (
            '<table:table-row table:number-rows-repeated="4"/>' + row(cell("答", ' table:number-rows-spanned="2"')),
            (5, 1, 6, 1),
        ),
        (row(cell("答", ' table:number-rows-spanned="12" table:number-columns-spanned="3"')), (1, 1, 12, 3)),
    ],
)
def test_merged_cells_are_told(tmp_path, rows, merges):
    assert read(tmp_path, rows).merges == (Merge(*merges),)


def test_a_cell_that_spans_itself_alone_is_not_merged(tmp_path):
    one = cell("1", ' table:number-rows-spanned="1" table:number-columns-spanned="1"')
    assert read(tmp_path, row(one, more=' table:visibility="collapse"')).merges == ()
