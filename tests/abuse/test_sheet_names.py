"""Names of sheets and of pictures that lead elsewhere, break a formula, or are longer than Excel lets them be."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import openpyxl
import pytest

from addin.cli.app import _exit_code
from addin.hosts.files import read_book
from addin.workbook.drawing import Drawing
from tests.addin.trust.small import SETTINGS, answers, roster, write

NAMES = (
    "同意表-../../外面",
    "同意表-/tmp/外面",
    "同意表-C:\\外面",
    "../../外面",
    "con",
    "=1+1",
    "同意表-=HYPERLINK(1)",
    "同意表-'); DROP",
    "同意表-{{小区名称}}",
    "同意表-<script>",
    "同意表-]][x]",
    "同意表-导入" + "9" * 5_000,
    "户室清册-" + "甲" * 20_000,
    "同意表-\u202e\u200b",
    "同意表-",
    "!A1",
)


def renamed(path: Path, target: Path, name: str) -> Path:
    """The third sheet is called so, whatever Excel would say to it."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            if part == "xl/workbook.xml":
                text = re.sub(r'name="同意表"', lambda _: f"name={quoteattr(name)}", data.decode())
                data = text.encode("utf-8", "surrogatepass")
            new.writestr(part, data)
    return target


@pytest.fixture
def place(tmp_path) -> Path:
    (tmp_path / "里").mkdir()
    write(tmp_path / "原.xlsx", {"参数": SETTINGS, "户室清册": roster(6), "同意表": answers(6, 1)})
    return tmp_path


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
@pytest.mark.parametrize("command", ["check", "run", "import", "merge"])
def test_a_sheet_of_any_name_is_read_or_named_and_nothing_is_written_elsewhere(place, capfd, command, name):
    inside = place / "里"
    evil = renamed(place / "原.xlsx", inside / "坏.xlsx", name)
    before = {path.name: path.read_bytes() for path in place.iterdir() if path.is_file()}
    arguments = {
        "check": ["check", str(evil)],
        "run": ["run", str(evil), "--out", str(inside / "果")],
        "import": ["import", str(evil), "--into", str(evil), "--out", str(inside / "入.xlsx"), "--as", "同意表"],
        "merge": ["merge", str(evil), str(evil), "--out", str(inside / "合.xlsx")],
    }[command]
    assert _exit_code(arguments) in (0, 1, 2)
    said = capfd.readouterr()
    assert "Traceback" not in said.err
    assert {path.name: path.read_bytes() for path in place.iterdir() if path.is_file()} == before
    assert not Path("/tmp/外面").exists()
    assert not list(place.glob("外面*"))
    for made in inside.rglob("*.xlsx"):
        if made != evil:
            assert no_formula_of_theirs(made, name), made.name


def no_formula_of_theirs(path: Path, name: str) -> bool:
    """Of what was typed in, nothing became a formula; where openpyxl refuses the name, our reader tells."""
    try:
        sheets = openpyxl.load_workbook(path)
    except Exception:
        return bool(read_book(path).grids)
    cells = (cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f")
    return not [cell for cell in cells if "1+1" in str(cell.value) and "!" not in str(cell.value)]


FRAMES = ("../../外面.png", "/etc/passwd", "C:\\x.png", "公章\0", "=1+1", "公章" * 5_000, "<x/>", "..")


def form_with_a_frame(path: Path, name: str) -> Path:
    drawing = Drawing("表", "宋体", 10)
    sheet = drawing.sheet("表")
    sheet.write_string(0, 0, "{{小区名称}}")
    sheet.insert_textbox(2, 0, "框", {"width": 100, "height": 100, "description": f"{{{{图:{name}}}}}"})
    path.write_bytes(drawing.bytes())
    return path


@pytest.mark.parametrize("name", [name for name in FRAMES if "\0" not in name], ids=str.__len__)
def test_a_frame_called_like_a_file_fetches_no_file(place, capfd, name):
    """Only what the caller names as a picture is opened."""
    (place / "外面.png").write_bytes(b"somebody else's")
    form = form_with_a_frame(place / "里" / "表.xlsx", name)
    out = place / "里" / "填.xlsx"
    code = _exit_code(["fill", str(place / "原.xlsx"), "--form", str(form), "--out", str(out), "--draft"])
    said = capfd.readouterr().err
    assert code == 2
    assert "Traceback" not in said
    assert not out.exists()


@pytest.mark.parametrize(
    ("target", "refused"),
    [
        ("../../../../../../etc/passwd", True),
        ("file:///etc/passwd", True),
        ("/xl/media/../../../etc/passwd", True),
        ("..\\..\\外面.png", True),
        ("/xl/worksheets/sheet1.xml", False),
    ],
)
def test_a_picture_whose_part_lies_elsewhere_brings_nothing_in(place, capfd, target, refused):
    """The relationship of a drawing says where its picture is: outside the package there is nothing for us."""
    form = form_with_a_frame(place / "里" / "好.xlsx", "公章")
    evil = place / "里" / "表.xlsx"
    with zipfile.ZipFile(form) as old, zipfile.ZipFile(evil, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))
        link = f'<Relationship Id="rId1" Type="http://x/image" Target={quoteattr(target)}/>'
        whole = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>'
        new.writestr("xl/drawings/_rels/drawing1.xml.rels", whole)
    picture = place / "章.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0\0\0\x05\0\0\0\x05" + b"\0" * 20)
    out = place / "里" / "填.xlsx"
    arguments = ["fill", str(place / "原.xlsx"), "--form", str(evil), "--out", str(out), "--draft"]
    assert _exit_code([*arguments, "--picture", f"公章={picture}"]) in (0, 1, 2)
    assert "Traceback" not in capfd.readouterr().err
    if out.exists():
        with zipfile.ZipFile(out) as made:
            assert not [name for name in made.namelist() if b"root:" in made.read(name)]
            assert not [name for name in made.namelist() if ".." in name or name.startswith("/")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG",
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 40,
        b"\xff\xd8" + b"\xff\xc1" * 9,
        b"<svg/>",
        b"\xff\xd8\xff\xe0\0\0",
    ],
)
def test_a_picture_that_is_none_is_one_line(place, capfd, data):
    form = form_with_a_frame(place / "里" / "表.xlsx", "公章")
    (place / "章.png").write_bytes(data)
    out = place / "里" / "填.xlsx"
    arguments = ["fill", str(place / "原.xlsx"), "--form", str(form), "--out", str(out), "--draft"]
    code = _exit_code([*arguments, "--picture", f"公章={place / '章.png'}"])
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert code in (0, 2)
