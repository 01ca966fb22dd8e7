"""Every form carries the compound's name in its head."""

from collections.abc import Iterator

from validators.checks.place import at_setting
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity

MISSING = Kind(
    "compound-name-missing",
    Severity.WARNING,
    zh="没有填小区名称，各表抬头会是空的",
    fix="请在“参数”里填写小区名称",
    en="The compound has no name, so the head of every form stays blank.",
    en_fix="Fill in 小区名称 in 参数.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At 小区名称 in 参数."""
    if not dossier.settings.compound:
        yield at_setting(dossier, MISSING, "compound")
