"""The public copy of a Word document: people masked wherever Word can keep them, the rest as it was."""

import io
import re
import zipfile
from datetime import date

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from addin.public.notice import Notice
from addin.unusable import Unusable
from addin.word import public
from tests.addin.word.documents import document, said
from tests.outcomes import outcome

ROSTER = """
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 |
| 3 | 1 | '502 | 60.5 | 孟小棠 | '13812345678 |
| 3 | 1 | '503 | 60.5 | 钱二宝 | 010-55501234 |
"""
FOUND = outcome(ROSTER)
SECRETS = ("孟小棠", "钱二宝", "13812345678", "55501234", "15900001111", "1单元502", "褚百川", "410901196801012317")
NOTICE = Notice(date(2020, 7, 24), date(2020, 7, 26))


def masked(path) -> bytes:
    return public.masked(path.read_bytes(), path.name, FOUND, NOTICE)


def told(blob: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        texts = [archive.read(name).decode("utf-8", "ignore") for name in archive.namelist()]
    joined = [re.sub(r"<[^>]*>", "", text) for text in texts]
    return [secret for secret in SECRETS if any(secret in text for text in texts + joined)]


def changed(tmp_path, change, *texts):
    """The document with something more in it, made on its XML."""
    path = document(tmp_path, *(texts or ("正文",)))
    made = Document(str(path))
    change(made)
    made.save(str(path))
    return masked(path)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("请孟小棠|||、钱二宝签字", "请孟*棠、钱*宝签字"),
        ("孟小|||棠，电话138|||12345678", "孟*棠，电话138****5678"),
        ("住3号楼1单元502", "住3号楼1单元5**"),
        ("身份证410901196801012317", "身份证4*****************"),
        ("监督电话：0393-4416666，建设街道办事处（盖章）", "监督电话：0393-4416666，建设街道办事处（盖章）"),
        ("含个人信息，请勿张贴", ""),
    ],
)
def test_paragraphs(tmp_path, text, shown):
    blob = masked(document(tmp_path, text))
    assert said(blob)[0] == shown
    assert told(blob) == []


def test_under_a_heading_of_people_everybody_is_masked_and_the_lines_below_stay(tmp_path):
    rows = [
        ("序号", "户主", "联系电话", "门牌"),
        ("1", "褚百川", "15900001111", "502"),
        ("合计", "1号楼小计", "", "2"),
        ("", "联系社区", "", ""),
    ]
    blob = masked(document(tmp_path, rows))
    assert [line for line in said(blob) if "|" in line][1:] == [
        "1|褚*川|159****1111|5**",
        "合计|1号楼小计||2",
        "|联系社区||",
    ]
    assert told(blob) == []


def test_every_page_bears_the_days(tmp_path):
    assert said(masked(document(tmp_path, "正文", header="页眉孟小棠")))[1:] == [
        "公示（2020年7月24日至2020年7月26日，共3天）",
        "页眉孟*棠",
    ]


def _hidden(made) -> None:
    run = made.paragraphs[0].add_run("褚百川")
    run.font.hidden = True


def _deleted(made) -> None:
    xml = f'<w:del {nsdecls("w")} w:author="褚百川"><w:r><w:delText>褚百川</w:delText></w:r></w:del>'
    made.paragraphs[0]._p.append(parse_xml(xml))


def _inserted(made) -> None:
    xml = f'<w:ins {nsdecls("w")} w:author="褚百川"><w:r><w:t>新的孟小棠</w:t></w:r></w:ins>'
    made.paragraphs[0]._p.append(parse_xml(xml))


def _properties(made) -> None:
    made.core_properties.author = "褚百川"
    made.core_properties.title = "孟小棠"


def _comment(made) -> None:
    made.add_comment(made.paragraphs[0].runs, text="问褚百川", author="孟小棠")


def _bookmark(made) -> None:
    mark = OxmlElement("w:bookmarkStart")
    mark.set(qn("w:id"), "1")
    mark.set(qn("w:name"), "褚百川")
    made.paragraphs[0]._p.append(mark)


def _variable(made) -> None:
    made.settings.element.append(
        parse_xml(f'<w:docVars {nsdecls("w")}><w:docVar w:name="a" w:val="褚百川"/></w:docVars>')
    )


def _box(made) -> None:
    xml = (
        f'<w:r {nsdecls("w")}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="孟小棠"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>孟小</w:t></w:r><w:r><w:t>棠</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    made.paragraphs[0]._p.append(parse_xml(xml))


def _footer(made) -> None:
    made.sections[0].footer.paragraphs[0].text = "制表孟小棠 13812345678"


@pytest.mark.parametrize(
    "change",
    [_hidden, _deleted, _inserted, _properties, _comment, _bookmark, _variable, _box, _footer],
    ids=lambda change: change.__name__,
)
def test_no_place_tells_of_anybody(tmp_path, change):
    blob = changed(tmp_path, change)
    assert told(blob) == []
    assert said(blob)[0].startswith("正文")
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        assert not [name for name in archive.namelist() if re.search("docProps|comments|custom|people", name)]


def test_what_was_inserted_stays_and_what_was_deleted_goes(tmp_path):
    assert said(changed(tmp_path, _inserted))[0] == "正文新的孟*棠"
    assert said(changed(tmp_path, _deleted))[0] == "正文"


def test_what_was_not_masked_is_not_written(tmp_path, monkeypatch):
    monkeypatch.setattr("addin.public.masking.Mask.text", lambda self, text: text)
    with pytest.raises(Unusable, match="还有个人信息"):
        masked(document(tmp_path, "请孟小棠签字"))


GIVERS = [
    ("姓名", "内容", "同意公示"),
    ("孟小棠", "一百元", "是"),
    ("钱二宝", "二百元", "否"),
    ("孟小棠、钱二宝", "共", ""),
]


def test_who_agreed_to_be_named_in_a_list_is_named_there_and_nowhere_else(tmp_path):
    path = document(tmp_path, "感谢孟小棠", GIVERS)
    found = said(masked(path))
    assert "感谢孟*棠" in found
    assert [line for line in found if "|" in line] == [
        "姓名|内容|同意公示",
        "孟小棠|一百元|是",
        "钱*宝|二百元|否",
        "孟*棠、钱*宝|共|",
    ]


def test_who_did_not_agree_is_left_out_where_the_compound_asks_so(tmp_path):
    asked = outcome(ROSTER, 参数="| 项目 | 值 |\n| 未同意公示的 | 不列 |")
    path = document(tmp_path, "名单", GIVERS[:3])
    blob = public.masked(path.read_bytes(), path.name, asked, NOTICE)
    assert [line for line in said(blob) if "|" in line] == ["姓名|内容|同意公示", "孟小棠|一百元|是"]
