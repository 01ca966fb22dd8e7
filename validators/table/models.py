"""Values into the models of rows and settings, each checked by pydantic against what the model declares.

pydantic is imported, and a model built, when its first row is: a sheet that a workbook does not have costs nothing.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import TypeAdapter

AT_ONCE = 20_000
"""Rows handed over in one call: of a million, only so many stand in memory twice."""


def rows_of(model: type, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> tuple[Any, ...]:
    """A model for each row of values, which stand in the order of the names."""
    left = iter(rows)
    first = list(islice(left, AT_ONCE))
    if not first:
        return ()
    validate = _adapter(model).validate_python
    pieces = chain([first], iter(lambda: list(islice(left, AT_ONCE)), []))
    return tuple(row for piece in pieces for row in validate([dict(zip(names, one, strict=True)) for one in piece]))


def one_of(model: type, values: Mapping[str, Any]) -> Any:
    """The model with these values, the others at their default."""
    return _adapter(model).validate_python([dict(values)])[0] if values else model()


@cache
def _adapter(model: type) -> "TypeAdapter[list[Any]]":
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for some, it reads every package's metadata
    from pydantic import ConfigDict, TypeAdapter

    return TypeAdapter(list[model], config=ConfigDict(arbitrary_types_allowed=True))  # type: ignore[valid-type]
