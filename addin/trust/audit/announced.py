"""公布: what is made public before the draw, on one page, with a line for the seed that is thrown afterwards.

The button has no place to type a number into: the seed is typed here, and the page, printed and signed, is filed.
"""

from dataclasses import dataclass
from fractions import Fraction

from addin.trust.audit.draw import checked_seed
from addin.trust.audit.plan import Plan
from addin.trust.audit.sheet import Head
from addin.trust.audit.steps import limit_of
from addin.unusable import Unusable
from addin.workbook import palette
from addin.workbook.drawing import Drawing
from validators.amounts import percent
from validators.grid import Book

SHEET = "公布"
MOTION, MARK, LIMIT, DRAWS, SEED = "议题", "录入指纹", "风险上限", "抽取次数", "种子"
PEOPLE = ("掷骰人", "见证人", "日期")
_TELLS = (
    "一、录入已经封存：此后工作簿里填写的内容一格也不要改。改了，录入指纹就变，这次抽查作废。",
    "二、当众公布上面的录入指纹和抽取次数（先公布，后掷骰子，谁也不能挑种子）。",
    "三、当众掷骰子至少六次，把点数连起来填进“种子”；也可以填封存以后才开奖的彩票号码。保存并关闭本文件。",
    "四、再按一次“抽查”：按种子抽出要再录的住户，做成再录表。本页打印、签字，归档。",
)


@dataclass(frozen=True, slots=True)
class Announced:
    """`seed` is empty until it was thrown."""

    motion: str
    mark: str
    limit: Fraction
    seed: str

    def head(self, planned: Plan) -> Head:
        """Of the first sheet; Unusable where the seed is too short to have been thrown."""
        return Head(checked_seed(self.seed), self.mark, self.motion, self.limit, planned.draws)


def announcement(motion: str, mark: str, planned: Plan) -> bytes:
    """The page as a workbook; only 种子 and the names below it are left to be filled in."""
    drawing = Drawing("抽查公布", palette.FONT, palette.SIZE)
    sheet = drawing.sheet(SHEET)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 60)
    title = drawing.look(bold=True, font_size=palette.SIZE + 4, align="center")
    sheet.merge_range(0, 0, 0, 1, "抽查公布", title)
    label, fixed = drawing.look(bold=True, border=1), drawing.look(border=1, text_wrap=True, num_format="@")
    open_ = drawing.look(border=1, num_format="@", bg_color=palette.INPUT_PALE)
    told = {MOTION: motion, MARK: mark, LIMIT: percent(planned.limit), DRAWS: str(planned.draws)}
    for row, (name, text) in enumerate((told | dict.fromkeys((SEED, *PEOPLE), "")).items(), start=1):
        sheet.write_string(row, 0, name, label)
        sheet.write_string(row, 1, text, fixed if name in told else open_)
    for row, text in enumerate(_TELLS, start=len(told) + len(PEOPLE) + 3):
        sheet.merge_range(row, 0, row, 1, text, drawing.look(text_wrap=True))
        sheet.set_row(row, 32)
    sheet.fit_to_pages(1, 1)
    return drawing.bytes()


def read_announcement(book: Book) -> Announced:
    """Unusable where this is no page of ours, or its lines were changed."""
    grid = next((grid for grid in book.grids if grid.name == SHEET), None)
    told = {str(row[0]).strip(): row[1] for row in grid.rows if len(row) > 1} if grid else {}
    if not {MOTION, MARK, LIMIT, SEED} <= set(told):
        raise Unusable(f"{book.name}：不是“抽查”按钮做出的公布页，或被改动过；请把它移走，再按一次按钮")
    seed = told[SEED]
    text = str(int(seed)) if isinstance(seed, float) and seed == int(seed) else str(seed).strip()
    return Announced(str(told[MOTION]), str(told[MARK]).strip(), limit_of(str(told[LIMIT]), LIMIT), text)
