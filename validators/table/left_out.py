"""Rows under a header that are no data: totals by any word, headings printed again, page lines, blanks, a footer."""

import re
from collections.abc import Iterator, Mapping, Sequence

from validators.address.parse import parse
from validators.finding import Kind, Severity
from validators.grid import Grid, Raw
from validators.table.cells import Cells, blanks_among, is_blank, read_cell, shown
from validators.table.header import Header
from validators.table.wording import plain

TOTAL_ROW = Kind(
    "total-row",
    Severity.NOTE,
    zh="第 {rows} 行是合计行，没有当作住户",
    fix="无需处理",
    en="Row {rows} holds totals and was not taken for a dwelling.",
    en_fix="Nothing to do.",
)
BLANK_ROWS = Kind(
    "blank-rows",
    Severity.NOTE,
    zh="数据中间有 {count} 个空行（第 {rows} 行），已跳过",
    fix="无需处理；如果是漏填，请补上",
    en="{count} blank rows among the data (row {rows}) were skipped.",
    en_fix="Nothing to do, unless something was left out.",
)
FOOTER_ROWS = Kind(
    "footer-rows",
    Severity.NOTE,
    zh="表格下方第 {rows} 行的文字没有读取",
    fix="无需处理；如果是住户，请补上房号等内容",
    en="The text under the table (row {rows}) was not read.",
    en_fix="Nothing to do, unless it is a dwelling.",
)
REPEATED_HEADING = Kind(
    "heading-repeated",
    Severity.NOTE,
    zh="第 {rows} 行是重复打印的表头、标题、页码或栏号，没有当作住户",
    fix="无需处理",
    en="Row {rows} repeats the heading, a title, a page line or column numbers; it was not taken for a dwelling.",
    en_fix="Nothing to do.",
)
_HINT = re.compile(r"[计总汇均共]|total|sum|average", re.IGNORECASE)
_WHERE = (
    r"(?:全部|全小区|小区|全|本页|本栋|本幢|本楼|本单元|本层|整栋|各户"
    r"|[\dA-Z一二三四五六七八九十甲乙丙]{1,4}(?:号楼|栋|幢|单元|号|楼|#))*"
)
_SUMMED = re.compile(
    r".{0,8}(?:合计|总计|小计|共计|累计)(?:数|户数|面积|金额)?(?:\d.*)?"
    rf"|{_WHERE}(?:总数|汇总|平均|平均值|平均数|每户平均|户均|总和|均值|总户数|总面积|户数合计|面积合计|总额|总量|总|计|共)"
    r"|(?:总?计|共|合)\d+[户套人].*|(?:sub|grand)?total|sum|average|avg",
    re.IGNORECASE,
)
_PAPER = re.compile(r"[页续空]|page", re.IGNORECASE)
_PAGE = re.compile(
    r"第?\d+页(?:[,/]?共\d+页)?|共\d+页.*|第[\d一二三四五六七八九十]+页.*|续表\d*|接上页|转下页|承前页|过次页|以下空白"
    r"|此页空白|page\d+.*"
)
_LABEL = re.compile(r"[^\d:：]{2,10}[:：].*", re.DOTALL)
"""`填表人：张三`, `总户数：1`: what stands under a table; no building is written with a colon."""
_ANCHORS = 4
"""Of a row of the heading, so many first words are looked for below; its own serial number may not be printed again."""
_MANY = 6
_WHOLE = ("room", "location")
_LONGEST = 30
"""Characters of an address."""
_DWELLING = ("room", "floor", "door")
_FREE = frozenset({"note", "suggestion", "what", "hardship", "proxy", "scan", "also", "content"})
"""Fields that may hold any words: 合计 there is a remark, where the row names a dwelling."""


def is_total(text: Raw) -> bool:
    """合计, 1号楼小计, 总数, 共4户: what heads a line of totals, and nothing else."""
    return (
        isinstance(text, str)
        and len(text) < 30
        and bool(_HINT.search(text))
        and _SUMMED.fullmatch(plain(text)) is not None
    )


def odd_rows(grid: Grid, header: Header, columns: Sequence[Cells], needed: Sequence[str], key: str) -> dict[int, Kind]:
    """Index of each row that is no data → why.  Only rows with something odd in them are looked at closely."""
    keys = columns[header.columns[key] - 1]
    odd: dict[int, Kind] = dict.fromkeys(_repeated(grid, header, columns), REPEATED_HEADING)
    odd |= dict.fromkeys(_totals(header, columns, key), TOTAL_ROW)
    blanks = blanks_among(keys)
    pages = {
        cell for cell in set(keys) if isinstance(cell, str) and _PAPER.search(cell) and _PAGE.fullmatch(plain(cell))
    }
    for index, cell in enumerate(keys):
        if index not in odd and (cell in blanks or cell in pages):
            first = next((cells[index] for cells in columns if not is_blank(cells[index])), "")
            if isinstance(first, str) and _PAGE.fullmatch(plain(first)):
                odd[index] = REPEATED_HEADING
            elif all(is_blank(columns[place - 1][index]) for place in _places(header)):
                odd[index] = BLANK_ROWS
    telling = [columns[header.columns[name] - 1] for name in needed if name in header.columns]
    for index in range(len(keys) - 1, -1, -1):
        if index in odd:
            continue
        if key in _WHOLE and _names_a_door(header, key, keys[index]):
            break
        if any(not is_blank(cells[index]) for cells in telling) and not _is_signed_off(columns, header.columns, index):
            break
        odd[index] = FOOTER_ROWS
    return odd


def _names_a_door(header: Header, key: str, cell: Raw) -> bool:
    """A door at the end of a list that nobody has answered for yet is a door, and no text under the table."""
    if len(re.findall(r"\d", shown(cell))) < 3:
        return False
    whole = parse(shown(cell)).address if len(shown(cell)) < _LONGEST else None
    is_whole = whole is not None and bool(whole.room and whole.unit)
    return is_whole or read_cell(header.readers[key], cell).value is not None


def _places(header: Header) -> Iterator[int]:
    yield from header.columns.values()
    for ticks in header.ticks.values():
        yield from (tick.column for tick in ticks)


def _totals(header: Header, columns: Sequence[Cells], key: str) -> Iterator[int]:
    """Rows with the label of a total, wherever it stands; under 备注 only where the row has no key."""
    keys = columns[header.columns[key] - 1]
    free = {header.columns[name] for name in _FREE if name in header.columns}
    known = set(header.columns.values()) - free
    for at, cells in enumerate(columns, start=1):
        words = [cell for cell in set(cells) if isinstance(cell, str)]
        labels = {cell for cell in words if is_total(cell)} if _HINT.search("\n".join(words)) else ()
        for index, cell in enumerate(cells) if labels else ():
            if cell in labels and (at in known or is_blank(keys[index]) or at < header.columns[key]):
                yield index


def _repeated(grid: Grid, header: Header, columns: Sequence[Cells]) -> Iterator[int]:
    """Rows that say again, cell by cell, what a row of the heading or of the titles says; a first row of numbers."""
    if columns and columns[0] and _is_numbering([cells[0] for cells in columns]):
        yield 0
    for number in range(1, min(header.row, len(grid.rows)) + 1):
        said = {at: plain(cell) for at, cell in enumerate(grid.rows[number - 1], start=1) if not is_blank(cell)}
        for at in [at for at in said if at <= len(columns) and len(said[at]) > 1][:_ANCHORS]:
            cells = columns[at - 1]
            same = {cell for cell in set(cells) if said[at][0] in str(cell) and plain(cell) == said[at]}
            yield from (i for i, cell in enumerate(cells if same else ()) if cell in same and _only(columns, i, said))


def _only(columns: Sequence[Cells], index: int, said: Mapping[int, str]) -> bool:
    own = ((at, cells[index]) for at, cells in enumerate(columns, start=1) if not is_blank(cells[index]))
    return all(said.get(at) == plain(cell) for at, cell in own)


def _is_numbering(cells: Sequence[Raw]) -> bool:
    """1 | 2 | 3 | 4 under the heading: the columns' own numbers, as official forms have them."""
    texts = [re.sub(r"[()（）]", "", shown(cell)) for cell in cells if not is_blank(cell)]
    counted = [text for text in texts if text.isdecimal()]
    return (
        len(counted) >= 4
        and counted == [str(at) for at in range(1, len(counted) + 1)]
        and len(texts) <= len(counted) + 2
    )


def _is_signed_off(columns: Sequence[Cells], places: Mapping[str, int], index: int) -> bool:
    """A line of labels (填表人：… 日期：…) whose words happen to stand under headers of the table.

    A row of many cells, few of them labels, is data, whatever its first one says (潍坊：参与表决).
    """
    if any(not is_blank(columns[places[field] - 1][index]) for field in _DWELLING if field in places):
        return False
    filled = [cells[index] for cells in columns if not is_blank(cells[index])]
    labels = [cell for cell in filled if isinstance(cell, str) and _LABEL.fullmatch(cell.strip())]
    if not labels or labels[0] is not filled[0]:
        return False
    return len(filled) < _MANY or 2 * len(labels) >= len(filled)
