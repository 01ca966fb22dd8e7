"""A row of any sheet that says which dwelling it is about: an answer, a payment, a sheet of the survey."""

# ruff: noqa: D102
from typing import Protocol

from validators.address.address import Address
from validators.address.keys import Placed
from validators.table.source import Source


class Located(Placed, Protocol):
    """A row with an address, and where it stands."""

    @property
    def source(self) -> Source: ...

    @property
    def row(self) -> int: ...

    @property
    def address(self) -> Address: ...
