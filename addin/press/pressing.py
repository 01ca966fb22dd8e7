"""A press, from the click to the summary: one at a time, nothing raised, everything logged."""

import sys

from addin.buttons.catalogue import BUTTONS
from addin.press import log
from addin.press.button import Button
from addin.press.connecting import connect
from addin.press.declined import Declined
from addin.press.desk import Desk
from addin.press.lock import Busy, one_at_a_time
from addin.unusable import Unusable

WAIT = "上一次操作还没有做完，请稍等，做完再按。"


def press_button(button: str) -> None:
    """Do it, and tell the user how it went.  Never raises."""
    try:
        desk = Desk(connect())
    except Exception as error:
        log.write_failure(f"{button}: no workbook", error)
        print(f"旧改助手没有连上工作簿；详细记录在 {log.path()}", file=sys.stderr)
        return
    text, critical = _pressed(button, desk)
    if text:
        try:
            desk.host.tell(text, critical)
        except Exception as error:
            log.write_failure(f"{button}: could not show: {text}", error)


def _pressed(id_: str, desk: Desk) -> tuple[str, bool]:
    """What to tell, and whether it is bad news."""
    try:
        known = _known(id_)
        with one_at_a_time():
            log.write(f"{known.id} pressed in {desk.host.name}")
            text = known.run(desk)
        log.write(f"{known.id} done: {text}")
        return text, False
    except Busy:
        log.write(f"{id_} told to wait")
        return WAIT, False
    except Declined:
        log.write(f"{id_} declined")
        return "没有改动任何内容。", False
    except Unusable as problem:
        log.write(f"{id_} unusable: {problem}")
        return str(problem), True
    except Exception as error:
        log.write_failure(f"{id_} failed", error)
        return f"出错了，这次没有做完：{error}\n请把日志发给维护人员：{log.path()}", True


def _known(id_: str) -> Button:
    for button in BUTTONS:
        if button.id == id_:
            return button
    raise Unusable(f"没有“{id_}”这个按钮；工作簿与程序的版本可能不一致，请重新安装")
