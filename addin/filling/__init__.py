"""Fills workbooks losslessly; `from addin.filling import write_cells` is the way in for other programs."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from addin.filling.write.files import write_cells

__all__ = ["write_cells"]


def __getattr__(name: str) -> Any:
    """`write_cells`, imported when it is asked for: the rooms below are imported without it."""
    if name != "write_cells":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from addin.filling.write.files import write_cells

    return write_cells
