"""Workbooks made for tests, by openpyxl and by hand."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

OLD_XLS = Path(__file__).with_name("old.xls")
"""One sheet 户室清册 with 楼栋 in B2 and 307 in B3, in the binary format of Excel 97."""


def xlsx(path: Path, fill: Callable[[Worksheet], None], sheet: str = "户室清册") -> Path:
    """A workbook of one sheet, filled by `fill`."""
    workbook = Workbook()
    workbook.active.title = sheet
    fill(workbook.active)
    workbook.save(path)
    return path


def replaced(source: Path, target: Path, part: str, old: bytes, new: bytes) -> Path:
    """A copy of a package with some bytes of one part replaced."""
    with ZipFile(source) as package, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in package.namelist():
            data = package.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new)
            copy.writestr(name, data)
    return target


def ods(path: Path, rows: str) -> Path:
    """An .ods of one sheet whose table rows are given as XML."""
    spaces = " ".join(
        f'xmlns:{prefix}="{name}"'
        for prefix, name in {
            "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        }.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="户室清册">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with ZipFile(path, "w") as package:
        for name, data in (("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest)):
            package.writestr(name, data)
    return path


def text_cell(text: str, **attributes: str) -> str:
    """One .ods cell that holds text."""
    more = "".join(f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def zipped(**parts: bytes) -> bytes:
    """A zip of some parts, no workbook."""
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return target.getvalue()
