"""勾: a box, ticked or not."""

from addin.filling.filters.printed import Filter, Printed
from addin.filling.forms.condition import is_yes

TICKED, EMPTY = "☑", "☐"


def apply(printed: Printed, argument: str) -> Printed:
    """勾: ticked where the figure says yes; 勾(特别): where it says just that.  A blank figure is not ticked."""
    yes = printed.text.strip() == argument if argument else is_yes(printed.value)
    text = TICKED if yes else EMPTY
    return Printed(text, text)


FILTER = Filter("勾", "是为☑，否为☐；勾(特别) 等于“特别”时为☑", apply, takes_argument=True, takes_blank=True)
