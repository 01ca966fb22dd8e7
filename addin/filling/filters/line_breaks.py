"""换行: several things below each other in one cell (which must wrap its text to show them so)."""

import re

from addin.filling.filters.printed import Filter, Printed, Refused

_BETWEEN = re.compile(r"\s*[、，,；;\n]\s*")


def apply(printed: Printed, argument: str) -> Printed:
    """换行: a new line for each item; 换行 8: after every eight characters."""
    if argument and not (argument.isdecimal() and int(argument)):
        raise Refused(f"“换行”后面要写每行几个字，这里是“{argument}”")
    if argument:
        width = int(argument)
        lines = [line[at : at + width] for line in printed.text.split("\n") for at in range(0, len(line), width)]
    else:
        lines = _BETWEEN.split(printed.text)
    text = "\n".join(lines)
    return Printed(text, text)


FILTER = Filter("换行", "顿号、逗号、分号处换行；换行 8 每八个字换行", apply, takes_argument=True)
