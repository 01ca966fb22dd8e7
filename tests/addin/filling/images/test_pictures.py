from pathlib import Path

import pytest
import xlsxwriter
from lxml import etree

from addin.filling.forms.form import Extras, FormProblem, fill_form
from addin.filling.images.frame_pictures import grey_square
from addin.filling.images.image import read
from addin.filling.images.pictures import frames
from addin.filling.opc.ooxml import DRAWING
from addin.filling.opc.package import Package
from addin.unusable import Unusable
from tests.addin.filling.made_forms import FIGURES, SHARES, make

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffd9")


@pytest.fixture
def stamp(tmp_path: Path) -> Path:
    path = tmp_path / "章.png"
    path.write_bytes(grey_square())
    return path


def frame_form(path: Path, text: str = "{{图:公章}}", options: dict[str, object] | None = None) -> Path:
    def more(book: xlsxwriter.Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.insert_textbox("B4", text, {"width": 200, "height": 100, "object_position": 1, **(options or {})})

    return make(path / "表样.xlsx", {"A1": "{{小区名称}}", "A2": "{{分摊明细.门牌}}"}, more=more)


def filled(form: Path, pictures: dict[str, Path]) -> Package:
    target = form.with_name("填好.xlsx")
    result = fill_form(form, target, FIGURES, {"分摊明细": SHARES}, force=True, extras=Extras(pictures))
    assert result.pictures == len(pictures)
    return Package.open(target)


def drawing(package: Package) -> etree._Element:
    (part,) = [one for one in package.names if one.startswith("xl/drawings/drawing")]
    return package.root(part)


@pytest.mark.parametrize(("text", "options"), [("{{图:公章}}", {}), ("盖章处", {"description": "｛｛ 图：公章 ｝｝"})])
def test_a_stamp_goes_into_its_frame_and_moves_with_its_row(
    text: str, options: dict[str, object], tmp_path: Path, stamp: Path
) -> None:
    package = filled(frame_form(tmp_path, text, options), {"公章": stamp})

    root = drawing(package)
    assert not list(root.iter(f"{{{DRAWING}}}sp"))
    (blip,) = root.iter("{*}blip")
    (id,) = blip.attrib.values()
    (part,) = [one for one in package.names if one.startswith("xl/drawings/drawing")]
    assert package.data(package.relationships(part)[id].target) == grey_square()
    assert package.content_type("xl/media/image1.png") == "image/png"
    assert [one.text for one in root.iter(f"{{{DRAWING}}}row")] == ["5"]
    (size,) = root.iter(f"{{{DRAWING}}}ext")
    assert size.get("cx") == size.get("cy") == str(100 * 9525)


def test_the_picture_stands_in_the_middle_of_its_frame(tmp_path: Path, stamp: Path) -> None:
    root = drawing(filled(frame_form(tmp_path), {"公章": stamp}))

    left = int(root.findtext(".//{*}from/{*}col") or 0) * 64 + int(root.findtext(".//{*}from/{*}colOff") or 0) // 9525
    assert left == 64 + 50


def test_a_frame_without_picture_and_a_picture_without_frame(tmp_path: Path, stamp: Path) -> None:
    with pytest.raises(FormProblem, match="“表”的图框“公章”：没有给图片，请加 --picture 公章=图片文件"):
        filled(frame_form(tmp_path), {})
    with pytest.raises(FormProblem) as raised:
        filled(frame_form(tmp_path), {"公章": stamp, "二维码": stamp})
    assert raised.value.problems == ("表里没有名为“二维码”的图框，有的是：公章",)


def test_pictures_alone_are_something_to_fill(tmp_path: Path, stamp: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].insert_textbox("B4", "{{图片:公章}}")

    form = make(tmp_path / "表样.xlsx", {"A1": "申报表"}, more=more)

    assert [frame.name for frame in frames(Package.open(form))] == ["公章"]
    filled(form, {"公章": stamp})


def test_the_size_of_a_jpeg(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(JPEG)

    found = read(tmp_path / "a.jpg")

    assert (found.kind, found.width, found.height) == ("jpeg", 32, 16)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", JPEG[:12], b"\xff\xd8\xff\xd9"])
def test_what_is_no_picture_is_said(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(data)

    with pytest.raises(Unusable, match="不是 PNG 或 JPEG"):
        read(tmp_path / "a.png")
    with pytest.raises(Unusable, match="读不了"):
        read(tmp_path / "b.png")
