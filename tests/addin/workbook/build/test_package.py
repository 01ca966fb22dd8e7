"""The packages: buttons, ribbon, content types and relationships, the same bytes every time."""

import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath

import openpyxl
import pytest
from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.workbook.build.config_sheet import SETTINGS
from addin.workbook.build.modules import callback, macro
from addin.workbook.build.package import ADD_IN, CONTENT_TYPES, MACRO_WORKBOOK, PLAIN, pack, with_main_type
from addin.workbook.build.ribbon import NAMESPACE, PART, TAB, TYPE
from tests.addin.workbook.build.built import MAKERS, RIBBONS, built, parts

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def relationships(name):
    """(part that refers, relationship) of the whole package."""
    for part, data in parts(name).items():
        if part.endswith(".rels"):
            base = dirname(dirname(part))
            for found in etree.fromstring(data).iter(RELATIONSHIP):
                yield base, found


@pytest.mark.parametrize("name", MAKERS)
def test_building_twice_gives_the_same_bytes(name):
    assert MAKERS[name]() == built(name)


@pytest.mark.parametrize(("name", "kind"), [("jiugai.xlsm", MACRO_WORKBOOK), ("jiugai.xlam", ADD_IN)])
def test_the_package_says_what_it_is(name, kind):
    types = etree.fromstring(parts(name)[CONTENT_TYPES])
    main = [found.get("ContentType") for found in types if found.get("PartName") == "/xl/workbook.xml"]
    assert main == [kind]


@pytest.mark.parametrize("name", MAKERS)
def test_every_part_is_typed_related_and_well_formed(name):
    types = etree.fromstring(parts(name)[CONTENT_TYPES])
    by_name = {found.get("PartName") for found in types}
    by_ending = {found.get("Extension") for found in types}
    for part, data in parts(name).items():
        assert f"/{part}" in by_name or part.rpartition(".")[2] in by_ending
        if part.endswith((".xml", ".rels", ".vml")):
            etree.fromstring(data)
    related = {
        normpath(join(base, found.get("Target").lstrip("/") if found.get("Target")[0] == "/" else found.get("Target")))
        for base, found in relationships(name)
        if found.get("TargetMode") != "External"
    }
    held = {part for part in parts(name) if not part.endswith(".rels") and part != CONTENT_TYPES}
    assert related == held


@pytest.mark.parametrize(("name", "product"), RIBBONS.items())
def test_the_ribbon_has_every_button_and_the_package_points_at_it(name, product):
    root = etree.fromstring(parts(name)[PART])
    assert [found.get("label") for found in root.iter(f"{{{NAMESPACE}}}tab")] == [TAB]
    drawn = {found.get("label"): found for found in root.iter(f"{{{NAMESPACE}}}button")}
    assert {label: found.get("onAction") for label, found in drawn.items()} == {
        button.caption: callback(button, product) for button in BUTTONS
    }
    assert all(found.get("supertip") for found in drawn.values())
    assert [found.get("Target") for _, found in relationships(name) if found.get("Type") == TYPE] == [PART]


@pytest.mark.parametrize(("name", "product"), RIBBONS.items())
def test_every_icon_is_one_that_office_has(name, product):
    """image_mso.txt is from the imageMso table of [MS-CUSTOMUI] 3.2; Excel shows an unknown name as no icon at all."""
    known = set(Path(__file__).with_name("image_mso.txt").read_text("utf-8").split())
    icons = {found.get("imageMso") for found in etree.fromstring(parts(name)[PART]).iter(f"{{{NAMESPACE}}}button")}
    assert icons <= known
    assert len(icons) == len(BUTTONS), "no two buttons look alike"


def test_there_is_one_tab_when_the_add_in_is_open():
    """The workbook asks for each showing whether its tab is to be seen; the add-in's always is."""
    tabs = {name: etree.fromstring(parts(name)[PART]).find(f".//{{{NAMESPACE}}}tab") for name in RIBBONS}
    assert tabs["jiugai.xlsm"].get("getVisible") == "Workbook_visible"
    assert tabs["jiugai.xlam"].get("getVisible") is None


@pytest.mark.parametrize("name", ["jiugai.xlsm", "calc.xlsm"])
def test_every_button_stands_on_the_first_sheet_and_runs_its_macro(name):
    vml = parts(name)["xl/drawings/vmlDrawing1.vml"].decode()
    captions = re.findall(r"<font [^>]*>([^<]+)</font>", vml)
    macros = re.findall(r"<x:FmlaMacro>\[0\]!(\w+)</x:FmlaMacro>", vml)
    assert sorted(zip(captions, macros, strict=True)) == sorted((b.caption, macro(b)) for b in BUTTONS)


@pytest.mark.parametrize(("name", "sheet"), [("jiugai.xlsm", "jiugai.conf"), ("jiugai.xlam", "jiugai.conf")])
def test_the_launcher_finds_every_setting_it_asks_for_in_the_workbook(name, sheet):
    """A setting left out would be looked for in a file beside the user's workbook."""
    kind = ADD_IN if name.endswith("xlam") else MACRO_WORKBOOK
    book = openpyxl.load_workbook(BytesIO(pack(with_main_type(parts(name), kind, PLAIN))))
    rows = dict(book[sheet].iter_rows(values_only=True))
    assert {key: value or "" for key, value in rows.items()} == SETTINGS


def test_every_setting_that_running_python_asks_for_is_among_them():
    launcher = files("xlwings").joinpath("xlwings.bas").read_text(encoding="ascii")
    body = launcher[launcher.index("Function RunPython") : launcher.index("Function RunFrozenPython")]
    asked = set(re.findall(r'GetConfig\("([^"]+)"', body))
    assert asked - {"INTERPRETER", "LICENSE_KEY"} == set(SETTINGS)
