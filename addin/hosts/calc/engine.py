"""The engine that xlwings is given, and how values pass through it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from xlwings import base_classes

from addin.hosts.calc.app import App
from addin.hosts.calc.values import ErrorValue

Builder = Callable[..., Any]


class Engine:
    """`strict` refuses to write what Excel would change on the way into a cell."""

    name = "calc"
    type = "desktop"

    def __init__(self, context: Any, strict: bool = False) -> None:
        self.context, self.strict = context, strict

    @property
    def apps(self) -> "Apps":
        """The one LibreOffice we are connected to."""
        return Apps(self)

    @staticmethod
    def prepare_xl_data_element(value: Any, options: object) -> Any:
        """None is a blank cell; LibreOffice would crash on None itself."""
        return "" if value is None else value

    @staticmethod
    def clean_value_data(
        data: Sequence[Sequence[Any]], dates: Builder, empty: Any, numbers: Builder | None, err_to_str: bool
    ) -> list[list[Any]]:
        """Raw values as the reader asked for them."""

        def clean(value: Any) -> Any:
            if value is None or value == "":
                return empty
            if isinstance(value, ErrorValue):
                return str(value) if err_to_str else None
            if isinstance(value, (datetime, date)):
                return _rebuilt(value, dates)
            return numbers(value) if numbers is not None and isinstance(value, float) else value

        return [[clean(value) for value in row] for row in data]


class Apps(base_classes.Apps):
    """One app."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __iter__(self) -> Iterator[App]:
        yield App(self._engine)

    def __len__(self) -> int:
        return 1

    def __getitem__(self, pid: int) -> App:
        return App(self._engine)


def _rebuilt(value: date, build: Builder) -> Any:
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    parts = {"hour": moment.hour, "minute": moment.minute, "second": moment.second, "microsecond": moment.microsecond}
    return build(year=moment.year, month=moment.month, day=moment.day, **parts, tzinfo=None)
