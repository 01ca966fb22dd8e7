"""再录: the sheet on which a second person enters the sheets that were drawn, knowing nothing of the first entry.

It bears the addresses and where the paper lies (扫描件), no name, no phone and no answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from addin.outcome import Vote
from addin.roll import Dwelling
from addin.trust.audit.owners import Owner
from addin.unusable import Unusable
from addin.workbook import palette
from addin.workbook.drawing import Drawing, Worksheet
from validators.fields.scan import names_in
from validators.grid import Book, Grid, Raw
from validators.sheets.consent.row import SHEET as CONSENT

SHEET, ABOUT = "再录", "抽查"
PLACE = ("楼栋", "单元", "楼层", "房号", "户位")
PAPER, HERE, NONE, LOST = "纸质", "有", "没有", "找不到"
ENTERED = ("意见", "签字", "签字日期", "代理依据")
HEADERS = ("序号", *PLACE, "扫描件", PAPER, *ENTERED, "再录人")
_WIDTHS = (6, 10, 8, 8, 12, 8, 12, 9, 12, 14, 14, 18, 12)
_CHOICES = {PAPER: [HERE, NONE, LOST], "意见": ["同意", "不同意", "弃权"]}
_KEYS = ("种子", "录入指纹", "议题", "风险上限", "抽取次数")
_TELLS = (
    "一、由没有录过这些票的人填写，填写时不看原来的录入。",
    "二、每行找出该户的全部纸质同意表（票）：有的在“纸质”填“有”，照纸面填意见、签字；确实没有交过的填“没有”；应当有而找不到的填“找不到”。",
    "三、一户有几张的，复制该行，一张一行。",
    "四、填完运行：jiugai sample 工作簿 --entered 本文件。种子、指纹各行不要改动。",
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the comparison must know: `number` of draws, from this `seed`, made when the entries had this `mark`."""

    seed: str
    mark: str
    motion: str
    limit: Fraction
    number: int


def blind_sheet(vote: Vote, head: Head, owners: Sequence[Owner]) -> bytes:
    """The workbook to be filled in; one line a dwelling of those drawn, in address order: so paper is found fast."""
    drawing = Drawing("抽查再录", palette.FONT, palette.SIZE)
    _rows(drawing, drawing.sheet(SHEET), vote, [dwelling for owner in owners for dwelling in owner.dwellings])
    about = drawing.sheet(ABOUT)
    about.set_column(0, 0, 14)
    about.set_column(1, 1, 90)
    values = (head.seed, head.mark, head.motion, str(head.limit), str(head.number))
    for at, (key, value) in enumerate(zip(_KEYS, values, strict=True)):
        about.write_string(at, 0, key)
        about.write_string(at, 1, value)
    for at, text in enumerate(_TELLS, start=len(_KEYS) + 1):
        about.merge_range(at, 0, at, 1, text, drawing.look(text_wrap=True))
        about.set_row(at, 32)
    return drawing.bytes()


def _rows(drawing: Drawing, sheet: Worksheet, vote: Vote, dwellings: Sequence[Dwelling]) -> None:
    head = drawing.look(bold=True, align="center", border=1, bg_color=palette.INPUT, font_color="#FFFFFF")
    cell = drawing.look(border=1, num_format="@")
    for at, (name, width) in enumerate(zip(HEADERS, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    scans = _scans(vote)
    for row, dwelling in enumerate(sorted(dwellings, key=lambda one: str(one.row.address)), start=1):
        where = dwelling.row.address
        floor = "" if where.floor is None else str(where.floor)
        texts = (str(row), where.building, where.unit, floor, where.room, where.door, scans.get(str(where), ""))
        for at in range(len(HEADERS)):
            sheet.write_string(row, at, texts[at] if at < len(texts) else "", cell)
    for name, source in _CHOICES.items():
        at = HEADERS.index(name)
        sheet.data_validation(1, at, max(1, 3 * len(dwellings)), at, {"validate": "list", "source": source})
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _scans(vote: Vote) -> dict[str, str]:
    """Address → where its paper lies, as first entered."""
    dossier = vote.dossier
    return {
        str(dossier.dwellings[at].address): "、".join(
            filter(None, (names_in(dossier.answers[each].scan) for each in answers))
        )
        for at, answers in dossier.register.answers_of.items()
    }


def read_head(book: Book) -> Head:
    """Unusable where this is no sheet of ours."""
    grid = next((grid for grid in book.grids if grid.name == ABOUT), None)
    told = {str(row[0]): str(row[1]) for row in grid.rows if len(row) > 1} if grid else {}
    try:
        seed, mark, motion, limit, number = (told[key] for key in _KEYS)
        return Head(seed, mark, motion, Fraction(limit), int(number))
    except (KeyError, ValueError, ZeroDivisionError) as error:
        raise Unusable(
            f"{book.name}：不是 jiugai sample 做出的再录表，或“{ABOUT}”表被改动过；请用原来的那一份"
        ) from error


def entered(books: Sequence[Book], motion: str) -> tuple[Grid, list[list[Raw]]]:
    """The second entry as a 同意表 of its own, and the lines whose paper could not be found.

    Unusable where a line has not been filled in.
    """
    kept: list[list[Raw]] = [[*PLACE, *ENTERED, "议题"]]
    lost: list[list[Raw]] = []
    for book in books:
        for number, row in _lines(book):
            paper = str(row[PAPER]).strip()
            if paper not in (HERE, NONE, LOST):
                raise Unusable(f"{book.name}：{SHEET}!H{number} 还没有填（有、没有、找不到）；请把每一行都录完再比较")
            if paper == HERE:
                kept.append([*(row[name] for name in (*PLACE, *ENTERED)), motion])
            elif paper == LOST:
                lost.append([row[name] for name in PLACE])
    return Grid(CONSENT, kept), lost


def _lines(book: Book) -> Iterator[tuple[int, dict[str, Raw]]]:
    """The lines that name a dwelling, by the names of the columns."""
    grid = next((grid for grid in book.grids if grid.name == SHEET), None)
    if grid is None or not grid.rows or [str(cell) for cell in grid.rows[0][: len(HEADERS)]] != list(HEADERS):
        raise Unusable(f"{book.name}：没有“{SHEET}”表，或表头被改动过；请用原来的那一份")
    for number, cells in grid.numbered():
        row = dict(zip(HEADERS, [*cells, *[""] * len(HEADERS)], strict=False))
        if number > 1 and any(str(row[name]).strip() for name in PLACE):
            yield number, row
