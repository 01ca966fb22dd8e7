"""Typer speaks English; staff read Chinese.  The few words it prints by itself are replaced here."""

from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException


class _Chinese:
    """The usage line and the help option, in Chinese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The titles, too; what draws them is imported by the help alone."""
        import typer.rich_utils as words

        words.OPTIONS_PANEL_TITLE = "选项"
        words.ARGUMENTS_PANEL_TITLE = "参数"
        words.COMMANDS_PANEL_TITLE = "命令"
        words.REQUIRED_LONG_STRING = "[必填]"
        words.DEFAULT_STRING = "[默认：{}]"
        super().format_help(ctx, formatter)  # type: ignore[misc]

    def get_usage(self, ctx: Any) -> str:
        usage: str = super().get_usage(ctx)  # type: ignore[misc]
        for english, chinese in (("Usage:", "用法："), ("[OPTIONS]", "[选项]"), ("COMMAND [ARGS]...", "命令 …")):
            usage = usage.replace(english, chinese)
        return usage

    def get_params(self, ctx: Any) -> Any:
        """Without the type column: `<bool>` and `<path>` say nothing to staff."""
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            param.display_type_rich = lambda ctx: None
        return params

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "显示这份帮助"
        return option


class Command(_Chinese, TyperCommand):
    """A command whose help is Chinese."""


class Group(_Chinese, TyperGroup):
    """The list of commands, in Chinese."""


def explain(error: TyperException) -> str:
    """One Chinese line for a call that cannot be understood."""
    given = error.message.split("'")[1] if "'" in error.message else error.message.rpartition(" ")[2].strip("()")
    match type(error).__name__:
        case "MissingParameter":
            return f"少写了一项：{_hint(error)}"
        case "NoSuchOption":
            return f"没有这个选项：{getattr(error, 'option_name', given)}"
        case "BadParameter":
            return f"{_hint(error)} 写得不对：{_asked(error.message, given)}"
        case "BadOptionUsage":
            return f"{given} 后面少写了内容"
        case _ if error.message.startswith("No such command"):
            return f"没有这个命令：{given}"
        case _ if error.message.startswith("Got unexpected"):
            return f"多写了：{given}"
        case _:
            return "命令写得不完整"


def _asked(message: str, given: str) -> str:
    """What was typed, or what would do where the message says that."""
    if "less than or equal to" in message or "greater than or equal to" in message:
        return f"{'至多' if 'less' in message else '至少'} {given}"
    if "valid integer" in message:
        return "要写一个整数"
    if "does not match the formats" in message:
        return f"{given}，请写成 2024-04-01 的样子"
    _, offered, choices = message.partition(" is not one of ")
    return f"{given}，可选：{'、'.join(choices.replace(chr(39), '').rstrip('.').split(', '))}" if offered else given


def _hint(error: TyperException) -> str:
    """The name of the parameter as the help prints it."""
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return str(param.metavar or param.opts[0])
