"""`jiugai rules [F] [--into W]`: a file of local rules, tried on its own cases, shown, and put into a workbook."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err, out, print_json, table
from addin.cli.workbook import Force, Json, OutOrInto, put_into
from addin.docs.law import threshold
from addin.importing.rule_file import RuleFile, put_rules, read_rules
from addin.law.local import LocalRule
from addin.machine.templates import example_rules
from addin.unusable import Unusable

File = Annotated[
    Path | None, typer.Argument(metavar="规则文件", help="地方规则（.toml），或一份示例的名称；不写则列出示例")
]
Into = Annotated[
    Path | None, typer.Option("--into", metavar="工作簿", help="放进这份工作簿（新加一张“地方规则”表）；不写则只核对")
]


def command(
    file: File = None, into: Into = None, target: OutOrInto = None, as_json: Json = False, force: Force = False
) -> int:
    """核对一份地方规则，放进工作簿。

    规则是一个小文件：机关、条文、原文、日期、条件和算例；读取时逐条验算，不符的不采用。
    """
    if file is None:
        if as_json:
            print_json({"examples": [str(path) for path in example_rules().values()]})
        for name in () if as_json else example_rules():
            out.print(name, markup=False)
        return 0
    found = read_rules(_locate(file))
    sheet, written = put_into(into, target, force, partial(put_rules, found))
    if as_json:
        print_json(payload(found, sheet, written))
    else:
        show(found, sheet, written)
    return 0


def _locate(file: Path) -> Path:
    examples = example_rules()
    if file.is_file():
        return file
    if file.name in examples:
        return examples[file.name]
    raise Unusable(f"没有文件“{file}”，也没有这个名称的示例；示例有 {'、'.join(examples)}")


def payload(found: RuleFile, sheet: str, written: Path | None) -> dict[str, object]:
    """Each rule with its condition and citation, how many of its cases were tried, and where it was put."""
    return {
        "file": found.file,
        "rules": [
            {
                "title": one.rule.title,
                "matter": one.matter,
                "condition": threshold(one.rule),
                "citation": one.rule.citation,
                "from": _iso(one.rule.in_force_from),
                "to": _iso(one.rule.in_force_to),
                "confirmed_to": _iso(one.rule.confirmed_to),
                "checked": _iso(one.rule.checked_on),
                "cases": len(one.row.cases),
            }
            for one in found.rules
        ],
        "sheet": sheet,
        "out": str(written) if written else "",
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def show(found: RuleFile, sheet: str, written: Path | None) -> None:
    """A line a rule; then what was written, or how to write it."""
    listing = table(f"{found.file}：{len(found.rules)} 条规则，算例都相符", "规则", "适用", "条件", "施行", "依据")
    for one in found.rules:
        listing.add_row(one.rule.title, one.matter, threshold(one.rule), _days(one), one.rule.citation)
    out.print(listing)
    if sheet:
        err.print(f"已放进“{sheet}”（{len(found.rules)} 条）：{written}")
    else:
        err.print("还没有写入；核对无误就加上 --into 工作簿")


def _days(one: LocalRule) -> str:
    last = one.rule.in_force_to or one.rule.confirmed_to
    known = "" if one.rule.in_force_to or not last else "（此后条文有修改，未核对）"
    return f"{one.rule.in_force_from} 至 {last}{known}" if last else f"{one.rule.in_force_from} 起"
