"""Files made to harm: bombs, entities, names that lead elsewhere.  One line or a plain reading, and quickly."""

import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from addin.cli.app import _exit_code
from addin.filling import write_cells
from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.unusable import Unusable

SECONDS = 20
SECRET = "only-this-machine-knows"
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
PARTS = ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "户室清册"
    for row in (["楼栋", "房号", "建筑面积", "产权人"], ["1", "101", 50, "{{小区名称}}"], ["1", "102", 60, "乙"]):
        sheet.append(row)
    book.save(tmp_path / "好.xlsx")
    return tmp_path / "好.xlsx"


def remade(
    source: Path, target: Path, change: Callable[[str, bytes], bytes], more: dict[str, bytes] | None = None
) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, data in (more or {}).items():
            new.writestr(name, data)
    return target


def with_doctype(declared: str, used: str, part: str) -> Callable[[str, bytes], bytes]:
    def change(name: str, data: bytes) -> bytes:
        if name != part:
            return data
        text = data.decode()
        head, _, rest = text.partition("?>") if text.startswith("<?xml") else ("", "", text)
        end = rest.index(">") + 1
        return f"{head}{'?>' if head else ''}{declared}{rest[:end]}{used}{rest[end:]}".encode()

    return change


def told(path: Path, folder: Path) -> str:
    """What reading it, filling it as a form and writing into it come to: texts or refusals, together."""
    said = []
    for use in (
        lambda: str(read_book(path).grids),
        lambda: str(analyse(read_book(path), date(2026, 1, 1)).report.findings),
        lambda: str(fill_form(path, folder / "填.xlsx", {"小区名称": "甲"}, {}, force=True)),
        lambda: str(write_cells(path, folder / "写.xlsx", {"户室清册!A1": "x"})),
    ):
        try:
            said.append(use())
        except Unusable as problem:
            said.append(str(problem))
    for made in folder.glob("[填写].xlsx"):
        with zipfile.ZipFile(made) as package:
            said += [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
    return "\n".join(said)


@pytest.mark.parametrize("part", PARTS)
def test_an_external_entity_never_brings_in_a_file(good, tmp_path, part):
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    evil = remade(good, tmp_path / "坏.xlsx", with_doctype(ENTITY.format(secret=secret), "&e;", part))
    assert SECRET not in told(evil, tmp_path)


@pytest.mark.parametrize("part", PARTS)
def test_entities_within_entities_do_not_grow(good, tmp_path, part):
    began = time.monotonic()
    evil = remade(good, tmp_path / "坏.xlsx", with_doctype(LAUGHS, "&i;", part))
    assert len(told(evil, tmp_path)) < 1_000_000
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/图.png", "docProps/x.bin"]
)
def test_a_bomb_is_refused_or_left_packed(good, tmp_path, part):
    """200 MB of blanks, packed to 200 KB, in the place of a part or beside the others."""
    began = time.monotonic()
    evil = tmp_path / "坏.xlsx"
    blanks = b" " * (1 << 20)
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(evil, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        with new.open(part, "w") as stream:
            for _ in range(200):
                stream.write(blanks)
    assert evil.stat().st_size < 2_000_000
    assert told(evil, tmp_path)
    assert time.monotonic() - began < 3 * SECONDS


def test_many_thousand_empty_parts_are_refused_or_ignored(good, tmp_path):
    began = time.monotonic()
    evil = remade(good, tmp_path / "坏.xlsx", lambda _, data: data, {f"x/{at}": b"" for at in range(60_000)})
    assert told(evil, tmp_path)
    assert time.monotonic() - began < 3 * SECONDS


@pytest.mark.parametrize(
    "name", ["../外面.txt", "/tmp/外面.txt", "..\\外面.txt", "xl/../../外面.txt", "C:\\外面.txt", "xl//x.xml"]
)
def test_a_part_with_a_path_for_a_name_is_never_written_anywhere(good, tmp_path, name):
    inside = tmp_path / "里"
    inside.mkdir()
    evil = remade(good, inside / "坏.xlsx", lambda _, data: data, {name: b"x"})
    assert told(evil, inside)
    assert not list(tmp_path.glob("外面*"))
    assert not Path("/tmp/外面.txt").exists()


def test_a_relationship_to_another_machine_is_not_followed(good, tmp_path):
    def change(name: str, data: bytes) -> bytes:
        if name != "xl/_rels/workbook.xml.rels":
            return data
        place = b'Target="http://example.invalid/a" TargetMode="External"'
        link = b'<Relationship Id="rId99" Type="http://x/externalLink" ' + place + b"/>"
        return data.replace(b"</Relationships>", link + b"</Relationships>")

    began = time.monotonic()
    assert told(remade(good, tmp_path / "坏.xlsx", change), tmp_path)
    assert time.monotonic() - began < SECONDS


def test_parts_that_stand_twice_are_not_two_truths(good, tmp_path):
    """The same name twice in the zip: readers disagree on which counts, so it is refused, or read one way by all."""
    evil = tmp_path / "坏.xlsx"
    twice = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(evil, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        with pytest.warns(UserWarning, match="Duplicate name"):
            new.writestr(twice, old.read(twice).replace(b"50", b"99"))
    with pytest.raises(Unusable):
        fill_form(evil, tmp_path / "填.xlsx", {"小区名称": "甲"}, {}, force=True)


@pytest.mark.parametrize(
    "command", ["check", "tally", "shares", "run", "public", "form lint", "import", "verify", "explain"]
)
def test_no_command_shows_a_traceback_for_it(good, tmp_path, capfd, command):
    evil = remade(good, tmp_path / "坏.xlsx", with_doctype(LAUGHS, "&i;", "xl/worksheets/sheet1.xml"))
    more = {"run": ["--out", str(tmp_path / "o")], "public": ["--out", str(tmp_path / "p.xlsx")], "explain": ["总户数"]}
    assert _exit_code([*command.split(), str(evil), *more.get(command, [])]) in (0, 1, 2)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("ref", ["A;", "1A", "A0", "XFE1", "A1048577", "$A$1", "甲1"])
def test_a_cell_whose_address_is_none_is_one_line(good, tmp_path, ref):
    """`A;` was found by fuzzing (`python -m bench.fuzz filling`)."""
    evil = remade(good, tmp_path / "坏.xlsx", lambda _, data: data.replace(b'r="D2"', f'r="{ref}"'.encode()))
    assert told(evil, tmp_path)
