"""`jiugai`: one command, one file; here they are gathered, and a call that cannot work ends in one Chinese line."""

import gc
import os
import sys
from importlib.metadata import version
from typing import Annotated

import typer
from typer.exceptions import TyperException

from addin.cli import (
    allocate,
    batch,
    build,
    check,
    chinese,
    confirm,
    demo,
    explain,
    fill,
    form,
    forms,
    merge,
    new,
    paper,
    public,
    run,
    shares,
    tally,
    verify,
)
from addin.cli.chinese import Command, Group
from addin.disk import reason
from addin.unusable import Unusable

app = typer.Typer(
    cls=Group,
    help="旧改助手：核对同意表、统计同意率、计算出资分摊、填写申报表。",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _tell_version(wanted: bool) -> None:
    if wanted:
        print(f"旧改助手 {version('jiugai')}")
        raise typer.Exit


@app.callback()
def _root(
    told: Annotated[bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="显示版本号")] = False,
) -> None:
    """Nothing of its own; `told` is for whoever is asked on the telephone."""


for module in (
    new,
    check,
    tally,
    shares,
    paper,
    confirm,
    explain,
    fill,
    public,
    run,
    merge,
    batch,
    verify,
    allocate,
    demo,
    forms,
    build,
):
    app.command(name=module.__name__.rpartition(".")[2], cls=Command)(module.command)

app.add_typer(form.app, name="form")


def main(arguments: list[str] | None = None) -> None:
    """Exit 0 fine, 1 the sheet has errors, 2 the file or the call is unusable (one line on stderr)."""
    gc.disable()  # one call, one process: looking for cycles among 100,000 households would cost a second for nothing
    sys.exit(_exit_code(arguments))


def _exit_code(arguments: list[str] | None) -> int:
    try:
        return app(args=arguments, prog_name="jiugai", standalone_mode=False) or 0
    except Unusable as problem:
        print(problem, file=sys.stderr)
    except TyperException as error:
        print(f"{chinese.explain(error)}；用法见 jiugai --help", file=sys.stderr)
    except BrokenPipeError:  # whoever read our output has seen enough (`jiugai check W | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(f"{error.filename or '文件'}：用不了（{reason(error)}）", file=sys.stderr)
    except (KeyboardInterrupt, typer.Abort):
        print("已中断，没有写出任何文件", file=sys.stderr)
    return 2
