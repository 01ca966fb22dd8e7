"""A remark beside 同意 that takes it back, sets a condition or refuses to pay: no consent to the motion as put.

The paper asks two things in one tick, to renovate and to bear one's share (sources.md §P3).  What stands in brackets
beside the opinion is told where the opinion is read; here, what stands under 备注, or is missing under 出资意见.
"""

from collections.abc import Iterator

from validators.checks.place import at, is_paper, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.qualified import qualifies

BY_NOTE = Kind(
    "consent-qualified-by-note",
    Severity.WARNING,
    zh="{address} 写的是“同意”，备注却是“{value}”：有条件、有保留或已收回，不是对整个议题（改造并出资）的同意；"
    "现按无效计，待核实",
    fix="请问清本人：同意改造并承担费用的，由本人写明后改正备注；不愿意的改为“不同意”",
    en="{address} says 同意, but its remark “{value}” qualifies it or takes it back: invalid until settled.",
    en_fix="Ask the person, and enter what he then signs.",
    doubt="附条件的同意",
)
ON_PAYING = Kind(
    "consent-qualified-on-paying",
    Severity.WARNING,
    zh="{address} 同意改造，出资意见{said}；不是对整个议题的同意，现按无效计，待核实",
    fix="请问清本人是否承担费用，补填出资意见",
    en="{address} agrees to renovate; whether its owner bears his share is open. Counted as invalid until settled.",
    en_fix="Ask, and fill in 出资意见.",
    doubt="没有出资意见",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the remark, or at 出资意见."""
    for row in dossier.answers:
        if row.opinion is not Opinion.QUALIFIED:
            continue
        asked = any(one.pays is not None for one in dossier.answers if one.source.sheet == row.source.sheet)
        if asked and row.renovates is Opinion.AGREE and row.pays is not Opinion.AGREE:
            said = "弃权" if row.pays else "没有填"
            yield at(ON_PAYING, row, "pays", row.pays or "", address=name_of(row), said=said)
        elif row.note and not is_paper(row) and qualifies(row.note):
            yield at(BY_NOTE, row, "note", row.note, address=name_of(row))
