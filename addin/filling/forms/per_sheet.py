"""A sheet for every group of records: one whose name is `{{分摊明细.楼栋}}` comes again for every building.

Done before anything else, so that from then on there are only ordinary sheets, each with records of its own.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from addin.filling.filters.words import MAY_BE_MISSING
from addin.filling.forms import groups, naming, pointing, templates
from addin.filling.forms.compose import Figures, Values, printed
from addin.filling.forms.groups import WHOLE, Scope
from addin.filling.forms.naming import Records
from addin.filling.forms.sidecar import Cells
from addin.filling.forms.templates import Template
from addin.filling.opc.ooxml import tag
from addin.filling.opc.package import Package, SheetPart
from addin.filling.sheets import sheet_copy
from addin.filling.sheets.refs import MAX_ROW, Block
from addin.filling.shift.moved import NOTHING, Moved

LONGEST = 31
"""Characters in a sheet's name."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
MAX_SHEETS = 500


def spread(
    package: Package, figures: Figures, records: Records, typed: dict[str, Cells], problems: list[str]
) -> tuple[Mapping[str, Scope], Moved]:
    """Scopes by part, for the sheets that have one, and the sheets that were made; what cannot be done is added to
    `problems`.
    """
    scopes: dict[str, Scope] = {}
    unwanted: list[str] = []
    made: list[str] = []
    for sheet in package.sheets:
        template = templates.parse(sheet.name) if sheet.kind == "worksheet" else None
        if template is None:
            continue
        wrong = list(_problems(package, sheet, template, figures, records))
        if wrong:
            problems += [f"工作表名“{sheet.name}”：{one}" for one in wrong]
            continue
        found = _scopes(template, records)
        pointed = list(pointing.problems(package, sheet, len(found))) if template.record_sets else []
        problems += pointed
        taken = {one.name.casefold() for one in package.sheets if one is not sheet and one.part != sheet.part}
        names = [_free(_name(template, figures, scope), taken) for scope in found]
        if template.record_sets and not pointed:
            pointing.point_at_all(package, sheet, names)
        parts = sheet_copy.copy(package, sheet, names)
        made += parts[1:]
        scopes.update(zip(parts, found, strict=True))
        unwanted += parts if _may_be_missing(template, records) else []
        if sheet.name in typed:
            cells = typed.pop(sheet.name)
            typed.update(dict.fromkeys(names, cells))
    hide(package, unwanted)
    moved = NOTHING
    for sheet in package.sheets:
        moved = moved.having(sheet, Block.rows(1, MAX_ROW)) if sheet.part in made else moved
    return scopes, moved


def _may_be_missing(template: Template, records: Records) -> bool:
    """Whether it is a sheet for records that are not there, and says that it need not be there either."""
    said = any(call.name == MAY_BE_MISSING.name for one in template.placeholders for call in one.filters)
    return said and not any(records[name] for name in template.record_sets)


def _problems(
    package: Package, sheet: SheetPart, template: Template, figures: Figures, records: Records
) -> Sequence[str]:
    found = list(naming.problems(template, figures, records))
    if len(template.record_sets) > 1 or template.marks or template.has_group:
        found.append("只能用一个明细的字段，如 {{分摊明细.楼栋}}")
    if not found and template.record_sets:
        key = next(one for one in template.placeholders if one.field)
        count = len(groups.grouped(records[key.name], key.field))
        if count > MAX_SHEETS:
            found.append(f"要分成 {count} 张工作表，太多了（最多 {MAX_SHEETS} 张）；请改用楼栋、单元这样的字段")
        if sheet_copy.has_tables(package, sheet):
            found.append("里面有“套用表格格式”的表格，不能分成几张；请在“表设计”里转换为区域")
    return found


def _scopes(template: Template, records: Records) -> list[Scope]:
    """Grouped by the first field that the name asks for."""
    if not template.record_sets:
        return [WHOLE]
    key = next(one for one in template.placeholders if one.field)
    found = groups.grouped(records[key.name], key.field)
    return [Scope({key.name: ones}, groups.common(ones, number)) for number, ones in enumerate(found, start=1)] or [
        Scope({key.name: []}, {})
    ]


def _name(template: Template, figures: Figures, scope: Scope) -> str:
    values = Values(figures, scope.group)
    text = "".join(p if isinstance(p, str) else printed(p, values).text for p in template.pieces)
    return _FORBIDDEN.sub("-", text).strip("' ")[:LONGEST] or "（空）"


def _free(name: str, taken: set[str]) -> str:
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{name[: LONGEST - len(str(number)) - 2]}（{number}）"
    taken.add(found.casefold())
    return found


def hide(package: Package, parts: Collection[str]) -> None:
    """The sheets with these parts, unless no other can be seen."""
    kept = [sheet.part for sheet in package.sheets if sheet.state == "visible" and sheet.part not in parts]
    if not (parts and kept):
        return
    places = [sheet.part for sheet in package.sheets]
    workbook = package.edit(package.workbook_part)
    sheets = workbook.find(tag("sheets"))
    assert sheets is not None
    for part, element in zip(places, list(sheets), strict=True):
        if part in parts:
            element.set("state", "hidden")
            _not_selected(package, part)
    for view in workbook.iter(tag("workbookView")):
        for name in ("activeTab", "firstSheet"):
            if places[int(view.get(name, "0"))] in parts:
                view.set(name, str(places.index(kept[0])))


def _not_selected(package: Package, part: str) -> None:
    for view in package.edit(part).iter(tag("sheetView")):
        view.attrib.pop("tabSelected", "")
