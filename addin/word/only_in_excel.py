"""What the language has for sheets alone: said in clear words where a Word form asks for it."""

from collections.abc import Iterator

from addin.filling.forms.templates import BESIDE, GROUP, RESERVE, RIGHTWARDS, Template

_PICTURE, _PAGED, _MAY_LACK = "图", "每页", "可缺"
NO_PICTURE = "Word 表里不放图片，请去掉 {{图:…}}，填好后在 Word 里自己插入"


def asked_for(template: Template) -> Iterator[str]:
    """One line for each thing of a paragraph that only an .xlsx form can have."""
    if template.has_group:
        yield f"Word 表里没有“{GROUP}”，不能分组，请在 Excel 表里分组"
    for one in template.placeholders:
        if one.name.partition(":")[0].partition("：")[0].strip() == _PICTURE:
            yield NO_PICTURE
        if one.reserved:
            yield f"Word 表没有“{RESERVE}”的空行：行数照记录的多少，请去掉“|{RESERVE} {one.reserved}”"
        if one.beside or one.rightwards:
            word = BESIDE if one.beside else RIGHTWARDS
            yield f"Word 表的明细只能往下排，没有“{word}”，请去掉，或做成 Excel 表"
        if any(call.name == _MAY_LACK for call in one.filters):
            yield f"“{_MAY_LACK}”只用在 Excel 工作表的名字里，请去掉"
    for mark in template.marks:
        if mark.opens and is_paged(mark.text):
            yield f"Word 表不按“{_PAGED} …”分页，页由 Word 自己分；要本页小计、续表，请做成 Excel 表"


def is_paged(mark: str) -> bool:
    """Whether the text of a mark asks for so many records a page."""
    return _PAGED in mark
