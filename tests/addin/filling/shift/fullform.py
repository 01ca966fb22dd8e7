"""A form on which everything hangs that a shift must move, written by XlsxWriter with any number of detail rows.

With one detail row it is the form to fill; with more, it is what the filled form must be like.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

Record = Mapping[str, object]
PATTERN = 8
FIELDS = ("门牌", "产权人", "建筑面积", "单价", "系数")
FORM_ROW: Record = {field: f"{{{{分摊明细.{field}}}}}" for field in FIELDS}


class FullForm:
    """`records` fill the rows from 8 on; `shift` is how far everything below went down."""

    def __init__(self, path: Path, records: Sequence[Record] = (FORM_ROW,), name: str = "{{小区名称}}") -> None:
        self.records, self.name = records, name
        self.last = PATTERN + len(records) - 1
        self.total = self.last + 1
        self.shift = len(records) - 1
        self.book = xlsxwriter.Workbook(path)
        self.sheet = self.book.add_worksheet("分摊 明细")
        self.other = self.book.add_worksheet("汇总")
        self.border = self.book.add_format({"border": 1, "font_name": "宋体"})
        self.money = self.book.add_format({"border": 1, "num_format": "#,##0.00"})
        self.unlocked = self.book.add_format({"border": 1, "locked": 0, "bg_color": "#FFFFCC"})
        self._cells()
        self._rows()
        self._rules()
        self._notes()
        self._drawings()
        self._page()
        self._other_sheet()
        self.book.close()
        self._add_x14_validation(path)

    def down(self, row: int) -> int:
        """Where a row below the list stands."""
        return row + self.shift

    def _cells(self) -> None:
        sheet = self.sheet
        sheet.merge_range("A1:H1", f"{self.name}居民出资分摊", self.border)
        sheet.merge_range("A2:A10" if not self.shift else f"A2:A{self.down(10)}", "明细", self.border)
        for row, record in enumerate(self.records, PATTERN):
            sheet.merge_range(row - 1, 1, row - 1, 2, record["门牌"], self.border)
            sheet.write(row - 1, 3, record["产权人"], self.unlocked)
            for column, field in enumerate(FIELDS[2:], 4):
                sheet.write(row - 1, column, record[field], self.money)
            sheet.write_formula(row - 1, 7, f"=E{row}*F{row}*G{row}", self.money)
            sheet.write_formula(row - 1, 8, f"=H{row}/H${self.total}", self.money)
            sheet.write_formula(row - 1, 9, f"=SUM(H${PATTERN}:H{row})", self.money)
            sheet.write_formula(
                row - 1, 10, f'=IF(E{row}>AVERAGE($E${PATTERN}:$E${self.last}),"D8:D10","")', self.border
            )
        total = self.total
        sheet.merge_range(total - 1, 1, total - 1, 2, "合计", self.border)
        sheet.write_formula(total - 1, 4, f"=SUM(E{PATTERN}:E{self.last})", self.money)
        sheet.write_formula(total - 1, 7, f"=SUM(H{PATTERN}:H{self.last})", self.money)
        sheet.write_formula(total - 1, 8, f"=H{total}/E{total}", self.money)
        sheet.write_formula(total - 1, 9, f'=COUNTA(D{PATTERN}:D{self.last})&" 户，见 E8"', self.money)
        sheet.write_array_formula(
            f"E{self.down(11)}:F{self.down(11)}", f"{{=SUM(E{PATTERN}:E{self.last})*{{1,2}}}}", self.money
        )
        sheet.write(f"B{self.down(12)}", "填表人", self.border)
        sheet.write(f"B{self.down(14)}", 1)

    def _rows(self) -> None:
        sheet = self.sheet
        sheet.set_row(0, 36)
        for row in range(PATTERN, self.total):
            sheet.set_row(row - 1, 27, None, {"level": 1})
        sheet.set_row(self.total - 1, 30, self.border)
        sheet.set_row(self.down(12) - 1, 21, None, {"level": 2, "hidden": True})
        sheet.set_row(self.down(13) - 1, None, None, {"level": 1, "collapsed": True})
        sheet.set_column("L:N", 12, None, {"level": 1})

    def _rules(self) -> None:
        sheet, total = self.sheet, self.total
        sheet.data_validation(
            f"D{PATTERN}:D{self.last}", {"validate": "list", "source": f"=$B${total}:$B${self.down(12)}"}
        )
        sheet.data_validation(f"E{self.down(12)}", {"validate": "decimal", "criteria": ">", "value": f"=E{total}"})
        sheet.conditional_format(
            f"D{PATTERN}:H{self.last}",
            {"type": "formula", "criteria": f"=$E{PATTERN}>$E${total}", "format": self.unlocked},
        )
        sheet.conditional_format(
            f"H{total}", {"type": "cell", "criteria": "<", "value": f"$E${total}", "format": self.money}
        )
        sheet.conditional_format(f"H{PATTERN}:H{self.last}", {"type": "data_bar", "data_bar_2010": True})
        sheet.conditional_format(f"E{PATTERN}:E{self.last}", {"type": "2_color_scale"})
        sheet.conditional_format(
            f"I{total}", {"type": "data_bar", "data_bar_2010": True, "min_type": "formula", "min_value": f"=$E${total}"}
        )
        for row in range(PATTERN, self.total):
            sheet.add_sparkline(row - 1, 11, {"range": f"'分摊 明细'!E{row}:H{row}"})
        sheet.add_sparkline(total - 1, 11, {"range": f"'分摊 明细'!H{PATTERN}:H{self.last}"})
        sheet.protect("", {"objects": True})
        sheet.unprotect_range(f"D{PATTERN}:G{self.last}", "明细")
        sheet.unprotect_range(f"B{self.down(12)}:D{self.down(12)}", "填表")
        sheet.ignore_errors({"number_stored_as_text": f"B{PATTERN}:B{self.last} B{self.down(12)}"})

    def _notes(self) -> None:
        sheet = self.sheet
        sheet.write_comment(f"D{PATTERN}", "按不动产权证")
        sheet.write_comment("E3", "在上面")
        sheet.write_comment("F6", "框跨过明细行", {"height": 100})
        sheet.write_comment(f"H{self.total}", "应等于居民出资", {"x_scale": 2})
        sheet.write_comment(f"B{self.down(14)}", "本人签字")
        for row in range(PATTERN, self.total):
            sheet.write_url(row - 1, 12, "https://example.com/help", string="说明")
        sheet.write_url(f"M{self.total}", f"internal:'分摊 明细'!E{self.down(12)}", string="往下")
        sheet.write_url("M3", f"internal:'分摊 明细'!H{self.total}", string="看合计")

    def _drawings(self) -> None:
        sheet, total = self.sheet, self.total
        image = {"image_data": io.BytesIO(_png())}
        sheet.insert_image(f"B{self.down(16)}", "章.png", image)
        sheet.insert_image("O6", "旁.png", {**image, "y_scale": 30, "object_position": 2})
        sheet.insert_image(f"P{self.down(16)}", "移.png", {**image, "object_position": 1})
        sheet.insert_textbox(
            f"E{self.down(16)}", "说明", {"textlink": f"='分摊 明细'!$H${total}", "object_position": 1}
        )
        chart = self.book.add_chart({"type": "column"})
        chart.add_series(
            {
                "name": f"='分摊 明细'!$H${total}",
                "categories": f"='分摊 明细'!$D${PATTERN}:$D${self.last}",
                "values": f"='分摊 明细'!$H${PATTERN}:$H${self.last}",
            }
        )
        sheet.insert_chart(f"E{self.down(22)}", chart)
        sheet.insert_button(f"H{self.down(16)}", {"caption": "重算", "macro": "重算"})
        sheet.add_table(
            f"B{self.down(40)}:D{self.down(43)}",
            {"columns": [{"header": "项"}, {"header": "数"}, {"header": "比", "formula": f"=[@数]/$H${total}"}]},
        )

    def _page(self) -> None:
        sheet = self.sheet
        sheet.print_area(f"A1:K{self.down(14)}")
        sheet.repeat_rows(5, 6)
        sheet.set_h_pagebreaks([5, self.last, self.down(20)])
        sheet.freeze_panes(7, 2)
        sheet.set_selection(f"B{self.down(12)}")
        sheet.autofilter(f"M7:N{self.last}")
        self.book.define_name("应出资", f"='分摊 明细'!$H${self.total}")
        self.book.define_name("面积", f"='分摊 明细'!$E${PATTERN}:$E${self.last}")
        self.book.define_name("'分摊 明细'!签字", f"='分摊 明细'!$B${self.down(12)}:$D${self.down(14)}")

    def _other_sheet(self) -> None:
        other: Worksheet = self.other
        other.write("A1", "居民出资")
        other.write_formula("B9", f"='分摊 明细'!H{self.total}")
        other.write_formula("B10", f"=SUM('分摊 明细'!E{PATTERN}:E{self.last})+B9")
        other.write_formula("B11", "=SUM(B9:B10)")
        other.data_validation("C9", {"validate": "list", "source": f"='分摊 明细'!$B${self.total}:$B${self.down(12)}"})
        other.conditional_format("B9", {"type": "formula", "criteria": f"=B9>'分摊 明细'!$E${self.total}"})
        other.write_url("A12", f"internal:'分摊 明细'!H{self.total}", string="到合计")
        chart = self.book.add_chart({"type": "pie"})
        chart.add_series({"values": f"='分摊 明细'!$H${PATTERN}:$H${self.last}"})
        other.insert_chart("E9", chart)

    def _add_x14_validation(self, path: Path) -> None:
        """A list on another sheet, as Excel 2010 keeps it; XlsxWriter cannot."""
        edit(
            path,
            "xl/worksheets/sheet1.xml",
            "<extLst>",
            f"""<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
            uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}"><x14:dataValidations count="2"
            xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list">
            <x14:formula1><xm:f>汇总!$A$9:$A$12</xm:f></x14:formula1>
            <xm:sqref>G{PATTERN}{f":G{self.last}" if self.shift else ""} G{self.total}</xm:sqref></x14:dataValidation>
            <x14:dataValidation type="custom">
            <x14:formula1><xm:f>G{self.down(12)}&gt;$H${self.total}</xm:f></x14:formula1>
            <xm:sqref>G{self.down(12)}</xm:sqref></x14:dataValidation></x14:dataValidations></ext>""",
        )


def edit(path: Path, part: str, old: str, new: str) -> None:
    """Replace a piece of one part."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part].decode(), old
    parts[part] = parts[part].decode().replace(old, new, 1).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def _png() -> bytes:
    """A picture of 10 × 10 dots."""
    rows = b"".join(b"\0" + b"\xc8\x14\x14" * 10 for _ in range(10))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    packed = [struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
