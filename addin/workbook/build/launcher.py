"""What we change in xlwings' launcher, line by line: each must be there exactly once, else the build stops."""

PROJECT = "jiugai"
"""Names the sheet of settings: `xlwings.conf` would be read again, call by call, whenever xlwings is imported."""
NO_PYTHON = (
    "没有找到旧改助手的程序，可能没有安装，或被移走了。请运行安装包里的 install.bat，装好以后再按一次按钮。找不到的是："
)

_NAMES = ('PROJECT_NAME As String = "xlwings"', 'PROJECT_NAME As String = "myaddin"')
_COMMAND = (
    '" -B -c ""import xlwings.utils;xlwings.utils.prepare_sys_path(\\""" & PYTHONPATH & "\\""); " & PythonCommand'
)
_OURS = '" -B -c """ & PythonCommand'
"""No folder need be put on the path; our code runs before xlwings is imported, and says how."""
_LOST = 'MsgBox "Could not find Interpreter!", vbCritical'
_START = "RunPython = ExecuteWindows(False, PythonCommand, interpreter, PYTHONPATH)"
_UNBROKEN = f"Application.EnableCancelKey = 0: {_START}"
"""Esc stops a long press between two stages (`addin.hosts.stopping`); Excel must not offer to debug the macro then."""


def launcher(source: str) -> str:
    """The module as xlwings ships it, changed.  ValueError where it is not the one we know."""
    name = next((one for one in _NAMES if one in source), _NAMES[0])
    for old, new in (
        (name, f'PROJECT_NAME As String = "{PROJECT}"'),
        (_COMMAND, _OURS),
        (_START, _UNBROKEN),
        (_LOST, f'MsgBox {words(NO_PYTHON)} & PYTHON_WIN, vbCritical, "jiugai"'),
    ):
        if source.count(old) != 1:
            raise ValueError(f"xlwings' launcher has changed: {old} is there {source.count(old)} times")
        source = source.replace(old, new)
    return source


def words(text: str) -> str:
    """Chinese as an expression of pure ASCII, which is all that the VBA editor keeps; broken into lines VBA takes."""
    codes = [f"ChrW({ord(one) - 0x10000 if ord(one) > 0x7FFF else ord(one)})" for one in text]
    lines = [" & ".join(codes[at : at + 8]) for at in range(0, len(codes), 8)]
    return " & _\n        ".join(lines)
