"""What prints stays in the public copy of a document: page numbers, what fields and controls said, links' words."""

import io
import zipfile

import pytest

from tests.addin.word.test_attack import FOUND, NOTICE, body
from tests.addin.word.test_public import public, said


def field(code: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def copied(tmp_path, fragment: str) -> tuple[list[str], str]:
    """The paragraphs of the copy, and its XML."""
    from docx import Document

    made, out = Document(), io.BytesIO()
    body(made, fragment)
    made.save(out)
    blob = public.masked(out.getvalue(), "表.docx", FOUND, NOTICE)
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        return said(blob), archive.read("word/document.xml").decode()


@pytest.mark.parametrize("word", ["PAGE", "NUMPAGES", "SECTIONPAGES"])
def test_page_numbers_count_on_and_nothing_hides_in_their_codes(tmp_path, word):
    for fragment in (
        f"<w:p>{run('第')}{field(f' {word} 15900001111 ', run('3'))}{run('页')}</w:p>",
        f'<w:p>{run("第")}<w:fldSimple w:instr=" {word} 15900001111 ">{run("3")}</w:fldSimple>{run("页")}</w:p>',
    ):
        texts, xml = copied(tmp_path, fragment)
        assert texts[0] == "第3页" or "fldSimple" in xml
        assert word in xml
        assert "15900001111" not in xml


@pytest.mark.parametrize(
    ("fragment", "shown"),
    [
        (f"<w:p>{run('见')}{field('HYPERLINK x', run('网站'))}{run('。')}</w:p>", "见网站。"),
        (f"<w:p>{field('IF ' + field('MERGEFIELD 姓名', run('孟小棠')), run('同意'))}</w:p>", "同意"),
        (f'<w:p>{run("一")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>{run("藏着孟小棠")}</w:p>', "一"),
        (f'<w:p><w:fldSimple w:instr="AUTHOR">{run("街道办")}</w:fldSimple></w:p>', "街道办"),
        (f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run('内容')}</w:sdtContent></w:sdt></w:p>", "内容"),
        (f'<w:p><w:ins w:author="a"><w:hyperlink w:anchor="x">{run("链接")}</w:hyperlink></w:ins></w:p>', "链接"),
        (
            f'<w:p><w:smartTag w:element="x"><w:customXml w:element="y">{run("词")}</w:customXml></w:smartTag></w:p>',
            "词",
        ),
    ],
)
def test_what_was_said_stays_as_text(tmp_path, fragment, shown):
    assert copied(tmp_path, fragment)[0][0] == shown


def test_a_control_around_whole_paragraphs_leaves_them_standing(tmp_path):
    fragment = f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('一')}</w:p><w:p>{run('二')}</w:p></w:sdtContent></w:sdt>"
    assert copied(tmp_path, fragment)[0][:2] == ["一", "二"]
