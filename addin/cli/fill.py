"""`jiugai fill W --form F`: a government form, filled and otherwise untouched."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from addin.cli.screen import err
from addin.cli.workbook import Draft, Force, Workbook, examine
from addin.filling.forms import sidecar
from addin.filling.forms.form import Check, Extras, fill_form
from addin.filling.opc.package import Package
from addin.filling.opc.read_back import Planned
from addin.hosts.converting import told
from addin.machine.templates import blank_forms, example_forms, pattern_forms, word_forms
from addin.outcome import Outcome
from addin.press.delivery import spare
from addin.press.nothing_to_say import nothing_asked
from addin.public.drafted import is_drafted, reasons
from addin.tell import catalogue
from addin.unusable import Unusable
from addin.word.form import fill_word
from addin.word.kind import SUFFIX, is_word

_SHOWN = 5
_SPLIT = "请在户室清册填好单元，一个单元印一张表"
Form = Annotated[Path, typer.Option("--form", metavar="申报表", help="表格文件，或示例表的名字（如 改造申报表）")]
Pictures = Annotated[
    list[str] | None,
    typer.Option("--picture", metavar="名=文件", help="放进图框 {{图:名}} 的图片，可写几次，如 公章=章.png"),
]
Out = Annotated[Path | None, typer.Option("--out", metavar="文件", help="写到哪里；默认在工作簿旁边")]


def command(
    workbook: Workbook,
    form: Form,
    out: Out = None,
    pictures: Pictures = None,
    draft: Draft = False,
    force: Force = False,
) -> int:
    """填写申报表，或打印用的空白表：原表一处不动，只填占位符。"""
    source = locate(form)
    if is_word(source):
        return _fill_word(workbook, source, out, bool(pictures), draft, force)
    extras = Extras(named_files(pictures or []), sidecar.beside(source))
    original = Package.open(source)
    target = out or workbook.parent / f"{workbook.stem}-{source.stem}{original.suffix}"
    outcome = examine(workbook)
    spare(workbook, target)
    blank = source in blank_forms().values()
    unfinished = not blank and is_drafted(source, outcome)
    if unfinished and not draft:
        err.print(refusal(outcome))
        return 1
    figures, records = catalogue.figures(outcome), catalogue.records(outcome)
    if source in blank_forms().values() and (why := nothing_asked(source, figures, records)):
        raise Unusable(f"{source.stem}没有打印：{why}")
    result = fill_form(
        source,
        target,
        figures,
        records,
        force=force,
        draft=draft and (unfinished or outcome.draft),
        extras=extras,
        check=second_reading(source),
    )
    pictured = f"，放入 {result.pictures} 张图片" if result.pictures else ""
    err.print(f"已填写 {result.cells_filled} 格，增加 {result.rows_added} 行{pictured}：{target}")
    if outcome.draft and not draft:
        err.print(f"还有 {outcome.report.counts()['error']} 处错误没有改；空白表照填了，发放前请核对姓名和门牌")
    if result.left_open:
        err.print(left_open(result.left_open))
    for sheet in result.run_on:
        err.print(f"注意：“{sheet}”的页数超过了 Excel 每张表 1,026 个分页符的上限，末尾几页没有分开；{_SPLIT}")
    if original.is_signed:
        err.print("注意：原表带有数字签名，填写后签名失效，报送前请重新签名")
    return int(unfinished)


def _fill_word(workbook: Path, source: Path, out: Path | None, pictures: bool, draft: bool, force: bool) -> int:
    """A notice or letter; it has no frames for pictures."""
    if pictures:
        raise Unusable(f"{source.name}：Word 表里不放图片，请去掉 --picture，填好后自己插入")
    target = out or workbook.parent / f"{workbook.stem}-{source.stem}{SUFFIX}"
    outcome = examine(workbook)
    spare(workbook, target)
    drafted = is_drafted(source, outcome)
    if drafted and not draft:
        err.print(refusal(outcome))
        return 1
    figures, records = catalogue.figures(outcome), catalogue.records(outcome)
    made = fill_word(source, target, figures, records, force=force, draft=drafted)
    err.print(f"已填写 {made.values} 处：{target}")
    return int(drafted)


def second_reading(form: Path) -> Check:
    """openpyxl reads the filled form too, unless it cannot even open the form as it was."""
    from addin.filling.opc import second_reader  # half a second, only for those who fill

    def check(blob: bytes, planned: Planned) -> list[str]:
        try:
            return list(second_reader.differences(blob, planned))
        except second_reader.CannotRead as problem:
            if second_reader.can_read(form.read_bytes()):
                raise Unusable(
                    f"{form.name}：填好的表换一个程序读就打不开，没有保存；请把表样发给维护人员"
                ) from problem
            err.print("注意：这份表样换一个程序读就打不开，填好的表只由本程序自己读回核对过")
            return []

    return check


def named_files(pictures: list[str]) -> dict[str, Path]:
    """`公章=章.png` by name; Unusable for what is written in another way."""
    found = {}
    for text in pictures:
        name, sign, file = text.replace("＝", "=", 1).partition("=")
        if not (sign and name.strip() and file.strip()):
            raise Unusable(f"--picture 要写成 公章=章.png 的样子，这里是“{text}”")
        found[name.strip()] = Path(file.strip())
    return found


def locate(form: Path) -> Path:
    """The file itself, or our form of that name; of the Word forms those that no other has, or with the ending."""
    if form.exists():
        if form.suffix.lower() in (".xls", ".xlt", ".et", ".doc", ".wps"):
            raise Unusable(told(form))
        return form
    letters = word_forms()
    if len(form.parts) == 1 and (form.name in letters or f"{form.name}{SUFFIX}" in letters.keys() - _twins()):
        return letters.get(form.name) or letters[f"{form.name}{SUFFIX}"]
    examples = {**example_forms(), **blank_forms(), **pattern_forms()}
    if form.name.removesuffix(".xlsx") in examples and len(form.parts) == 1:
        return examples[form.name.removesuffix(".xlsx")]
    raise Unusable(f"{form}：找不到这份表；示例表有：{'、'.join((*examples, *letters))}")


def _twins() -> set[str]:
    """Word forms that are called as an .xlsx form is."""
    return {f"{name}{SUFFIX}" for name in example_forms()}


def left_open(places: Sequence[str]) -> str:
    """Which formulas have no result yet, and what gives them one."""
    shown = "、".join(places[:_SHOWN]) + (f" 等 {len(places)} 格" if len(places) > _SHOWN else "")
    return f"注意：{shown}的公式没有先算好，这些格暂时是空的；用 Excel 或 WPS 打开填好的表、存一次盘就有了"


def refusal(outcome: Outcome) -> str:
    """Why a form is not filled while errors stand, or the result that it prints is open."""
    what = "请先按问题清单改正" if outcome.draft else "请先核实"
    return f"{reasons(outcome)}，申报表没有填写；{what}，或加 --draft 填写草稿"
