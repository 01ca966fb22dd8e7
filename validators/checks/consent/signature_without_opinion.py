"""Somebody signed, but gave no opinion: never taken for consent, the dwelling stays 未收 (contract.md, Semantics)."""

from collections.abc import Iterator

from validators.checks.place import at, name_of
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

NO_OPINION = Kind(
    "signature-without-opinion",
    Severity.WARNING,
    zh="{address} 有“{value}”的签字，但没有意见，现按未收计",
    fix="请对照纸质表补填同意、不同意或弃权",
    en="{address} is signed by “{value}” but gives no opinion; counted as not collected.",
    en_fix="Fill in the opinion from the paper sheet.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the opinion cell."""
    for row in dossier.answers:
        if row.opinion is None and row.signature:
            yield at(NO_OPINION, row, "opinion", row.signature, address=name_of(row))
