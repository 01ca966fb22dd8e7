"""One dwelling answered more than once: a superseded sheet used again, or one household on two sheets (sources.md §6).

Different answers make the dwelling's answer invalid (contract.md, Answers); the same answer twice harms nothing.
"""

from collections.abc import Iterator

from validators.checks.place import at, name_of, spot
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.consent.answered import opinion_of
from validators.sheets.consent.opinion import Opinion

DIFFERENT = Kind(
    "two-opinions",
    Severity.ERROR,
    zh="{address} 有两种意见：这里是“{value}”，{first} 是“{before}”；现按无效计",
    fix="请与住户核实，只留下有效的一条",
    en="{address} has two opinions: “{value}” here, “{before}” at {first}; counted as invalid.",
    en_fix="Ask the household and keep the one that holds.",
)
PREVAILED = Kind(
    "repeated-answer",
    Severity.NOTE,
    zh="{address} 有两种意见：这里是“{value}”，{first} 是“{before}”；按“重复答复：{rule}”计为“{counted}”",
    fix="请核对所采用的规定；没有规定的，参数“重复答复”请选“无效”",
    en="{address} has two opinions: “{value}” here, “{before}” at {first}; by 重复答复 it counts as {counted}.",
    en_fix="Check the rule that was followed.",
)
TWICE = Kind(
    "answered-twice",
    Severity.NOTE,
    zh="{address} 的意见登记了两次，都是“{value}”，前一次在 {first}；只计一次",
    fix="请删去多余的一条",
    en="{address} was entered twice with the same opinion “{value}”, first at {first}; it counts once.",
    en_fix="Delete one of them.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At each later answer, compared with the dwelling's first; an unreadable opinion is an error already."""
    for dwelling, indexes in dossier.register.answers_of.items():
        if len(indexes) == 1:
            continue
        rows = [dossier.answers[index] for index in indexes]
        given = [row for row in rows if row.opinion not in (None, Opinion.UNCLEAR)]
        counted, rule = opinion_of(rows, dossier.settings.repeated), dossier.settings.repeated
        for row in given[1:]:
            first = given[0]
            kind = DIFFERENT if counted in (None, Opinion.UNCLEAR) else PREVAILED
            yield at(
                TWICE if row.opinion is first.opinion else kind,
                row,
                "opinion",
                row.opinion,
                address=name_of(dossier.dwellings[dwelling]),
                first=spot(first, "opinion"),
                before=first.opinion,
                rule=rule,
                counted=counted,
            )
