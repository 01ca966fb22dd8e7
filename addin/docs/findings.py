"""docs/findings.md, made from the kinds of finding that the code declares: `python -m addin.docs.findings`."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import addin
import validators
from addin.tell.compound.problems_sheet import SEVERITY_WORDS
from validators.finding import Kind, Severity

PAGE = Path(addin.__file__).parent.parent / "docs" / "findings.md"
INTRODUCTION = """# 问题代码一览

每条问题都有一个不变的代码。**错误**要改，改完之前申报表只能出草稿；**警告**请核对，无误可以不改；**提示**说明数据是怎样读的。
大括号里的是当时的内容。本页由 `make templates` 从程序生成，请勿手改。
"""


def kinds() -> dict[str, list[Kind]]:
    """Code → the kinds declared under it (there should be one), in module order, each object once."""
    found: dict[str, list[Kind]] = {}
    for module in _modules():
        for value in vars(module).values():
            if isinstance(value, Kind) and not any(value is known for known in found.setdefault(value.code, [])):
                found[value.code].append(value)
    return found


def page() -> str:
    """The page: a table for each severity."""
    lines = [INTRODUCTION]
    every = sorted((kind for same in kinds().values() for kind in same), key=lambda kind: kind.code)
    for severity in Severity:
        lines += [f"## {SEVERITY_WORDS[severity]}\n", "| 代码 | 问题 | 怎么改 |", "|---|---|---|"]
        lines += [f"| `{k.code}` | {_cell(k.zh)} | {_cell(k.fix)} |" for k in every if k.severity is severity]
        lines.append("")
    return "\n".join(lines)


def _modules() -> Iterator[ModuleType]:
    for package in (validators, addin):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                yield import_module(module.name)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
