"""The notice's period in 参数 and its list of items in 项目版本 speak of one notice: do their dates agree?

On the real notice both are 2020-06-29 (sources.md §P1).  Two notices may have been posted: one that agrees will do.
"""

from collections.abc import Iterator

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.items.versions import versions_of
from validators.sheets.items.versions import ListKind

DIFFERS = Kind(
    "notice-dates-differ",
    Severity.WARNING,
    zh="“{version}”的日期是 {value}，“参数”里告知从 {first} 开始，不是同一天",
    fix="请对照张贴的告知改正其中一个；先写好、隔几天才张贴的无需处理",
    en="{version} is dated {value}, but 参数 has the notice begin on {first}.",
    en_fix="Correct one of them from the notice; nothing to do if it was posted some days after it was written.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the date of the newest notice."""
    first = dossier.settings.notice_from
    notices = [one for one in versions_of(dossier.papers) if one.kind is ListKind.NOTICE and one.dated]
    if not first or not notices or any(one.dated == first for one in notices):
        return
    newest = notices[-1]
    row = next(row for row in dossier.papers.versions if row.version == newest.name and row.dated == newest.dated)
    said = {"version": newest.name, "first": first}
    yield Finding(DIFFERS, row.source.ref(row.row, "dated"), "日期", str(newest.dated), said)
