"""docs/left-out.md, all that may be left out of a sheet and in which words: `python -m addin.docs.left_out`."""

import re
from collections.abc import Iterator
from pathlib import Path

import addin
from addin.tell.compound.problems_sheet import SEVERITY_WORDS
from validators.finding import Kind
from validators.sheets import told
from validators.sheets.catalogue import RESULTS
from validators.table.reasons import OF_CELLS

PAGE = Path(addin.__file__).parent.parent / "docs" / "left-out.md"
OF_SHEETS: tuple[Kind, ...] = (told.SHEET_UNKNOWN, told.SHEET_LEFT_OUT, told.SHEET_MISSPELT, told.SHEET_TWICE)
"""A sheet that is not read is named whole, in the words of its finding."""
INTRODUCTION = """# 哪些内容可能没有用到

每张表里每一个有内容的格子，要么**用上**了（某一行、某个参数或某个表头就是由它读来的），要么在 `jiugai check` 的末尾
**点名**：哪几格、为什么没有用到（`--json` 的 `sheets[].unused`）。理由只有下面这些，没有别的；花括号里的是当时的内容。
本页由 `make templates` 从程序生成，请勿手改。
"""
RESULTS_LINE = """
程序自己写的结果表不是输入，不读，也不算在内：{names}。
完全空白的表、只有空格或看不见的字符的格子不算有内容。
"""


def page() -> str:
    """The page: a table for cells, one for whole sheets."""
    lines = [INTRODUCTION, "## 表里的格子\n", "| 理由 | 是什么 | 问题清单里另外说什么 |", "|---|---|---|"]
    lines += [f"| {reason.words} | {reason.when} | {reason.told} |" for reason in OF_CELLS]
    lines += ["\n## 整张表\n", "| 理由 | 级别 | 怎么办 |", "|---|---|---|"]
    lines += [f"| {kind.zh} | {SEVERITY_WORDS[kind.severity]} | {kind.fix} |" for kind in OF_SHEETS]
    lines.append(RESULTS_LINE.format(names="、".join(RESULTS)))
    return "\n".join(lines)


def is_known(why: str) -> bool:
    """Whether a reason as printed is one of the list."""
    return any(pattern.fullmatch(why) for pattern in _patterns())


def _patterns() -> Iterator[re.Pattern[str]]:
    for words in (*(reason.words for reason in OF_CELLS), *(kind.zh for kind in OF_SHEETS)):
        parts = (re.escape(part) for part in re.split(r"{\w+}", words))
        yield re.compile(".*".join(parts), re.DOTALL)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
