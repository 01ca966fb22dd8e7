"""docs/findings.md, made from the kinds of finding that the code declares: `python -m addin.docs.findings`."""

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import addin
import validators
from addin.tell.compound.problems_sheet import SEVERITY_WORDS
from validators.finding import Kind, Severity
from validators.subjects import NAMED

PAGE = Path(addin.__file__).parent.parent / "docs" / "findings.md"
SHEETS = {name: subject.SPEAKS_OF for name, subject in NAMED.items()} | {"law": "参数、议题、地方规则"}
"""Folder → the sheets that its findings speak of."""
ANY = "各表"
INTRODUCTION = """# 问题代码一览

每条问题都有一个不变的代码。**错误**要改，改完之前申报表只能出草稿；**警告**请核对，无误的无需处理；**提示**说明数据是怎样读的。
大括号里的是当时的内容。本页由 `make templates` 从程序生成，请勿手改。
"""


def kinds() -> dict[str, list[Kind]]:
    """Code → the kinds declared under it (there should be one), in module order, each object once."""
    return {code: [kind for kind, _ in found] for code, found in _declared().items()}


def page() -> str:
    """The page: a table for each severity; each finding with its sheets and the file that tells it."""
    lines = [INTRODUCTION]
    every = sorted((pair for same in _declared().values() for pair in same), key=lambda pair: pair[0].code)
    for severity in Severity:
        lines += [f"## {SEVERITY_WORDS[severity]}\n", "| 代码 | 问题 | 怎么改 | 表 | 文件 |", "|---|---|---|---|---|"]
        lines += [_line(kind, module) for kind, module in every if kind.severity is severity]
        lines.append("")
    return "\n".join(lines)


def _line(kind: Kind, module: str) -> str:
    sheets = next((SHEETS[part] for part in module.split(".") if part in SHEETS), ANY)
    file = f"`{module.replace('.', '/')}.py`"
    return f"| `{kind.code}` | {_cell(kind.zh)} | {_cell(kind.fix)} | {sheets} | {file} |"


def _declared() -> dict[str, list[tuple[Kind, str]]]:
    """Code → its kinds, each with the module that declares it; one that is imported elsewhere belongs to the first."""
    found: dict[str, list[tuple[Kind, str]]] = {}
    for module in _modules():
        for name, value in vars(module).items():
            if not isinstance(value, Kind) or any(value is known for known, _ in found.setdefault(value.code, [])):
                continue
            found[value.code].append((value, _home(value, name) or module.__name__))
    return found


def _home(kind: Kind, name: str) -> str:
    """The module whose text declares it: `NAME = Kind(` with its code; others only import it."""
    declared = f'"{kind.code}"'
    for module in _modules():
        if getattr(module, name, None) is kind and declared in _source(module):
            return module.__name__
    return ""


@cache
def _source(module: ModuleType) -> str:
    return Path(str(module.__file__)).read_text("utf-8")


@cache
def _modules() -> tuple[ModuleType, ...]:
    return tuple(_walked())


def _walked() -> Iterator[ModuleType]:
    for package in (validators, addin):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                yield import_module(module.name)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
