"""Why an office file cannot be used: each test once, each sentence once, for whoever reads one and whoever fills one.

Missing, locked, empty, text, with a password, broken off, a bomb … : the same file gives the same words whatever is
asked of it.  How much is too much stands in `limits`.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from addin.filling.opc import limits
from addin.unusable import Unusable, reason

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOCKED = 0x1
_XML = (".xml", ".rels", ".vml")
OF_ODS = "content.xml"
"""Its sheets repeat themselves far more than those of an .xlsx do, so how well it packs says nothing."""
_LOCAL = struct.Struct("<4s5H3L2H")
_HEAD = 1024


@dataclass(frozen=True, slots=True)
class What:
    """What was expected, and how a person gets it: the words that differ between a workbook and a Word document.

    `streams`: how files of the format before call their main stream · `old`: that format's ending.
    """

    name: str
    kind: str
    again: str
    old: str
    streams: tuple[str, ...]


WORKBOOK = What(
    "Excel 工作簿",
    "表格文件",
    "请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”再试",
    old=".xls",
    streams=("Workbook", "Book"),
)
DOCUMENT = What(
    "Word 文档",
    " Word 文档",
    "请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”再试",
    old=".doc",
    streams=("WordDocument",),
)


def read_file(path: Path) -> bytes:
    """The bytes of a file that is there, may be read, is not empty and not too large; Unusable for any other."""
    try:
        if path.is_dir():
            raise Unusable(f"{path}：是文件夹，不是文件；请选择其中的一个文件")
        if path.stat().st_size > limits.MAX_FILE:
            raise too_large(path.name, f"文件超过 {limits.MAX_FILE // limits.MIB} MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise Unusable(f"{path}：找不到这个文件；请检查文件名和所在文件夹") from None
    except PermissionError as error:
        raise Unusable(f"{path.name}：没有读取权限，或正被别的程序占用；请关闭后再试") from error
    except (OSError, ValueError) as error:
        raise Unusable(f"{path.name}：读不出来（{reason(error)}）；请检查文件名，或把文件复制到本机磁盘再试") from error
    if not data:
        raise Unusable(f"{path.name}：是空文件（0 字节）；请换一份完整的文件")
    return data


def check_zip(data: bytes, name: str, what: What = WORKBOOK) -> None:
    """Unusable unless `data` starts like a zip file."""
    if data.startswith(ZIP_MAGIC):
        return
    if not data.startswith(OLE_MAGIC):
        raise no_office_file(name, what)
    if is_encrypted(data):
        raise encrypted(name)
    if any(stream.encode("utf-16-le") in data for stream in what.streams):
        raise Unusable(f"{name}：是旧的 {what.old} 格式；{what.again}")
    raise damaged(name, what)


def is_encrypted(data: bytes) -> bool:
    """Whether an OLE file is a new one in its encrypted wrapper."""
    return _ENCRYPTED in data


def directory(data: bytes, name: str, what: What = WORKBOOK) -> list[zipfile.ZipInfo]:
    """What the zip holds; Unusable where it is broken, has a password, climbs out of its folder, or is a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
        check(infos, name)
    except (zipfile.BadZipFile, struct.error, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        raise damaged(name, what) from error
    return infos


def check(infos: Iterable[zipfile.ZipInfo], name: str) -> None:
    """Unusable for a password, a bomb, a part that climbs out, and parts of one name, of which readers differ which
    counts.  Nothing is unpacked."""
    infos = list(infos)
    if any(info.flag_bits & _LOCKED for info in infos):
        raise encrypted(name)
    total = sum(info.file_size for info in infos)
    if total > limits.MAX_TOTAL or len(infos) > limits.MAX_ENTRIES or any(map(_is_bomb, infos)):
        raise Unusable(f"{name}：解压后大得不正常，为安全起见不打开；请在 Excel 里打开并另存一份再试")
    parts = [key(info.filename) for info in infos]
    if any(".." in part.split("/") for part in parts):
        raise Unusable(f"{name}：文件内部的路径不正常（含“..”），为安全起见不打开")
    if len(set(parts)) < len(parts):
        raise Unusable(f"{name}：文件内部有重名的部件，已损坏；请在 Excel 里打开并另存一份再试")


def key(part: str) -> str:
    """What two spellings of one part have in common."""
    return part.replace("\\", "/").lstrip("/").lower()


def is_xml(part: str) -> bool:
    """By its name; parts without such a name may be XML too."""
    return part.lower().endswith(_XML)


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    if not is_xml(info.filename):
        return info.file_size > limits.MAX_OTHER
    if info.file_size <= limits.RATIO_FREE or info.filename == OF_ODS:
        return False
    return info.file_size > info.compress_size * limits.MAX_RATIO


def packed(data: memoryview, info: zipfile.ZipInfo) -> memoryview:
    """A part's bytes as they lie in the file; BadZipFile or struct.error where they do not lie there."""
    magic, *_, name_length, extra_length = _LOCAL.unpack_from(data, info.header_offset)
    start = info.header_offset + _LOCAL.size + name_length + extra_length
    found = data[start : start + info.compress_size]
    if magic != ZIP_MAGIC or len(found) != info.compress_size:
        raise zipfile.BadZipFile(info.filename)
    return found


def forbid_document_types(data: bytes, infos: Iterable[zipfile.ZipInfo], name: str) -> None:
    """Unusable where a part of an .xlsx declares a document type, which Excel does not open either.

    What cannot be unpacked, or hides its declaration behind a long comment, is met by whoever parses the part.
    """
    view = memoryview(data)
    for info in infos:
        if is_xml(info.filename) and b"<!DOCTYPE" in _head(view, info):
            raise Unusable(f"{name}：文件内部带有 DOCTYPE 声明，为安全起见不打开")


def _head(view: memoryview, info: zipfile.ZipInfo) -> bytes:
    try:
        part = packed(view, info)[: 4 * _HEAD]
        if info.compress_type == zipfile.ZIP_STORED:
            return bytes(part[:_HEAD])
        return zlib.decompressobj(-15).decompress(part, _HEAD)
    except (zlib.error, struct.error, zipfile.BadZipFile):
        return b""


def no_office_file(name: str, what: What = WORKBOOK) -> Unusable:
    """Text, a picture, a web page under another ending."""
    return Unusable(f"{name}：不是 {what.name}（可能是改了扩展名的文本、网页，或没有存完）；{what.again}")


def encrypted(name: str) -> Unusable:
    """It asks for a password."""
    return Unusable(f"{name}：设了打开密码；请在 Excel、Word 或 WPS 中取消密码，保存后再试")


def damaged(name: str, what: What = WORKBOOK) -> Unusable:
    """As a whole: nobody can say which part."""
    return Unusable(f"{name}：文件已损坏，或不是{what.kind}；{what.again}，或换一份备份")


def damaged_part(name: str, part: str) -> Unusable:
    """One part of it makes no sense."""
    return Unusable(f"{name}：文件内部的“{part}”已损坏；请在 Excel 或 WPS 中打开并另存一份再试")


def sheet_lost(name: str, sheet: str) -> Unusable:
    """The workbook names a sheet that it does not hold."""
    return Unusable(f"{name}：工作表“{sheet}”的内容缺失，文件已损坏；请换一份备份")


def too_large(name: str, how: str) -> Unusable:
    """`how`: by what, in Chinese."""
    return Unusable(f"{name}：{how}，超出了可处理的大小；请删去多余的行列、图片（或另存为新文件）再试")


def not_a_workbook(name: str, content_type: str) -> Unusable:
    """For a zip file whose main part is none we can fill."""
    if "strict" in content_type:
        return Unusable(f"{name}：是“Strict Open XML”格式；{WORKBOOK.again}（不要选“Strict”）")
    if "binary" in content_type:
        return Unusable(f"{name}：是二进制的 .xlsb 格式；{WORKBOOK.again}")
    if "opendocument" in content_type:
        return Unusable(f"{name}：是 OpenDocument（.ods）格式；{WORKBOOK.again}")
    return Unusable(f"{name}：里面没有 Excel 工作簿（可能是别的文件改了扩展名）；{WORKBOOK.again}")
