"""What could not be merged: two values for a cell; a line, column or sheet without a place in the first workbook."""

from dataclasses import dataclass

from validators.grid import CellRef

DIFFERS = "两份说法不一，保留了底本的值"
UNDECIDED = "几份副本说法不一，底本没有，先空着"
CLEARED = "副本清空了这一格，保留了底本的值"
NO_COLUMN = "底本没有这一列，没有并入"
NO_CELL = "底本的表里没有这一格，没有并入"
NO_SHEET = "底本没有这张表，副本不是 .xlsx，没有并入"
NO_HEADER = "认不出表头，整张表没有并入"
NO_ROOM = "底本末行是合并单元格，下面又有文字，没有地方添加，请手工补上"
DELETED = "底本删去了这一行，副本改过它，没有并入"


@dataclass(frozen=True, slots=True)
class Conflict:
    """`place`: in the merged workbook · `title`: which line, in words · `theirs_at`: in the copy `file`."""

    place: CellRef
    title: str
    column: str
    ours: str
    theirs: str
    file: str
    theirs_at: CellRef
    why: str
