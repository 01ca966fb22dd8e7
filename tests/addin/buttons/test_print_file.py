"""打印卷宗: a PDF beside the workbook, with what was typed where that lies on disk; LibreOffice is stood in for."""

from contextlib import nullcontext

import pytest
from pypdf import PdfReader

from addin.buttons import print_file
from addin.hosts import to_pdf
from addin.hosts.files import read_book
from addin.press import printing
from addin.press.declined import Declined
from addin.press.desk import Desk
from addin.unusable import Unusable
from addin.workbook.contents import Contents
from addin.workbook.template import draw
from tests.office_stand_in import put

DOORS = [{"楼栋": "1", "单元": "1", "房号": f"10{n}", "建筑面积": 50, "产权人": f"业主{n}"} for n in range(1, 7)]
CHANGED = [{**DOORS[0], "建筑面积": 51}, *DOORS[1:]]


class Host:
    """A workbook that is open: what is on the screen may be other than what is on disk."""

    def __init__(self, folder, name="幸福里.xlsx", doors=DOORS, saved=True, elsewhere="", answer="yes"):
        self.folder, self.name, self.elsewhere, self.answer = folder, name, elsewhere, answer
        self.asked, self.printed = [], []
        shown = folder / "屏幕.xlsx"
        shown.write_bytes(draw(Contents({"小区名称": "幸福里"}, doors)))
        self.book = read_book(shown)
        shown.unlink()
        if saved:
            (folder / name).write_bytes(draw(Contents({"小区名称": "幸福里"}, DOORS)))

    def busy(self, text):
        return nullcontext()

    def ask(self, text, buttons="yes_no"):
        self.asked.append(text)
        return self.answer

    def read(self):
        return self.book


@pytest.fixture
def printed(tmp_path, monkeypatch):
    """The workbooks that were given to LibreOffice, by name."""
    put(tmp_path / "bin" / "soffice")
    monkeypatch.setattr(to_pdf.shutil, "which", lambda name: str(tmp_path / "bin" / "soffice"))
    seen = []

    def watched(files, folder):
        seen.extend(sheet.name for file in files for sheet in read_book(file).grids if file.stem.endswith("-结果"))
        return to_pdf.to_pdfs(files, folder)

    monkeypatch.setattr(printing, "to_pdfs", watched)
    monkeypatch.delenv("JIUGAI_ANSWER", raising=False)
    return seen


def folder(tmp_path):
    place = tmp_path / "小区"
    place.mkdir()
    return place


def test_the_pdf_lies_beside_the_workbook_and_the_summary_says_where(tmp_path, printed):
    place = folder(tmp_path)
    host = Host(place)
    before = (place / "幸福里.xlsx").read_bytes()
    said = print_file.run(Desk(host))
    (pdf,) = place.glob("幸福里-卷宗-*.pdf")
    assert str(pdf) in said
    assert f"共 {len(PdfReader(pdf).pages)} 页" in said
    assert (place / "幸福里.xlsx").read_bytes() == before
    assert "户室清册" in printed
    assert print_file.WITHOUT_TYPED not in said


@pytest.mark.parametrize(
    "host",
    [
        pytest.param({"doors": CHANGED}, id="changed since it was saved"),
        pytest.param({"saved": False}, id="never saved"),
        pytest.param({"name": "幸福里.ods"}, id="an .ods"),
        pytest.param({"name": "幸福里.et", "saved": False}, id="of WPS' own kind"),
        pytest.param({"elsewhere": "工作簿在网上，文件放在“文档”。"}, id="in the cloud"),
    ],
)
def test_what_does_not_lie_on_disk_as_it_is_on_the_screen_is_printed_without_the_typed_sheets(tmp_path, printed, host):
    place = folder(tmp_path)
    said = print_file.run(Desk(Host(place, **host)))
    assert said.endswith(print_file.WITHOUT_TYPED)
    assert list(place.glob("幸福里-卷宗-*.pdf"))
    assert "一页看懂" in printed
    assert "户室清册" not in printed


def test_an_older_one_is_replaced_only_when_asked(tmp_path, printed):
    place = folder(tmp_path)
    print_file.run(Desk(Host(place)))
    (pdf,) = place.glob("*.pdf")
    pdf.write_bytes(b"old")
    with pytest.raises(Declined):
        print_file.run(Desk(Host(place, answer="no")))
    assert pdf.read_bytes() == b"old"
    again = Host(place)
    print_file.run(Desk(again))
    assert any("要替换吗" in text for text in again.asked)
    assert pdf.read_bytes() != b"old"


def test_without_libreoffice_one_line_says_what_to_install_before_anything_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(to_pdf.shutil, "which", lambda name: None)
    monkeypatch.setattr(to_pdf, "ON_A_MAC", tmp_path / "nowhere")
    host = Host(folder(tmp_path))
    host.book = None
    with pytest.raises(Unusable, match=r"^没有装 LibreOffice，印不成 PDF；请先安装 LibreOffice[^\n]*$"):
        print_file.run(Desk(host))
    assert host.asked == []
