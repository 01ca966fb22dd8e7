"""TEXT(value, format)."""

from fractions import Fraction

from addin.filling.calculate.formats import characters
from addin.filling.calculate.formats.dates import is_date, printed_date
from addin.filling.calculate.formats.digits import printed_number
from addin.filling.calculate.formats.sections import chosen, sections
from addin.filling.calculate.printed import fifteen, shown
from addin.filling.calculate.value import Failed, Value, fraction


def in_format(value: Value, format: str) -> str:
    """Words stay as they are.  Unknown for a format whose outcome is not beyond doubt."""
    if format == "@" or isinstance(value, bool):
        return shown(value)
    try:
        number = Fraction(fifteen(fraction(value)))
    except Failed:
        if isinstance(value, str):
            return value
        raise
    if not format:
        return ""
    section, minus = chosen(sections(format), number, number < 0, not number)
    if section.is_general:
        size = fifteen(abs(number))
        text = characters.read_out(size, section.kind) if section.kind else shown(size)
        return ("-" if minus else "") + text
    if is_date(section):
        return printed_date(section, number)
    return printed_number(section, abs(number), minus)
