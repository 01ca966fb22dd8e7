"""What hangs on the rows of a workbook, feature by feature, as plain facts to compare."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

NAMES = {
    "m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
    "xm": "http://schemas.microsoft.com/office/excel/2006/main",
    "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "tc": "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
}
Facts = list[tuple[object, ...]]


class Facts24:
    """Every method named like a feature gives its facts; parts are found by their folder, in order of their names."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in sorted(archive.namelist())}

    def roots(self, folder: str) -> list[etree._Element]:
        return [etree.fromstring(data) for name, data in self.parts.items() if re.fullmatch(folder + r"\d*\.xml", name)]

    def sheets(self, path: str) -> list[etree._Element]:
        return [found for sheet in self.roots("xl/worksheets/sheet") for found in sheet.iterfind(path, NAMES)]

    def attributes(self, path: str, *names: str) -> Facts:
        return [tuple(element.get(name) for name in names) for element in self.sheets(path)]

    def formulas(self) -> Facts:
        return [(f.getparent().get("r"), f.get("t"), f.get("ref"), f.text) for f in self.sheets(".//m:f")]

    def merged_cells(self) -> Facts:
        return sorted(self.attributes(".//m:mergeCell", "ref")) + self.attributes(".//m:mergeCells", "count")

    def row_heights(self) -> Facts:
        return self.attributes(".//m:row", "r", "ht", "customHeight")

    def grouped_rows_and_columns(self) -> Facts:
        rows = self.attributes(".//m:row", "r", "outlineLevel", "hidden", "collapsed")
        return rows + self.attributes(".//m:col", "min", "max", "outlineLevel")

    def cell_styles(self) -> Facts:
        return self.attributes(".//m:c", "r", "s") + self.attributes(".//m:row", "r", "s", "customFormat")

    def data_validation(self) -> Facts:
        return [
            (one.get("sqref"), one.get("type"), one.findtext("m:formula1", None, NAMES))
            for one in self.sheets(".//m:dataValidation")
        ]

    def data_validation_x14(self) -> Facts:
        return self._x14("dataValidation")

    def conditional_format(self) -> Facts:
        return [
            (block.get("sqref"), rule.get("type"), rule.get("priority"), rule.findtext("m:formula", None, NAMES))
            for block in self.sheets(".//m:conditionalFormatting")
            for rule in block.iterfind("m:cfRule", NAMES)
        ]

    def conditional_format_x14(self) -> Facts:
        return self._x14("conditionalFormatting")

    def sparklines(self) -> Facts:
        return sorted(self._x14("sparkline"))

    def _x14(self, name: str) -> Facts:
        found = self.sheets(f".//x14:{name}")
        return [
            (one.findtext("xm:sqref", None, NAMES), *(f.text for f in one.iterfind(".//xm:f", NAMES))) for one in found
        ]

    def defined_names(self) -> Facts:
        return [name for name in self._names() if not str(name[0]).startswith("_xlnm.Print")]

    def print_areas(self) -> Facts:
        return [name for name in self._names() if name[0] == "_xlnm.Print_Area"]

    def print_titles(self) -> Facts:
        return [name for name in self._names() if name[0] == "_xlnm.Print_Titles"]

    def _names(self) -> Facts:
        names = etree.fromstring(self.parts["xl/workbook.xml"]).iterfind(".//m:definedName", NAMES)
        return [(name.get("name"), name.get("localSheetId"), name.text) for name in names]

    def page_breaks(self) -> Facts:
        breaks = self.attributes(".//m:rowBreaks", "count", "manualBreakCount")
        return breaks + self.attributes(".//m:rowBreaks/m:brk", "id", "max", "man")

    def hyperlinks(self) -> Facts:
        targets = [
            {one.get("Id"): one.get("Target") for one in etree.fromstring(data)}
            for name, data in self.parts.items()
            if name.startswith("xl/worksheets/_rels")
        ]
        key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        links = self.sheets(".//m:hyperlink")
        return sorted((one.get("ref"), one.get("location") or "", targets[0].get(one.get(key), "")) for one in links)

    def comments(self) -> Facts:
        found = [one for root in self.roots("xl/comments") for one in root.iterfind(".//m:comment", NAMES)]
        return [(one.get("ref"), "".join(one.itertext())) for one in found]

    def comment_box_size_and_place(self) -> Facts:
        return [self._box(data) for data in self._client_data("Note")]

    def form_buttons_and_controls(self) -> Facts:
        return [self._box(data) for data in self._client_data("Button")]

    def _client_data(self, kind: str) -> list[str]:
        vml = [data.decode() for name, data in self.parts.items() if name.endswith(".vml")]
        blocks = [block for text in vml for block in re.findall(r"<x:ClientData.*?</x:ClientData>", text, re.S)]
        return [block for block in blocks if f'"{kind}"' in block]

    def _box(self, data: str) -> tuple[object, ...]:
        found = [re.search(rf"<x:{name}>\s*([^<]*?)\s*<", data) for name in ("Row", "Column", "Anchor", "FmlaMacro")]
        return tuple(one and one[1].replace(" ", "") for one in found)

    def pictures(self) -> Facts:
        return self._anchors("xdr:pic")

    def text_boxes(self) -> Facts:
        return self._anchors("xdr:sp")

    def charts(self) -> Facts:
        series = [f.text for root in self.roots("xl/charts/chart") for f in root.iterfind(".//c:f", NAMES)]
        return [*self._anchors("xdr:graphicFrame"), tuple(series)]

    def _anchors(self, kind: str) -> Facts:
        found: Facts = []
        for root in self.roots("xl/drawings/drawing"):
            for anchor in root.iterfind("*"):
                shape = anchor.find(kind, NAMES)
                if shape is not None:
                    corners = [tuple(e.text for e in corner) for corner in anchor.iterfind("*") if len(corner) == 4]
                    found.append((anchor.get("editAs"), shape.get("textlink"), *corners[:2]))
        return found

    def protected_ranges(self) -> Facts:
        return self.attributes(".//m:protectedRange", "name", "sqref")

    def ignored_errors(self) -> Facts:
        return self.attributes(".//m:ignoredError", "sqref", "numberStoredAsText")

    def tables(self) -> Facts:
        found: Facts = []
        for root in self.roots("xl/tables/table"):
            formulas = tuple(f.text for f in root.iterfind(".//m:calculatedColumnFormula", NAMES))
            found.append((root.get("ref"), root.find("m:autoFilter", NAMES).get("ref"), formulas))
        return found

    def views(self) -> Facts:
        panes = self.attributes(".//m:pane", "ySplit", "topLeftCell", "state")
        selections = self.attributes(".//m:selection", "pane", "activeCell", "sqref")
        return panes + selections + self.attributes("m:dimension", "ref") + self.attributes("m:autoFilter", "ref")


FEATURES: dict[str, Callable[[Facts24], Facts]] = {
    name: method
    for name, method in vars(Facts24).items()
    if not name.startswith("_") and name not in ("roots", "sheets", "attributes")
}
"""By name, the kinds of things that refer to rows (and one more: views, with the filter and the used range)."""
