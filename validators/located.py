"""A row of any sheet that says which dwelling it is about: an answer, a payment, a sheet of the survey."""

# ruff: noqa: D102
from typing import Protocol

from validators.address.address import Address
from validators.table.source import Source


class Placed(Protocol):
    """The parts of an address, by which a dwelling is looked up."""

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


class Located(Placed, Protocol):
    """A row with an address, and where it stands."""

    @property
    def source(self) -> Source: ...

    @property
    def row(self) -> int: ...

    @property
    def address(self) -> Address: ...
