"""Our add-in among those of WPS: put there, put there again, taken away, and nobody else's line is touched."""

import os
from contextlib import suppress

import pytest
from lxml import etree

from addin.hosts.wps.published import FILE, NAME, publish, withdraw
from addin.unusable import Unusable

PARTS = {"index.html": b"<html/>", "main.js": b"1", "images/a.svg": b"<svg/>"}
OTHERS = [
    "<jsplugins/>",
    "<jsplugins>\n</jsplugins>\n",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n'
    '  <jspluginonline name="OA" type="wps" url="http://127.0.0.1:3889/" enable="enable_dev" install="null"/>\n'
    "</jsplugins>\n",
    '<jsplugins><!-- 本单位的 --><jsplugin name="公文" type="wps" url="公文_1.0" version="1.0"/></jsplugins>',
    '<jsplugins>\r\n  <jsplugin name="jiugai-other" type="et" url="jiugai-other_1" version="1"/>\r\n</jsplugins>\r\n',
    '<?xml version="1.0" encoding="GB18030"?>\n<jsplugins><jsplugin name="政务" type="wps" url="x"/></jsplugins>',
]


def entries(place):
    return [dict(one.attrib) for one in etree.parse(place / FILE).getroot().iter() if isinstance(one.tag, str)][1:]


def others(place):
    return [one for one in entries(place) if one["name"] != NAME]


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_where_nothing_is_yet_the_folder_and_the_line_are_made(tmp_path):
    place = tmp_path / "kingsoft" / "wps" / "jsaddons"
    made = publish(place, "0.3.0", PARTS)
    assert made == place / "jiugai_0.3.0"
    assert files(made) == PARTS
    assert entries(place) == [
        {
            "name": "jiugai",
            "type": "et",
            "url": "jiugai_0.3.0",
            "version": "0.3.0",
            "enable": "enable_dev",
            "install": "null",
            "customDomain": "",
        }
    ]


@pytest.mark.parametrize("text", OTHERS, ids=range(len(OTHERS)))
def test_the_lines_of_others_stay(tmp_path, text):
    encoding = "gb18030" if "GB18030" in text else "utf-8"
    (tmp_path / FILE).write_bytes(text.encode(encoding))
    before = others(tmp_path)
    publish(tmp_path, "0.3.0", PARTS)
    assert others(tmp_path) == before
    assert len(entries(tmp_path)) == len(before) + 1
    withdraw(tmp_path)
    assert entries(tmp_path) == before
    after = (tmp_path / FILE).read_bytes().decode(encoding)
    assert ("<!--" in after) == ("<!--" in text)


def test_a_second_installation_leaves_one_folder_and_one_line(tmp_path):
    publish(tmp_path, "0.2.0", PARTS)
    publish(tmp_path, "0.3.0", {**PARTS, "main.js": b"2"})
    publish(tmp_path, "0.3.0", {**PARTS, "main.js": b"3"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["jiugai_0.3.0", FILE]
    assert (tmp_path / "jiugai_0.3.0" / "main.js").read_bytes() == b"3"
    assert len(entries(tmp_path)) == 1


def test_taken_away_nothing_of_ours_is_left_and_all_of_others(tmp_path):
    (tmp_path / "公文_1.0").mkdir()
    (tmp_path / "公文_1.0" / "main.js").write_bytes(b"theirs")
    publish(tmp_path, "0.3.0", PARTS)
    assert withdraw(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, "公文_1.0"]
    assert not withdraw(tmp_path)
    assert not withdraw(tmp_path / "nowhere")


@pytest.mark.parametrize("damage", [b"<jsplugins>", b"\x00\x01", b"<other/>", b"hello", b"<jsplugins></jsplugin>"])
def test_a_list_that_cannot_be_read_is_left_as_it_is_and_nothing_is_installed(tmp_path, damage):
    (tmp_path / FILE).write_bytes(damage)
    for act in (lambda: publish(tmp_path, "0.3.0", PARTS), lambda: withdraw(tmp_path)):
        with pytest.raises(Unusable, match="没有改动"):
            act()
    assert (tmp_path / FILE).read_bytes() == damage
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("at", range(4))
def test_where_the_disk_refuses_the_old_one_still_works(tmp_path, monkeypatch, at):
    """Whichever of the renamings fails: folder and line are both there, old or new."""
    publish(tmp_path, "0.3.0", PARTS)
    real, seen = os.replace, []

    def failing(source, target, **more):
        seen.append(target)
        if len(seen) - 1 == at:
            raise PermissionError(13, "in use", str(source))
        return real(source, target, **more)

    monkeypatch.setattr(os, "replace", failing)
    with suppress(Unusable):
        publish(tmp_path, "0.3.0", {**PARTS, "main.js": b"new"})
    monkeypatch.setattr(os, "replace", real)
    assert files(tmp_path / "jiugai_0.3.0")["main.js"] in (b"1", b"new")
    assert [one["url"] for one in entries(tmp_path)] == ["jiugai_0.3.0"]
