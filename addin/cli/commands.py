"""The commands, in the order of the help: a table of functions, each importing its command when it is called for."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer
from typer.main import get_command

from addin.cli.chinese import Command, Group
from addin.machine.version import VERSION

Function = Callable[..., int]
HELP = "旧改助手：核对同意表、统计同意率、计算出资分摊、填写申报表。"


def _new() -> Function:
    from addin.cli.new import command

    return command


def _check() -> Function:
    from addin.cli.check import command

    return command


def _tally() -> Function:
    from addin.cli.tally import command

    return command


def _shares() -> Function:
    from addin.cli.shares import command

    return command


def _paper() -> Function:
    from addin.cli.paper import command

    return command


def _confirm() -> Function:
    from addin.cli.confirm import command

    return command


def _explain() -> Function:
    from addin.cli.explain import command

    return command


def _fill() -> Function:
    from addin.cli.fill import command

    return command


def _public() -> Function:
    from addin.cli.public import command

    return command


def _run() -> Function:
    from addin.cli.run import command

    return command


def _merge() -> Function:
    from addin.cli.merge import command

    return command


def _import() -> Function:
    from addin.cli.importing import command

    return command


def _batch() -> Function:
    from addin.cli.batch import command

    return command


def _export() -> Function:
    from addin.cli.export import command

    return command


def _verify() -> Function:
    from addin.cli.verify import command

    return command


def _selftest() -> Function:
    from addin.cli.selftest import command

    return command


def _sign() -> Function:
    from addin.cli.sign import command

    return command


def _sample() -> Function:
    from addin.cli.sample import command

    return command


def _allocate() -> Function:
    from addin.cli.allocate import command

    return command


def _rules() -> Function:
    from addin.cli.rules import command

    return command


def _demo() -> Function:
    from addin.cli.demo import command

    return command


def _forms() -> Function:
    from addin.cli.forms import command

    return command


def _build() -> Function:
    from addin.cli.build import command

    return command


def _install_wps() -> Function:
    from addin.cli.install_wps import command

    return command


def _form() -> typer.Typer:
    from addin.cli.form import app

    return app


def _print() -> Function:
    from addin.cli.print import command

    return command


COMMANDS: Mapping[str, Callable[[], Function | typer.Typer]] = {
    "new": _new,
    "check": _check,
    "tally": _tally,
    "shares": _shares,
    "paper": _paper,
    "confirm": _confirm,
    "explain": _explain,
    "fill": _fill,
    "public": _public,
    "run": _run,
    "print": _print,
    "merge": _merge,
    "import": _import,
    "batch": _batch,
    "export": _export,
    "verify": _verify,
    "sign": _sign,
    "selftest": _selftest,
    "sample": _sample,
    "allocate": _allocate,
    "rules": _rules,
    "demo": _demo,
    "forms": _forms,
    "build": _build,
    "install-wps": _install_wps,
    "form": _form,
}


class _Lazy(Group):
    """The commands of the table; only the one that is called is imported, all of them where the help lists them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return command(cmd_name) if cmd_name in COMMANDS else None


def command(name: str) -> Any:
    """The command of that name, imported now."""
    found = COMMANDS[name]()
    if isinstance(found, typer.Typer):
        group = get_command(found)
        group.name = name
        return group
    alone = typer.Typer(add_completion=False)
    alone.command(name=name, cls=Command)(found)
    return get_command(alone)


def jiugai() -> Any:
    """All of them as one group."""
    app = typer.Typer(cls=_Lazy, help=HELP, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
    app.callback()(_root)
    return get_command(app)


def _tell_version(wanted: bool) -> None:
    if wanted:
        print(f"旧改助手 {VERSION}")
        raise typer.Exit


def _root(
    told: Annotated[bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="显示版本号")] = False,
) -> None:
    """Nothing of its own; `told` is for whoever is asked on the telephone."""
