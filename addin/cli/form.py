"""`jiugai form lint|preview|convert|diff`: the tools of those who prepare a form."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from addin.cli.chinese import Command, Group
from addin.cli.fill import second_reading
from addin.cli.screen import err, out, print_json
from addin.cli.workbook import Force, Json, examine
from addin.filling.author.compare import differences
from addin.filling.author.lint import Hint, hints
from addin.filling.forms import sidecar
from addin.filling.forms.form import Extras, fill_form
from addin.filling.images import frame_pictures
from addin.filling.images.pictures import frames
from addin.filling.opc.package import Package
from addin.filling.opc.save import save_bytes
from addin.hosts.converting import INTO, converted
from addin.outcome import Outcome
from addin.tell import catalogue
from addin.tell.figure import Value
from addin.word.form import fill_word
from addin.word.kind import is_word
from addin.word.lint import problems as word_problems
from addin.workbook.sample import sample_bytes

Form = Annotated[Path, typer.Argument(metavar="申报表", help="做好占位符的表格文件（.xlsx .xlsm .docx）")]
Old = Annotated[Path, typer.Argument(metavar="旧表", help="旧版表格")]
New = Annotated[Path, typer.Argument(metavar="新表", help="新版表格")]
Out = Annotated[Path | None, typer.Option("--out", metavar="文件", help="写到哪里；默认在表的旁边")]

app = typer.Typer(
    cls=Group, add_completion=False, help="做表工具：检查、预览、转换、比较申报表。", no_args_is_help=True
)


@app.command(cls=Command)
def lint(form: Form, as_json: Json = False) -> int:
    """检查占位符：写错的名称、放错的位置、打印会出的问题。"""
    found = _word_hints(form) if is_word(form) else _hints(form)
    if as_json:
        print_json({"form": form.name, "hints": [_payload(hint) for hint in found]})
    else:
        for hint in found:
            out.print(f"{'错误' if hint.stops else '提醒'}　{hint.text}", markup=False, soft_wrap=True)
        errors = sum(hint.stops for hint in found)
        out.print(f"{form.name}：{errors} 处错误，{len(found) - errors} 处提醒")
    return int(any(hint.stops for hint in found))


@app.command(cls=Command)
def preview(form: Form, out: Out = None, force: Force = False) -> int:
    """用样例小区的数据填一份看看（标“草稿”，不能报送）。"""
    target = out or form.with_name(f"{form.stem}-预览{form.suffix}")
    figures, records = _sample_values()
    if is_word(form):
        made = fill_word(form, target, figures, records, force=force, draft=True)
        err.print(f"已用样例数据填写 {made.values} 处：{target}")
        return 0
    with TemporaryDirectory() as folder:
        extras = _stand_ins(form, Path(folder))
        result = fill_form(
            form, target, figures, records, force=force, draft=True, extras=extras, check=second_reading(form)
        )
    err.print(f"已用样例数据填写 {result.cells_filled} 格，增加 {result.rows_added} 行：{target}")
    return 0


@app.command(cls=Command)
def convert(form: Form, out: Out = None, force: Force = False) -> int:
    """把旧格式（.xls .et .doc .wps）转换一次，转换后请核对版式。

    由 LibreOffice 转换，原表不动；没有装的请用 Excel、Word 或 WPS 另存为。
    """
    blob = converted(form)
    target = out or form.with_suffix(INTO[form.suffix.lower()])
    save_bytes(blob, target, force)
    err.print(f"已转换：{target}。转换后请核对版式（列宽、字体、合并、印章），再打占位符")
    return 0


@app.command(cls=Command)
def diff(old: Old, new: New, as_json: Json = False) -> int:
    """比较新旧两版表：工作表、文字、占位符、公式和版式改了哪些。"""
    found = differences(Package.open(old), Package.open(new))
    if as_json:
        print_json({"old": old.name, "new": new.name, "differences": found})
    else:
        for line in found:
            out.print(line, markup=False, soft_wrap=True)
        out.print(f"共 {len(found)} 处不同" if found else "两版相同")
    return 0


def _word_hints(form: Path) -> list[Hint]:
    return [Hint("form-problem", text, stops=True) for text in word_problems(form, *_sample_values())]


def _hints(form: Path) -> list[Hint]:
    with TemporaryDirectory() as folder:
        return hints(Package.open(form), *_sample_values(), _stand_ins(form, Path(folder)))


def _stand_ins(form: Path, folder: Path) -> Extras:
    """A grey field for every frame, and the form's sidecar."""
    names = {frame.name for frame in frames(Package.open(form))}
    return Extras(frame_pictures.make(names, folder), sidecar.beside(form))


def _payload(hint: Hint) -> dict[str, object]:
    return {"code": hint.code, "severity": "error" if hint.stops else "note", "message": hint.text}


def _sample_values() -> tuple[dict[str, Value], dict[str, list[dict[str, Value]]]]:
    """Figures and records of the clean sample compound, made fresh."""
    outcome = _sample()
    records = {name: [dict(one) for one in found] for name, found in catalogue.records(outcome).items()}
    for record_set in catalogue.RECORD_SETS:
        if not records[record_set.name]:
            records[record_set.name] = [{field.name: None for field in record_set.fields}]
    return catalogue.figures(outcome), records


def _sample() -> Outcome:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "样例.xlsx"
        path.write_bytes(sample_bytes(clean=True))
        return examine(path)
