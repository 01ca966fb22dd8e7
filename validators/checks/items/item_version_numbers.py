"""Two items of one list with one number, or one item twice in a list: which of them came first cannot be said."""

from collections.abc import Iterator

from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.items.normal import normal
from validators.sheets.items.versions import VersionRow

NUMBER_TWICE = Kind(
    "version-number-twice",
    Severity.WARNING,
    zh="“{version}”里序号 {number} 用了两次（另一处在第 {first} 行）",
    fix="请照原件改正序号",
    en="In {version} the number {number} is used twice (also in row {first}).",
    en_fix="Correct it from the paper.",
)
ITEM_TWICE = Kind(
    "version-item-twice",
    Severity.WARNING,
    zh="“{version}”里“{wording}”有两行（另一处在第 {first} 行），只按前一行",
    fix="请删去重复的一行；不是同一份清单的请改版本的名称",
    en="{version} lists “{wording}” twice (also in row {first}); the first row was taken.",
    en_fix="Delete one of them, or name the other list differently.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the later of the two rows."""
    seen: dict[tuple[str, str, object], VersionRow] = {}
    for row in dossier.papers.versions:
        said = {"version": row.version, "wording": row.name, "number": row.number}
        for field, kind, key in (("number", NUMBER_TWICE, row.number), ("name", ITEM_TWICE, normal(row.name))):
            first = seen.setdefault((row.version, field, key), row) if key else row
            if first is not row:
                column = "序号" if field == "number" else "项目名称"
                yield Finding(kind, row.source.ref(row.row, field), column, str(key), {**said, "first": first.row})
