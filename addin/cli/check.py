"""`jiugai check W`: what is wrong, in which cell, and what to do."""

from collections import Counter
from collections.abc import Iterator

from addin.cli.screen import looked_at, out, print_json, say, table
from addin.cli.workbook import Json, Workbook, examine
from addin.outcome import Outcome
from addin.tell.compound.folded import listed, three_numbers
from addin.tell.compound.problems_sheet import SEVERITY_WORDS

SHOWN = 60
COLOURS = {"error": "red", "warning": "yellow", "note": "dim"}


def command(workbook: Workbook, as_json: Json = False) -> int:
    """检查工作簿：哪个单元格有什么问题，怎么改。"""
    outcome = examine(workbook)
    if as_json:
        print_json(payload(outcome))
    else:
        show(outcome)
    return int(outcome.draft)


def payload(outcome: Outcome) -> dict[str, object]:
    """The contract of `check --json` (contract.md, Command line)."""
    report = outcome.report
    return {
        "workbook": report.workbook,
        "sheets": [
            {
                "name": s.name,
                "rows": s.rows,
                "cells": s.filled,
                "used": s.used,
                "unused": [{"range": one.range, "why": one.why} for one in s.unused],
            }
            for s in report.sheets
        ],
        "checks_run": report.checks_run,
        "counts": report.counts(),
        "findings": (
            {
                "code": f.code,
                "severity": f.severity.value,
                "sheet": f.place.sheet,
                "cell": f.place.a1,
                "column": f.column,
                "value": f.value,
                "message": f.message,
                "fix": f.fix,
            }
            for f in report.findings
        ),
    }


def show(outcome: Outcome) -> None:
    """The findings as a table, the gravest first, and how many of what kind."""
    from rich.text import Text

    findings = listed(outcome.report.findings)
    say(three_numbers(outcome.report))
    listing = table("问题清单", "级别", "位置", "问题", "怎么改")
    for finding in findings[:SHOWN]:
        word = Text(SEVERITY_WORDS[finding.severity], style=COLOURS[finding.severity])
        listing.add_row(word, str(finding.place), finding.message, finding.fix)
    if findings:
        out.print(listing)
    if len(findings) > SHOWN:
        say(f"以上是前 {SHOWN} 条，共 {len(findings):,} 条；全部见 jiugai run 写出的问题清单，或用 --json")
        for code, number in Counter(f.code for f in outcome.report.findings).most_common():
            say(f"  {number:>5,} × {code}")
    for line in left_out(outcome):
        say(line)
    say(looked_at(outcome))


def left_out(outcome: Outcome) -> Iterator[str]:
    """Sheet by sheet: cells read, used, and what was left out and why."""
    for sheet in outcome.report.sheets:
        rest = "，都用上了"
        if sheet.unused:
            reasons: dict[str, list[str]] = {}
            for one in sheet.unused:
                reasons.setdefault(one.why, []).append(one.range)
            parts = (f"{why}（{'、'.join(at[:6])}{' 等' if len(at) > 6 else ''}）" for why, at in reasons.items())
            rest = f"，用上 {sheet.used:,} 格；没有用到：{'；'.join(parts)}"
        yield f"{sheet.name}：有内容的 {sheet.filled:,} 格{rest}"
