"""Thirty kinds of personal data put into every place where a workbook can keep them: no copy tells any of it.

What is looked for is looked for here by hand: in every part of the file, in one plain spelling, joined over cells.
"""

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator

import pytest
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from addin.filling.opc.package import Package
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import publish_package, wanted_of
from addin.public.residue.scan import Scan
from addin.unusable import Unusable

PEOPLE = People(
    frozenset({"孟小棠", "钱二宝", "欧阳春晓", "李四海"}),
    frozenset({"13812345678", "5550123", "01055501234", "55501234"}),
    frozenset({("3", "1", "502"), ("12", "2", "1101")}),
)
KINDS = {
    "a name": ("孟小棠家漏水", "孟小棠"),
    "a name set in width": ("户主 孟　小　棠", "孟小棠"),
    "a name with blanks": ("请 钱 二 宝 挪车", "钱二宝"),
    "a name with what does not show": ("李\u200b四海签", "李四海"),
    "a long name": ("由欧阳春晓负责", "欧阳春晓"),
    "two names": ("孟小棠、钱二宝", "孟小棠"),
    "a name after a label": ("户主：褚百川", "褚百川"),
    "a mobile": ("电话13812345678", "13812345678"),
    "a stranger's mobile": ("联系15900001111", "15900001111"),
    "a mobile with dashes": ("159-0000-1111", "15900001111"),
    "a mobile with blanks": ("159 0000 1111", "15900001111"),
    "a mobile with dots": ("159.0000.1111", "15900001111"),
    "a mobile in full width": ("１５９００００１１１１", "15900001111"),
    "a mobile with its country": ("+86 15900001111", "15900001111"),
    "a landline": ("座机010-55501234", "55501234"),
    "a landline without its area": ("打55501234", "55501234"),
    "a landline with a blank": ("打5550 1234", "55501234"),
    "an identity number": ("身份证410901196801012317", "410901196801012317"),
    "an identity number with X": ("41090119680101231X", "41090119680101231x"),
    "an identity number in groups": ("410901 19680101 2317", "410901196801012317"),
    "a bank card": ("卡号6222021234567890128", "6222021234567890128"),
    "a bank card in groups": ("6222 0212 3456 7890 128", "6222021234567890128"),
    "a mail address": ("邮箱 mengxt@example.com", "mengxt@example"),
    "a number plate": ("车牌豫JA1234", "ja1234"),
    "a passport": ("护照E12345678", "e12345678"),
    "an account": ("微信号：meng_xt88", "meng_xt88"),
    "another account": ("QQ 887766554", "887766554"),
    "a day of birth": ("1968年1月1日出生", "1968年1月1日"),
    "a certificate": ("豫(2020)濮阳市不动产权第0012345号", "0012345"),
    "a door": ("3号楼1单元502漏水", "1单元502"),
    "a door with dashes": ("住12-2-1101", "12-2-1101"),
    "a room of somebody": ("请502的孟小棠家搬走", "502的"),
}
"""What is written, and what of it must not be read any more."""

Put = Callable[[Workbook, Worksheet, list[str]], None]


def _cells(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_column("A1", texts)


def _under_remarks(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_row("A1", ("序号", "姓名", "备注", "金额"))
    for row, text in enumerate(texts, 1):
        sheet.write_row(row, 0, (row, "褚百川", text, 100))


def _rich(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    bold = book.add_format({"bold": True})
    for row, text in enumerate(texts):
        sheet.write_rich_string(row, 0, text[:2], bold, text[2:4] or "。", text[4:] or "。")


def _formulas(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write(row, 0, text)
        sheet.write_formula(row, 1, f'="见"&A{row + 1}', None, f"见{text}")


def _constants(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write_formula(row, 0, f'=IF(1>0,"{text}","")', None, text)


def _below_a_list(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_row("A1", ("序号", "户主", "联系电话", "金额"))
    sheet.write_row("A2", (1, "褚百川", "15900001111", 5))
    sheet.write_column("B3", texts)


def _merged(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.merge_range(row, 0, row, 3, text)


def _header(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write("A1", "x")
    sheet.set_header("&C" + "；".join(texts)[:240])
    sheet.set_footer("&L" + "；".join(texts[10:])[:240])


def _comments(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write_comment(row, 0, text, {"author": text})


def _boxes(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.insert_textbox(row * 5, 3, text, {"description": text})


def _charts(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_column("A1", texts)
    for row, text in enumerate(texts):
        chart = book.add_chart({"type": "column"})
        chart.add_series({"name": text, "categories": "=表!$A$1:$A$3", "values": "=表!$B$1:$B$3"})
        chart.set_title({"name": text})
        sheet.insert_chart(row * 15, 5, chart)


def _hidden_rows(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write(row, 0, text)
        sheet.set_row(row, None, None, {"hidden": True})


def _hidden_column(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_column("C1", texts)
    sheet.set_column("C:C", 9, None, {"hidden": True})


def _hidden_sheet(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    other = book.add_worksheet("藏")
    other.write_column("A1", texts)
    other.very_hidden()
    for row in range(len(texts)):
        sheet.write_formula(row, 0, f"=藏!A{row + 1}", None, texts[row])


def _names(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        book.define_name(f"名{row}", f'="{text}"')


def _properties(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    book.set_properties({"title": texts[0], "author": "；".join(texts), "comments": "；".join(texts)})
    for row, text in enumerate(texts):
        book.set_custom_property(f"项{row}", text)


def _drop_downs(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        choice = {"validate": "list", "source": [text[:60], "无"], "input_title": "看", "input_message": text}
        sheet.data_validation(row, 0, row, 0, choice)


def _formats(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        rule = {"type": "text", "criteria": "containing", "value": text, "format": book.add_format({"bold": True})}
        sheet.conditional_format(row, 0, row, 0, rule)


def _links(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write_url(row, 0, "http://example.com/" + text, string=text, tip=text)


def _table(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    columns = [{"header": f"{at}：{text}"} for at, text in enumerate(texts)]
    sheet.add_table(0, 0, 2, len(columns) - 1, {"name": "表1", "columns": columns})


def _filters(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_row("A1", ["意见"] * len(texts))
    sheet.autofilter(0, 0, len(texts), len(texts) - 1)
    for column, text in enumerate(texts):
        sheet.write(1, column, text)
        sheet.filter_column_list(column, [text])


def _number_formats(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write(row, 0, row, book.add_format({"num_format": f'0"{text}"'}))


def _headings(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    sheet.write_row("A1", ("户主", *texts))
    sheet.write_row("A2", ("褚百川", 1))


def _one_character_a_cell(book: Workbook, sheet: Worksheet, texts: list[str]) -> None:
    for row, text in enumerate(texts):
        sheet.write_row(row, 0, list(text))


PLACES: list[Put] = [
    _cells,
    _under_remarks,
    _rich,
    _formulas,
    _constants,
    _below_a_list,
    _merged,
    _header,
    _comments,
    _boxes,
    _charts,
    _hidden_rows,
    _hidden_column,
    _hidden_sheet,
    _names,
    _properties,
    _drop_downs,
    _formats,
    _links,
    _table,
    _filters,
    _number_formats,
    _headings,
    _one_character_a_cell,
]


def public(put: Put, texts: list[str]) -> bytes:
    out = io.BytesIO()
    with Workbook(out) as book:
        put(book, book.add_worksheet("表"), texts)
    package = Package.from_bytes(out.getvalue(), "表.xlsx")
    publish_package(package, PEOPLE, Notice())
    done = package.to_bytes()
    if Scan(wanted_of(PEOPLE)).file(done):
        raise Unusable("还有")
    return done


def spoken(blob: bytes) -> Iterator[str]:
    """All that the file says, part by part: as it stands, without tags, and without anything between characters."""
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        for name in archive.namelist():
            text = unicodedata.normalize("NFKC", html.unescape(archive.read(name).decode("utf-8", "ignore"))).lower()
            bare = re.sub(r"<[^>]*>", "", text)
            yield name.lower() + text
            yield bare
            yield re.sub(r"[\s\u200b.-]+", "", bare)


def told(blob: bytes, secrets: list[str]) -> list[str]:
    found = list(spoken(blob))
    return [secret for secret in secrets if any(secret in text for text in found)]


@pytest.mark.parametrize("put", PLACES, ids=lambda put: put.__name__)
def test_no_place_tells_of_anything(put):
    """All kinds at once, and each alone where they are refused together."""
    try:
        assert told(public(put, [text for text, _ in KINDS.values()]), [secret for _, secret in KINDS.values()]) == []
        return
    except Unusable:
        pass
    refused = []
    for kind, (text, secret) in KINDS.items():
        try:
            assert told(public(put, [text]), [secret]) == [], kind
        except Unusable:
            refused.append(kind)
    assert refused == REFUSED.get(put.__name__, [])


REFUSED: dict[str, list[str]] = {}
"""Where no copy is written."""


def test_there_are_enough_of_them():
    assert len(KINDS) >= 20
    assert len(KINDS) * len(PLACES) >= 500


def test_what_is_looked_for_stands_in_the_original():
    out = io.BytesIO()
    with Workbook(out) as book:
        _cells(book, book.add_worksheet("表"), [text for text, _ in KINDS.values()])
    secrets = [secret for _, secret in KINDS.values()]
    assert told(out.getvalue(), secrets) == secrets
