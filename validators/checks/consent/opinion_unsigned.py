"""An opinion without a signature counts as invalid.

表决意见应由业主本人签名 (指导规则 第22条); 赞同、反对、弃权 alike must be signed (浙江 2009 第9条; sources.md §1.3).
"""

from collections.abc import Iterator

from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.consent.opinion import Opinion

UNSIGNED = Kind(
    "opinion-unsigned",
    Severity.ERROR,
    zh="{address} 写了“{value}”但没有签字；没有签字的意见无效",
    fix="请补录签字人姓名（“拒签”“不在家”之类不是签字）；确实没有签字的，请让产权人补签，或按未收到清空意见一格",
    en="{address} says “{value}” without a signature, which is invalid.",
    en_fix="Enter the signature, have the owner sign, or delete the opinion.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the empty signature cell; an unreadable opinion is an error already."""
    for row in dossier.answers:
        if not row.signature and row.opinion not in (None, Opinion.UNCLEAR):
            yield at(UNSIGNED, row, "signature", row.opinion, address=name_of(row))
