"""A press in WPS: a request is worked out on a copy of the workbook, and answered with what the add-in is to write."""

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from addin.hosts.wps.book import WpsBook
from addin.hosts.wps.reply import Alive, reply
from addin.hosts.wps.request import PROTOCOL, Request, sweep, taken
from addin.hosts.wps.unanswered import Unanswered
from addin.press import log, undo
from addin.press.button import Button
from addin.press.pressing import press_on

STALE = "WPS 里的加载项和程序不是同一版，什么也没有做；请关闭 WPS，重新安装一次，再打开。"
BROKEN = "出错了，表格没有改动；请看看磁盘是不是满了，再按一次按钮。还不行，请把这一句发给维护人员："
NO_ROOM = "磁盘满了或写不进去，结果交不给 WPS，表格没有改动；请腾出一些空间，再按一次按钮。"


def answer_requests(buttons: Sequence[Button]) -> None:
    """Every request there is, one after the other."""
    sweep()
    for request in taken():
        with Alive(request.place).told() as alive:
            _answer(request, _told(request, buttons, alive))


def _told(request: Request, buttons: Sequence[Button], alive: Alive) -> dict[str, Any]:
    """What is to be said, asked and written."""
    if request.protocol != PROTOCOL:
        return {"say": STALE}
    host = WpsBook(request, alive)
    kept = undo.saved(host)
    try:
        press_on(host, request.button, buttons)
    except Unanswered as question:
        undo.restore(host, kept)
        log.write(f"{request.button} asks: {question.text}")
        return {"ask": {"text": question.text, "buttons": question.buttons}}
    except Exception as error:  # not even the log can be written
        return {"say": f"{BROKEN}{error!r}"}
    told = host.reply()
    if not host.writes:
        undo.restore(host, kept)
    elif kept is not None and undo.saved(host) is None:  # what was undone is forgotten once it stands in the workbook
        told["forget"] = str(undo.restore(host, kept))
    return told


def _answer(request: Request, told: dict[str, Any]) -> None:
    """The copy, which holds people's names, goes as soon as nothing is left to be asked; that makes room, too."""
    if "ask" not in told:
        with suppress(OSError):
            os.remove(request.copy)
    try:
        reply(request.place, told)
    except OSError as error:
        log.write_failure(f"{request.button}: the answer was not written", error)
        with suppress(OSError):
            reply(request.place, {"say": NO_ROOM})
