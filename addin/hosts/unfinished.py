"""What 运行记录 says of a run that has not written all it has to write, and of one whose results were put back."""

from collections.abc import Sequence

from addin.tell.compound import runs_sheet as runs
from addin.tell.sheet import Row

UNFINISHED = "（没有写完，结果新旧混在一起，请再按一次）"
PUT_BACK = "（没有写成，结果还是上一次的）"
_ACTION = runs.SHEET.headers.index("操作")


def unfinished(rows: Sequence[Row]) -> list[Row]:
    """The lines, the last of which is that of a run under way."""
    return _marked(rows, UNFINISHED)


def put_back(rows: Sequence[Row]) -> list[Row]:
    """The lines, the last of which is that of a run that failed and was undone."""
    return _marked(rows, PUT_BACK)


def is_unfinished(action: object) -> bool:
    """Whether 操作 of a line tells of results that are partly old."""
    return str(action).endswith(UNFINISHED)


def _marked(rows: Sequence[Row], mark: str) -> list[Row]:
    *earlier, last = rows
    return [*earlier, [f"{cell}{mark}" if at == _ACTION else cell for at, cell in enumerate(last)]]
