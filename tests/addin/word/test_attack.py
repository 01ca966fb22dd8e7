"""Thirty kinds of personal data put into every place where a Word document can keep them: no public copy tells any.

What is looked for is looked for by hand, as in the attack on workbooks: in every part, in one plain spelling.
"""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from docx import Document
from docx.oxml import parse_xml

from addin.public.notice import Notice
from addin.unusable import Unusable
from addin.word import public
from tests.addin.public.test_attack import KINDS, told
from tests.outcomes import outcome

ROSTER = """
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 |
| 3 | 1 | '502 | 60.5 | 孟小棠 | '13812345678 |
| 3 | 1 | '503 | 60.5 | 欧阳春晓 | '5550123 |
| 12 | 2 | '1101 | 60.5 | 钱二宝 | 010-55501234 |
| 12 | 2 | '1102 | 60.5 | 李四海 | |
"""
FOUND = outcome(ROSTER)
NOTICE = Notice(date(2020, 7, 24), date(2020, 7, 26))
SECRETS = [secret for _, secret in KINDS.values()]
NAMESPACES = " ".join(
    f'xmlns:{name}="{space}"'
    for name, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
DOCUMENT = "word/document.xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Put = Callable[[Any, list[str]], None]
"""Puts the texts into a document."""
Change = Callable[[dict[str, bytes], list[str]], None]
"""Puts them into the parts of the finished file."""


def body(made: Any, fragment: str) -> None:
    """A fragment of XML as the last thing before the section's own settings."""
    made.element.body.insert(len(made.element.body) - 1, parse_xml(fragment.replace(">", f" {NAMESPACES}>", 1)))


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def around(before: str, after: str) -> Put:
    """Each text as a run within other elements, in a paragraph of its own."""

    def put(made: Any, texts: list[str]) -> None:
        for at, text in enumerate(texts):
            body(made, f"<w:p>{before.format(at=at)}{run(text)}{after}</w:p>")

    return put


def within(fragment: str) -> Put:
    """Each text where the fragment says {text} (as an attribute) or {said} (between tags)."""

    def put(made: Any, texts: list[str]) -> None:
        for at, text in enumerate(texts):
            body(
                made,
                fragment.replace("{text}", quoteattr(text)).replace("{said}", escape(text)).replace("{at}", str(at)),
            )

    return put


def _paragraphs(made: Any, texts: list[str]) -> None:
    for text in texts:
        made.add_paragraph(text)


def _split_runs(made: Any, texts: list[str]) -> None:
    for text in texts:
        line = made.add_paragraph()
        for at in range(0, len(text), 2):
            line.add_run(text[at : at + 2]).bold = bool(at % 4)


def _tabs_and_breaks(made: Any, texts: list[str]) -> None:
    for text in texts:
        made.add_paragraph(f"一\t{text}\n二")


def _table(made: Any, texts: list[str]) -> None:
    table = made.add_table(len(texts), 2)
    for row, text in zip(table.rows, texts, strict=True):
        row.cells[1].text = text


def _under_remarks(made: Any, texts: list[str]) -> None:
    table = made.add_table(len(texts) + 1, 3)
    for cell, heading in zip(table.rows[0].cells, ("姓名", "备注", "金额"), strict=True):
        cell.text = heading
    for row, text in zip(table.rows[1:], texts, strict=True):
        for cell, said in zip(row.cells, ("褚百川", text, "5"), strict=True):
            cell.text = said


def _below_a_list(made: Any, texts: list[str]) -> None:
    table = made.add_table(len(texts) + 2, 3)
    for cell, heading in zip(table.rows[0].cells, ("序号", "户主", "联系电话"), strict=True):
        cell.text = heading
    for cell, said in zip(table.rows[1].cells, ("1", "褚百川", "15900001111"), strict=True):
        cell.text = said
    for row, text in zip(table.rows[2:], texts, strict=True):
        row.cells[0].text = text


def _merged(made: Any, texts: list[str]) -> None:
    table = made.add_table(len(texts), 3)
    for row, text in zip(table.rows, texts, strict=True):
        row.cells[0].merge(row.cells[2]).text = text


def _table_in_a_table(made: Any, texts: list[str]) -> None:
    inner = made.add_table(1, 1).rows[0].cells[0].add_table(len(texts), 1)
    for row, text in zip(inner.rows, texts, strict=True):
        row.cells[0].text = text


def _headers(made: Any, texts: list[str]) -> None:
    section = made.sections[0]
    section.different_first_page_header_footer = True
    made.settings.odd_and_even_pages_header_footer = True
    for part in (section.header, section.first_page_header, section.even_page_header, section.footer):
        for text in texts:
            part.add_paragraph(text)


def _properties(made: Any, texts: list[str]) -> None:
    facts = made.core_properties
    facts.author, facts.title = "；".join(texts)[:250], texts[0]
    facts.comments, facts.keywords = "；".join(texts)[:250], "；".join(texts)[-250:]


def _comments(made: Any, texts: list[str]) -> None:
    for text in texts:
        made.add_comment(made.add_paragraph("正文").runs, text=text, author=text[:20], initials=text[:3])


def _styles(made: Any, texts: list[str]) -> None:
    for text in texts:
        made.styles.add_style(text, 1)


PLACES: dict[str, Put] = {
    **{put.__name__: put for put in (_paragraphs, _split_runs, _tabs_and_breaks, _table, _under_remarks)},
    **{put.__name__: put for put in (_below_a_list, _merged, _table_in_a_table, _headers, _properties, _comments)},
    "styles": _styles,
    "hidden": within("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{said}</w:t></w:r></w:p>"),
    "hidden by its paragraph": within(
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:webHidden/></w:rPr><w:t>{said}</w:t></w:r></w:p>"
    ),
    "inserted": around('<w:ins w:id="{at}" w:author="褚百川">', "</w:ins>"),
    "moved here": around('<w:moveTo w:id="{at}" w:author="褚百川">', "</w:moveTo>"),
    "deleted": within('<w:p><w:del w:id="{at}" w:author={text}><w:r><w:delText>{said}</w:delText></w:r></w:del></w:p>'),
    "a changed look": within(
        '<w:p><w:pPr><w:pPrChange w:id="{at}" w:author={text}><w:pPr/></w:pPrChange></w:pPr></w:p>'
    ),
    "bookmarks": within('<w:p><w:bookmarkStart w:id="{at}" w:name={text}/><w:bookmarkEnd w:id="{at}"/></w:p>'),
    "a link's place and tip": within(
        "<w:p><w:hyperlink w:anchor={text} w:tooltip={text}><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>"
    ),
    "a link's text": around('<w:hyperlink w:anchor="x">', "</w:hyperlink>"),
    "a simple field": within("<w:p><w:fldSimple w:instr={text}><w:r><w:t>{said}</w:t></w:r></w:fldSimple></w:p>"),
    "a field's instruction": within(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "{said}"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "a form field": within(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val={text}/>'
        '<w:helpText w:type="text" w:val={text}/>'
        "<w:statusText w:val={text}/><w:textInput><w:default w:val={text}/></w:textInput></w:ffData></w:fldChar></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "a content control": within(
        "<w:p><w:sdt><w:sdtPr><w:alias w:val={text}/><w:tag w:val={text}/><w:dropDownList>"
        "<w:listItem w:displayText={text} w:value={text}/></w:dropDownList></w:sdtPr>"
        "<w:sdtContent><w:r><w:t>{said}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    ),
    "custom XML around text": within(
        '<w:p><w:customXml w:uri="x" w:element="y"><w:customXmlPr><w:attr w:name="z" w:val={text}/></w:customXmlPr>'
        "<w:r><w:t>{said}</w:t></w:r></w:customXml></w:p>"
    ),
    "a smart tag": within(
        '<w:p><w:smartTag w:element="PersonName"><w:smartTagPr><w:attr w:name="z" w:val={text}/></w:smartTagPr>'
        "<w:r><w:t>{said}</w:t></w:r></w:smartTag></w:p>"
    ),
    "a guide to the sound": within(
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>{said}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r></w:p>"
    ),
    "a formula": within("<w:p><m:oMath><m:r><m:t>{said}</m:t></m:r></m:oMath></w:p>"),
    "an old text box": within(
        "<w:p><w:r><w:pict><v:shape id={text} alt={text} title={text}>"
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict></w:r></w:p>"
    ),
    "letters as a drawing": within(
        "<w:p><w:r><w:pict><v:shape><v:textpath string={text}/></v:shape></w:pict></w:r></w:p>"
    ),
    "a shape": within(
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="{at}" name={text} descr={text} title={text}/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        "<wps:txbx><w:txbxContent><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    ),
    "a table's caption": within(
        "<w:tbl><w:tblPr><w:tblCaption w:val={text}/><w:tblDescription w:val={text}/></w:tblPr><w:tblGrid/>"
        "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    "who may edit": within('<w:p><w:permStart w:id="{at}" w:ed={text}/><w:permEnd w:id="{at}"/></w:p>'),
    "a sign of a font": within('<w:p><w:r><w:sym w:font={text} w:char="F0A7"/></w:r></w:p>'),
}


def part(name: str, data: str, kind: str, said: str = "{text}", content: str = "application/xml") -> Change:
    """A further part, found from the document; all texts where `said` stands."""

    def put(parts: dict[str, bytes], texts: list[str]) -> None:
        parts[name] = data.replace(said, escape("；".join(texts))).encode()
        relations = parts["word/_rels/document.xml.rels"].decode()
        target = name.removeprefix("word/") if name.startswith("word/") else f"../{name}"
        one = f'<Relationship Id="more" Type="{RELATIONSHIP}/{kind}" Target="{target}"/></Relationships>'
        parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", one).encode()
        types = parts["[Content_Types].xml"].decode()
        override = f'<Override PartName="/{name}" ContentType="{content}"/></Types>'
        parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()

    return put


def _remark(parts: dict[str, bytes], texts: list[str]) -> None:
    comment = f"<!-- {'；'.join(texts).replace('--', '—')} --><?note {'；'.join(texts)}?>"
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:body>", b"<w:body>" + comment.encode())


def _external(parts: dict[str, bytes], texts: list[str]) -> None:
    relations = parts["word/_rels/document.xml.rels"].decode()
    kind = f"{RELATIONSHIP}/hyperlink"
    more = "".join(
        f'<Relationship Id="x{at}" Type="{kind}" Target={quoteattr("http://x/" + text)} TargetMode="External"/>'
        for at, text in enumerate(texts)
    )
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", f"{more}</Relationships>").encode()


def _variables(parts: dict[str, bytes], texts: list[str]) -> None:
    held = "".join(f"<w:docVar w:name={quoteattr(text)} w:val={quoteattr(text)}/>" for text in texts)
    settings = parts["word/settings.xml"].decode()
    parts["word/settings.xml"] = settings.replace(
        "</w:settings>", f"<w:docVars>{held}</w:docVars></w:settings>"
    ).encode()


def _list_signs(parts: dict[str, bytes], texts: list[str]) -> None:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{900 + at}"><w:lvl w:ilvl="0"><w:lvlText w:val={quoteattr(text)}/></w:lvl>'
        "</w:abstractNum>"
        for at, text in enumerate(texts)
    )
    numbering = parts["word/numbering.xml"].decode()
    at = numbering.index("<w:abstractNum ")
    parts["word/numbering.xml"] = f"{numbering[:at]}{lists}{numbering[at:]}".encode()


def _a_pictures_name(parts: dict[str, bytes], texts: list[str]) -> None:
    for text in texts:
        parts[f"word/media/{text.replace('/', '')}.png"] = b"\x89PNG\r\n\x1a\n" + text.encode()


W = NAMESPACES
PARTS: dict[str, Change] = {
    "a remark in the XML": _remark,
    "where links lead": _external,
    "variables": _variables,
    "signs of lists": _list_signs,
    "a picture's name": _a_pictures_name,
    "footnotes": part(
        "word/footnotes.xml",
        f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>{{text}}</w:t></w:r></w:p></w:footnote></w:footnotes>',
        "footnotes",
    ),
    "endnotes": part(
        "word/endnotes.xml",
        f'<w:endnotes {W}><w:endnote w:id="2"><w:p><w:r><w:t>{{text}}</w:t></w:r></w:p></w:endnote></w:endnotes>',
        "endnotes",
    ),
    "people": part("word/people.xml", "<people>{text}</people>", "people"),
    "custom XML": part("customXml/item1.xml", "<data>{text}</data>", "customXml"),
    "custom properties": part("docProps/custom.xml", "<Properties>{text}</Properties>", "custom-properties"),
    "building blocks": part(
        "word/glossary/document.xml", f"<w:glossaryDocument {W}>{{text}}</w:glossaryDocument>", "glossaryDocument"
    ),
    "a chart": part("word/charts/chart1.xml", "<chartSpace>{text}</chartSpace>", "chart"),
    "a workbook inside": part("word/embeddings/book.xml", "<workbook>{text}</workbook>", "package"),
    "a page put in": part("word/afchunk.html", "<html>{text}</html>", "aFChunk", content="text/html"),
    "macros": part("word/vbaProject.bin", "{text}", "vbaProject"),
    "the fonts' table": part(
        "word/fontTable.xml", f'<w:fonts {W}><w:font w:name="a"/><!-- {{text}} --></w:fonts>', "fontTable"
    ),
    "a theme": part("word/theme/theme9.xml", '<a:theme xmlns:a="http://x">{text}</a:theme>', "theme"),
    "pages of the web": part("word/webSettings.xml", f"<w:webSettings {W}>{{text}}</w:webSettings>", "webSettings"),
}


def made_with(place: str, texts: list[str]) -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_paragraph("正文")
    if place in PLACES:
        PLACES[place](document, texts)
    document.save(out)
    if place not in PARTS:
        return out.getvalue()
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    PARTS[place](parts, texts)
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return again.getvalue()


def masked(place: str, texts: list[str]) -> bytes:
    return public.masked(made_with(place, texts), "表.docx", FOUND, NOTICE)


REFUSED: dict[str, list[str]] = {}
"""Where no copy is written, and of which kinds."""


@pytest.mark.parametrize("place", [*PLACES, *PARTS])
def test_no_place_of_a_document_tells_of_anything(place: str) -> None:
    """All kinds at once, and each alone where they are refused together."""
    texts = [text for text, _ in KINDS.values()]
    assert told(made_with(place, texts), SECRETS), "it stood there"
    try:
        assert told(masked(place, texts), SECRETS) == []
        return
    except Unusable:
        pass
    refused = []
    for kind, (text, secret) in KINDS.items():
        try:
            assert told(masked(place, [text]), [secret]) == [], kind
        except Unusable:
            refused.append(kind)
    assert refused == REFUSED.get(place, [])


def test_there_are_enough_of_them() -> None:
    assert len(KINDS) * (len(PLACES) + len(PARTS)) >= 1500
