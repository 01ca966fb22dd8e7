"""The keys, the toolbar and the frozen headers of jiugai.ods, as LibreOffice will read them out of the package."""

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.workbook.build.modules import macro
from addin.workbook.build.ods_extras import KEYS, MANIFEST, TOOLBAR, frozen_rows, with_extras
from tests.addin.workbook.build.built import built

HREF = "{http://www.w3.org/1999/xlink}href"
ACCEL, BAR = "{http://openoffice.org/2001/accel}", "{http://openoffice.org/2001/toolbar}"
CONFIG = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
SETTINGS = (
    '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><office:settings>'
    '<config:config-item-set config:name="ooo:view-settings">'
    '<config:config-item config:name="VisibleAreaTop" config:type="int">0</config:config-item>'
    "</config:config-item-set></office:settings></office:document-settings>"
)
MANIFEST_XML = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


@pytest.fixture(scope="module")
def package():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as plain:
        for name, content in (("mimetype", "x"), ("content.xml", "<a/>"), ("settings.xml", SETTINGS)):
            plain.writestr(name, content)
        plain.writestr(MANIFEST, MANIFEST_XML)
    return zipfile.ZipFile(BytesIO(with_extras(out.getvalue(), {"户室清册": 1, "同意表": 2})))


def script(button) -> str:
    return f"vnd.sun.star.script:VBAProject.Buttons.{macro(button)}?language=Basic&location=document"


def test_each_key_presses_its_button(package):
    items = etree.fromstring(package.read(KEYS))
    assert {item.get(f"{ACCEL}code"): item.get(HREF) for item in items} == {
        f"KEY_{button.key}": script(button) for button in BUTTONS if button.key
    }
    assert all(item.get(f"{ACCEL}shift") == item.get(f"{ACCEL}mod1") == "true" for item in items)


def test_the_toolbar_has_every_button_in_its_own_words(package):
    items = etree.fromstring(package.read(TOOLBAR))
    assert [(item.get(f"{BAR}text"), item.get(HREF)) for item in items] == [
        (button.caption, script(button)) for button in BUTTONS
    ]


def test_the_manifest_names_both(package):
    listed = [entry.values()[0] for entry in etree.fromstring(package.read(MANIFEST))]
    assert listed == ["content.xml", KEYS, TOOLBAR]


def test_each_sheet_is_split_below_its_header(package):
    root = etree.fromstring(package.read("settings.xml"))
    entries = root.findall(f".//{CONFIG}config-item-map-named/{CONFIG}config-item-map-entry")
    split = {entry.get(f"{CONFIG}name"): {item.get(f"{CONFIG}name"): item.text for item in entry} for entry in entries}
    assert {name: items["VerticalSplitPosition"] for name, items in split.items()} == {"户室清册": "1", "同意表": "2"}
    assert {items["VerticalSplitMode"] for items in split.values()} == {"2"}


def test_what_else_is_in_the_package_stays(package):
    assert package.read("content.xml") == b"<a/>"
    assert package.namelist()[0] == "mimetype"
    assert len(package.namelist()) == len(set(package.namelist()))


def test_the_sheets_that_are_frozen_are_those_of_the_workbook_for_excel():
    frozen = frozen_rows(built("calc.xlsm"))
    assert {"户室清册", "同意表", "问题清单", "选表", "参数"} <= set(frozen)
    assert set(frozen.values()) == {1}
    assert "控制台" not in frozen
