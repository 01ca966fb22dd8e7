"""Words: line ends, boxes to tick, and filters that only say what is to be done with their cell or sheet."""

import re

from addin.filling.filters.printed import Filter, Printed, Refused, is_yes

_BETWEEN = re.compile(r"\s*[、，,；;\n]\s*")
TICKED, EMPTY = "☑", "☐"
_YES_OR_NO = {"是": True, "否": False}
_BOXES = {
    "□": "□☑", "☐": "☐☑", "◻": "◻☑", "▢": "▢☑", "○": "○●", "◯": "◯●", "〇": "〇●", "√": "\u3000√", "✓": "\u3000✓",
    "■": "□■", "☑": "☐☑", "☒": "☐☒", "●": "○●",
}  # fmt: skip
"""The empty one and the ticked one, by either."""


def _line_breaks(printed: Printed, argument: str) -> Printed:
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


LINE_BREAKS = Filter("换行", "顿号、逗号、分号处换行；换行 8 每八个字换行", _line_breaks, takes_argument=True)


def _check_mark(printed: Printed, argument: str) -> Printed:
    """勾: ticked where the figure says yes; 勾(特别): where it says just that.  A blank figure is not ticked.

    勾(是) and 勾(否) are the two boxes of 是□否□, whatever words the figure says yes or no with.
    """
    if argument in _YES_OR_NO:
        yes = printed.value is not None and printed.value != "" and is_yes(printed.value) == _YES_OR_NO[argument]
    else:
        yes = printed.text.strip() == argument if argument else is_yes(printed.value)
    text = TICKED if yes else EMPTY
    return Printed(text, text)


CHECK_MARK = Filter("勾", "是为☑，否为☐；勾(特别) 等于“特别”时为☑", _check_mark, takes_argument=True, takes_blank=True)


def _box(printed: Printed, argument: str) -> Printed:
    """框 □: the form's own box, ticked as such a box is; 框 □√: the empty box and the ticked one; 框 √: a tick or
    nothing.
    """
    signs = "".join(argument.split())
    if printed.text not in (TICKED, EMPTY) or not 0 < len(signs) <= 2:
        raise Refused(f"“框”要写在“勾”后面，跟一个或两个符号，如 勾(是)|框 □，这里是“{argument}”")
    pair = _BOXES.get(signs, f"{signs}{TICKED}") if len(signs) == 1 else signs
    text = pair[printed.text == TICKED]
    return Printed(text.strip() or None, text)


BOX = Filter(
    "框", "写在“勾”后面，用表上自己的方框：勾(是)|框 □；框 □√ 指明空的和打了勾的", _box, True, takes_blank=True
)


def _as_it_is(printed: Printed, _: str) -> Printed:
    """The value as it is."""
    return printed


MAY_BE_MISSING = Filter("可缺", "写在工作表名里，如 {{分摊明细.楼栋|可缺}}：没有记录时隐藏这张表", _as_it_is)


ROW_HEIGHT = Filter("行高", "文字一行写不下时把这一行加高（格子要设“自动换行”），原来的行高是最矮的", _as_it_is)
