"""A press, from the click to the summary: one at a time, nothing raised, everything logged."""

from collections.abc import Sequence

from addin.press import log
from addin.press.button import Button
from addin.press.connecting import connect
from addin.press.declined import Choosing, Declined, Stopped
from addin.press.desk import Desk
from addin.press.host import Host
from addin.press.lock import Busy, one_at_a_time
from addin.press.notice import notice
from addin.unusable import Unusable, reason

WAIT = "上一次操作还没有做完，请稍等，做完再按。"


def press_button(button: str, buttons: Sequence[Button]) -> None:
    """Do what the one of `buttons` with this id does, and tell the user how it went.  Never raises."""
    try:
        host = connect()
    except Unusable as problem:
        log.write(f"{button} unusable: {problem}")
        notice(str(problem))
        return
    except Exception as error:
        log.write_failure(f"{button}: no workbook", error)
        notice(
            f"没有连上工作簿，什么也没有做。请保存后关闭再打开工作簿，再按一次按钮；还不行，请把日志发给维护人员：{log.path()}"
        )
        return
    press_on(host, button, buttons)


def press_on(host: Host, button: str, buttons: Sequence[Button]) -> None:
    """The same to a workbook that is known already.  Raises nothing but what the host itself means to be raised."""
    text, critical = _pressed(button, buttons, Desk(host))
    try:
        if text:
            host.tell(text, critical)
    except Exception as error:
        log.write_failure(f"{button}: could not show: {text}", error)
        notice(text)
    host.leave()


def _pressed(id_: str, buttons: Sequence[Button], desk: Desk) -> tuple[str, bool]:
    """What to tell, and whether it is bad news."""
    try:
        known = _known(id_, buttons)
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
    except (Stopped, Choosing) as pause:
        log.write(f"{id_} declined: {pause}")
        return str(pause), False
    except Unusable as problem:
        log.write(f"{id_} unusable: {problem}")
        return str(problem), True
    except ImportError as error:
        log.write_failure(f"{id_}: a part of the program is missing", error)
        return f"旧改助手缺了一部分，这次没有做完；请重新安装一次。还不行，请把日志发给维护人员：{log.path()}", True
    except OSError as error:
        log.write_failure(f"{id_} failed", error)
        return (
            f"这次没有做完：{error.filename or '文件'}：{reason(error)}；请腾出空间或换一个位置，再按一次按钮。",
            True,
        )
    except Exception as error:
        log.write_failure(f"{id_} failed", error)
        return f"出错了，这次没有做完：{error}\n请把日志发给维护人员：{log.path()}", True


def _known(id_: str, buttons: Sequence[Button]) -> Button:
    for button in buttons:
        if button.id == id_:
            return button
    raise Unusable(f"没有“{id_}”这个按钮；工作簿与程序的版本可能不一致，请重新安装")
