"""The ribbon against Microsoft's schema of ribbons, and against the buttons: every one is there, with an icon.

Open XML SDK validates a ribbon as a part of a workbook, so it is put into one; WPS reads the same format.
"""

from pathlib import Path

import pytest
from lxml import etree

from addin.buttons.catalogue import BUTTONS
from addin.machine.templates import RESULTS
from addin.workbook.build.package import pack, unpack
from addin.workbook.build.wps import NAMESPACE, wps_add_in
from tests.office.open_xml import VERSIONS, faults

TYPE = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
MADE = wps_add_in(Path("/python"), Path("/presses"))
RIBBON = MADE["ribbon.xml"].decode()
BUTTON = f"{{{NAMESPACE}}}button"


def judged(ribbon: str, folder: Path, versions=VERSIONS[-1:]) -> list[str]:
    parts = unpack(RESULTS.read_bytes())
    link = f'<Relationship Id="rIdRibbon" Type="{TYPE}" Target="customUI/customUI.xml"/></Relationships>'
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", link.encode())
    parts["customUI/customUI.xml"] = ribbon.encode()
    file = folder / "ribbon.xlsx"
    file.write_bytes(pack(parts))
    return faults([file], versions)


def test_the_ribbon_is_as_the_schema_wants_it(tmp_path):
    assert judged(RIBBON, tmp_path, VERSIONS) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<button ", "<knopf "),
        ('size="large"', 'size="huge"'),
        ('onAction="OnAction"', 'onPress="OnAction"'),
        ("<ribbon>", '<ribbon startFromScratch="maybe">'),
        ("<tabs>", "<tabs><button id='x'/>"),
        ("<customUI ", '<customUI loadOn="x" '),
        ('label="检查"', f'label="{"长" * 1025}"'),
    ],
)
def test_the_judge_finds_what_is_wrong_with_a_ribbon(tmp_path, right, wrong):
    assert right in RIBBON
    told = judged(RIBBON.replace(right, wrong, 1), tmp_path)
    assert told
    assert all("customUI" in fault for fault in told)


def test_every_button_is_there_once_with_its_caption_and_its_help():
    ids = [
        one.get("id")
        for one in etree.fromstring(RIBBON).iter()
        if one.tag.rpartition("}")[2] in ("tab", "group", "button")
    ]
    assert None not in ids
    assert len(set(ids)) == len(ids)
    found = {one.get("id"): one for one in etree.fromstring(RIBBON).iter(BUTTON)}
    assert set(found) == {f"jiugai_{button.id}" for button in BUTTONS}
    for button in BUTTONS:
        one = found[f"jiugai_{button.id}"]
        assert (one.get("label"), one.get("supertip")) == (button.caption, button.help)


def test_every_icon_is_there_and_is_a_picture():
    assert {name for name in MADE if name.startswith("images/")} == {f"images/{one.id}.svg" for one in BUTTONS}
    for name, data in MADE.items():
        if name.endswith(".svg"):
            root = etree.fromstring(data)
            assert root.tag == "{http://www.w3.org/2000/svg}svg"
            assert "".join(root.itertext()).strip()


def test_it_begins_as_those_of_wps_itself():
    assert RIBBON.startswith("<customUI ")
