"""Reads a file and says in one line why it is no workbook: missing, text, encrypted, .xls, .ods, broken …"""

from pathlib import Path

from addin.filling.opc import limits
from addin.unusable import Unusable, reason

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再试"


def read_file(path: Path) -> bytes:
    """The bytes of a zip file; Unusable for anything else.  The file is opened for reading only."""
    name = path.name
    try:
        if path.is_dir():
            raise Unusable(f"{name}：这是文件夹，请指定一个 .xlsx 文件")
        if path.stat().st_size > limits.MAX_FILE:
            raise Unusable(f"{name}：文件超过 {limits.MAX_FILE // limits.MIB} MB，太大了；请删去多余的图片或工作表再试")
        blob = path.read_bytes()
    except FileNotFoundError:
        raise Unusable(f"{path}：找不到这个文件，请检查路径和文件名") from None
    except OSError as error:
        raise Unusable(f"{path}：读不了这个文件（{reason(error)}），请检查权限，或关闭占用它的程序再试") from error
    check_zip(blob, name)
    return blob


def check_zip(blob: bytes, name: str) -> None:
    """Unusable unless `blob` starts like a zip file."""
    if blob.startswith(b"PK\3\4"):
        return
    if not blob:
        raise Unusable(f"{name}：这是空文件，请重新取得一份")
    if not blob.startswith(_OLE):
        raise Unusable(f"{name}：不是 Excel 工作簿（可能是改了扩展名的文本或网页），{_SAVE_AS}")
    if _ENCRYPTED in blob:
        raise Unusable(f"{name}：文件设了打开密码，请在 Excel 里去掉密码、保存后再试")
    raise Unusable(f"{name}：是旧的 .xls 格式，{_SAVE_AS}")


def not_a_workbook(name: str, content_type: str) -> Unusable:
    """For a zip file whose main part is none we can fill."""
    if "strict" in content_type:
        return Unusable(f"{name}：是“Strict Open XML”格式，{_SAVE_AS}（不要选“Strict”）")
    if "binary" in content_type:
        return Unusable(f"{name}：是二进制的 .xlsb 格式，{_SAVE_AS}")
    if "opendocument" in content_type:
        return Unusable(f"{name}：是 OpenDocument（.ods）格式，{_SAVE_AS}")
    return Unusable(f"{name}：里面没有 Excel 工作簿（可能是别的文件改了扩展名），{_SAVE_AS}")
