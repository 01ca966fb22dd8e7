"""`jiugai`: a call that cannot work ends in one Chinese line.  Nothing is imported before it is known to be needed."""

import gc
import os
import sys
from collections.abc import Sequence

from addin.machine.version import VERSION


def main(arguments: Sequence[str] | None = None) -> None:
    """Exit 0 fine, 1 the sheet has errors, 2 the file or the call is unusable (one line on stderr)."""
    looked = gc.isenabled()
    gc.disable()  # one call, one process: looking for cycles among 100,000 households would cost a second for nothing
    try:
        code = _exit_code(arguments)
        if arguments is None:
            _leave(code)
        sys.exit(code)
    finally:
        if looked:  # whoever calls this from a process that goes on (a test does) gets it back as it was
            gc.enable()


def _leave(code: int) -> None:
    """End the process without taking a million objects apart one by one first, which its end does anyway; everything
    that asked to be told of the end is told.  Returns where another thread is still at work, to be waited for."""
    import atexit
    import threading

    if threading.active_count() > 1:
        return
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return  # whoever reads our output has gone: the usual way tells
    os._exit(code)


def _exit_code(arguments: Sequence[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        print(f"旧改助手 {VERSION}")
        return 0
    return _called(given)


def _called(arguments: list[str]) -> int:
    from typer import Abort
    from typer.exceptions import TyperException

    from addin.cli.chinese import explain
    from addin.cli.commands import jiugai
    from addin.unusable import Unusable, reason

    try:
        return jiugai().main(args=arguments, prog_name="jiugai", standalone_mode=False) or 0
    except Unusable as problem:
        print(problem, file=sys.stderr)
    except TyperException as error:
        print(f"{explain(error)}；用法见 jiugai --help", file=sys.stderr)
    except BrokenPipeError:  # whoever read our output has seen enough (`jiugai check W | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(f"{error.filename or '文件'}：用不了（{reason(error)}）", file=sys.stderr)
    except (KeyboardInterrupt, Abort):
        print("已中断，没有写出任何文件", file=sys.stderr)
    return 2
