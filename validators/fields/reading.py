"""What every field gives back, and the remarks that any field may make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from validators.finding import Kind, Severity
from validators.grid import Raw

T = TypeVar("T", covariant=True)

CELL_ERROR = Kind(
    "cell-error",
    Severity.ERROR,
    zh="“{column}”一格是公式错误 {value}",
    fix="请把公式改对，或直接填入数值",
    en="The cell in {column} holds the formula error {value}.",
    en_fix="Mend the formula or type the value.",
)
CELL_PICTURE = Kind(
    "cell-picture",
    Severity.ERROR,
    zh="“{column}”一格里是图片，图片里的字读不出来，按没有填写处理",
    fix="请照着图片把文字录入这一格（签字的录入签字人姓名）；图片可以移到旁边或另存",
    en="The cell in {column} holds a picture, which cannot be read; it was taken for blank.",
    en_fix="Type what the picture shows (the name that is signed); the picture may be kept elsewhere.",
)
NORMALISED = Kind(
    "normalised",
    Severity.NOTE,
    zh="“{value}”按“{read}”读取",
    fix="读法正确则无需处理，否则请改正原格",
    en="“{value}” was read as “{read}”.",
    en_fix="Nothing to do if that is right; else mend the cell.",
)


@dataclass(frozen=True, slots=True)
class Issue:
    """A remark on one raw value; the table reader puts it at every cell that holds the value."""

    kind: Kind
    params: Mapping[str, object] = field(default_factory=dict)


class Reading(NamedTuple, Generic[T]):
    """The exact value, or None where there is none to be had, with the remarks made on the way."""

    value: T | None
    issues: tuple[Issue, ...] = ()


def nothing(raw: Raw) -> Reading[object]:
    """The reader of a column that is refused as a whole: why is told once, at its heading."""
    return Reading(None)


Reader = Callable[[Raw], Reading[object]]
"""A field's `read`: pure, never raises, never sees a blank cell or a cell error (the table reader answers those)."""
