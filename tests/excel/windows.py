"""Windows and pywin32, as much as xlwings and we touch; from `install` on, Python believes it runs there."""

import ctypes
import fcntl
import os
import subprocess
import sys
import types
from dataclasses import dataclass, field
from typing import Any

from tests.excel.com import WIRE, CDispatch, ComError, Proxy
from tests.excel.sheets import WINDOW, Application
from tests.excel.values import Moment

PRESSED = {"yes": {3: 6, 4: 6, 1: 1}, "no": {3: 7, 4: 7, 1: 2}, "cancel": {3: 2, 4: 7, 1: 2}}
WORDS = {0: "ok", 1: "ok_cancel", 3: "yes_no_cancel", 4: "yes_no"}


@dataclass
class Seen:
    """What the user and the machine saw: boxes, folders opened, processes looked for in order to end them."""

    boxes: list[dict[str, Any]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    ended: list[list[str]] = field(default_factory=list)


def install(app: Application | None, answers: list[str]) -> Seen:
    """`app` None: the window has no workbook to speak to.  `answers`: pressed in boxes, the last for ever."""
    _import_what_looks_at_the_platform()
    seen = Seen()

    def box(_: int, text: str, title: str = "", style: int = 0) -> int:
        kind = style & 7
        answer = (answers.pop(0) if len(answers) > 1 else answers[0]) if kind else "ok"
        critical = bool(style & 0x30 in (0x10, 0x30))
        seen.boxes.append({"text": text, "buttons": WORDS.get(kind, "?"), "answer": answer, "critical": critical})
        return PRESSED.get(answer, {}).get(kind, 1)

    _pywin32(app, box)
    _libraries(app, box)
    _msvcrt()
    _processes(seen)
    os.startfile = lambda path, *_: seen.opened.append(str(path))  # type: ignore[attr-defined]
    sys.platform = "win32"
    return seen


def _import_what_looks_at_the_platform() -> None:
    import asyncio
    import concurrent.futures
    import locale
    import logging
    import multiprocessing
    import platform
    import shutil
    import ssl
    import sysconfig
    import tempfile
    import urllib.request
    import uuid
    import zipfile
    import zoneinfo

    _ = asyncio, concurrent.futures, locale, logging, multiprocessing, shutil, ssl, tempfile, urllib, uuid, zipfile
    _ = (zoneinfo,)
    sysconfig.get_config_vars()
    platform.platform()


def _module(name: str, **members: Any) -> types.ModuleType:
    made = types.ModuleType(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made


def nothing(*_: Any, **__: Any) -> int:
    return 0


def _pywin32(app: Application | None, box: Any) -> None:
    error = type("error", (Exception,), {})
    _module("pywintypes", com_error=ComError, error=error, TimeType=Moment, Time=Moment, IID=str)
    com = {"com_error": ComError, "ole_error": ComError, "CoInitialize": nothing, "CoUninitialize": nothing}
    ids = {"IID_IDispatch": "IDispatch", "TypeIIDs": {"IDispatch": CDispatch}}
    _module("pythoncom", __file__="pythoncom.dll", **com, **ids)
    _module("win32api", MessageBox=box)
    constants = {"OK": 0, "OKCANCEL": 1, "YESNOCANCEL": 3, "YESNO": 4, "ICONINFORMATION": 64, "ICONWARNING": 48}
    _module("win32con", **{f"MB_{name}": value for name, value in constants.items()})
    _module("win32event")
    bases = {name: type(name, (), {}) for name in ("DispatchBaseClass", "CoClassBaseClass")}
    cache = types.SimpleNamespace(EnsureModule=nothing)
    dispatch = {"Dispatch": lambda found: found, "DispatchEx": _no_second_excel, "CDispatch": CDispatch}
    client = _module("win32com.client", gencache=cache, **bases, **dispatch)
    policy = _module("win32com.server.policy", DesignatedWrapPolicy=object, BasicWrapPolicy=object)
    dispatcher = _module("win32com.server.dispatcher", DefaultDebugDispatcher=object)
    parts = {"policy": policy, "dispatcher": dispatcher, "util": _module("win32com.server.util")}
    _module("win32com", client=client, server=_module("win32com.server", **parts))
    # without a workbook there is no window of the class EXCEL7
    front = {"SetForegroundWindow": nothing, "GetForegroundWindow": lambda: WINDOW}
    _module("win32gui", FindWindowEx=lambda *_: 1 if app else 0, **front)
    _module("win32process", GetWindowThreadProcessId=lambda _: (1, 100))
    zone = type("TimeZoneInfo", (), {"utc": staticmethod(lambda: Moment.now().astimezone().tzinfo)})
    _module("win32timezone", TimeZoneInfo=zone)


def _no_second_excel(*_: Any) -> None:
    raise AssertionError("a press starts no other Excel")


def escape(key: int) -> int:
    """Windows remembers a press until it is asked: Esc comes down when the wire says so."""
    assert key == 0x1B, "only Esc is listened for"
    WIRE.asked_for_escape += 1
    return -32767 if WIRE.escape_at and WIRE.asked_for_escape == WIRE.escape_at else 0


def _libraries(app: Application | None, box: Any) -> None:
    class PyDLL:
        """Makes a Python object of an interface's pointer."""

        def __init__(self, *_: Any) -> None:
            self.PyCom_PyObjectFromIUnknown = type("F", (), {"__call__": lambda *_: Proxy(app)})()

    def object_of_window(window: int, *_: Any) -> int:
        if not app or not window:
            raise OSError(-2147467259, "Unspecified error")
        return 0

    library = types.SimpleNamespace
    ole = library(CLSIDFromString=nothing)
    made: dict[str, Any] = {
        "PyDLL": PyDLL,
        "oledll": library(ole32=ole, oleacc=library(AccessibleObjectFromWindow=object_of_window)),
        "windll": library(
            user32=library(
                MessageBoxW=box,
                GetTopWindow=lambda _: WINDOW,
                GetWindow=nothing,
                GetForegroundWindow=lambda: WINDOW,
                SetForegroundWindow=nothing,
                SetWindowPos=nothing,
                GetAsyncKeyState=escape,
            ),
            kernel32=library(GetCurrentThreadId=lambda: 1),
        ),
    }
    for name, value in made.items():
        setattr(ctypes, name, value)


def _msvcrt() -> None:
    def locking(descriptor: int, mode: int, _: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN if mode == 0 else fcntl.LOCK_EX | fcntl.LOCK_NB)

    _module("msvcrt", LK_UNLCK=0, LK_LOCK=1, LK_NBLCK=2, locking=locking)


def _processes(seen: Seen) -> None:
    """xlwings' exit handler lists Excel's processes, and ends those without a window of their own."""
    run = subprocess.run

    def watched(command: Any, *arguments: Any, **options: Any) -> Any:
        if command and command[0] in ("tasklist", "taskkill"):
            seen.ended.append(list(command))
            raise OSError("not on this machine")
        options.pop("creationflags", None)
        return run(command, *arguments, **options)

    subprocess.run = watched  # type: ignore[assignment]
    for flag in ("CREATE_NO_WINDOW", "DETACHED_PROCESS", "CREATE_NEW_PROCESS_GROUP"):
        setattr(subprocess, flag, 0)
