"""A row of any sheet that says which dwelling it is about: an answer, a payment, a sheet of the survey, a ballot."""

# ruff: noqa: D102
from typing import Protocol

from validators.address.address import Address
from validators.table.source import Source


class Located(Protocol):
    """What the look-ups and the checks need of it."""

    @property
    def source(self) -> Source: ...

    @property
    def row(self) -> int: ...

    @property
    def building(self) -> str: ...

    @property
    def unit(self) -> str: ...

    @property
    def floor(self) -> int | None: ...

    @property
    def room(self) -> str: ...

    @property
    def door(self) -> str: ...

    @property
    def address(self) -> Address: ...
