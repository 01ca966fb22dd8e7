"""The findings as 问题清单 lists them: kinds together, and what was only read well in one line a kind and column.

Errors and warnings keep a line each, since each lights up its cell; the first of a kind says how many there are.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from validators.finding import Finding, Report, Severity

MOST = 6
"""Cells of a folded line that are named."""


def listed(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """In the report's order of severities; inside one by kind, kinds in the order in which they first appear."""
    groups: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_group(finding)].append(finding)
    rank = {severity: at for at, severity in enumerate(Severity)}
    ordered = sorted(groups.values(), key=lambda group: rank[group[0].severity])
    return tuple(line for group in ordered for line in _lines(group))


TIDIED = "已自动读好"


def three_numbers(report: Report) -> str:
    """What a person has to do, before any list: mend, look at, nothing."""
    counts = report.counts()
    return f"必改 {counts['error']:,}，要核对 {counts['warning']:,}，{TIDIED} {counts['note']:,}"


def _group(finding: Finding) -> tuple[str, ...]:
    if finding.severity is Severity.NOTE:
        return finding.code, finding.place.sheet, finding.column
    return (finding.code,)


def _lines(group: Sequence[Finding]) -> Sequence[Finding]:
    first, *others = group
    if not others:
        return group
    if first.severity is not Severity.NOTE:
        return [_saying(first, f"（这一类共 {len(group)} 处，列在一起）"), *others]
    cells = "、".join(one.place.a1 or one.place.sheet for one in others[:MOST])
    more = " 等" if len(others) > MOST else ""
    return [_saying(first, f"（这一类共 {len(group)} 处，另外在 {cells}{more}）")]


def _saying(finding: Finding, more: str) -> Finding:
    """The same finding with a few words after its message."""
    return replace(finding, kind=replace(finding.kind, zh=finding.kind.zh + more))
