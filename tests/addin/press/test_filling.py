"""Forms filled at a press: what would say or ask nothing is left out and told; what is not worked out is told."""

from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from addin.machine.templates import blank_forms, example_forms
from addin.press.filling import fill_all, forms_of
from addin.unusable import Unusable
from tests.addin.filling.made_forms import make
from tests.addin.word.documents import document, said
from tests.outcomes import outcome, tower

ITEMS = """
    | 代码 | 项目名称 | 概算 |
    | '1   | 修缮围墙 | 100  |
"""


def desk(folder: Path):
    host = SimpleNamespace(folder=folder, name="小区.xlsx", busy=lambda _: nullcontext())
    return SimpleNamespace(host=host, lies_in=lambda path: path.name, turn=lambda *_: None, require=lambda _: None)


@pytest.mark.parametrize(
    ("sheets", "left_out"),
    [({}, ["没有做“征求意见表”：没有可选的项目"]), ({"改造项目": ITEMS}, [])],
)
def test_a_blank_without_items_is_not_printed(tmp_path, sheets, left_out):
    wanted = {name: form for name, form in blank_forms().items() if name in ("征求意见表", "同意表")}
    made = fill_all(desk(tmp_path), outcome(tower(1, 2), **sheets), wanted, "空白表", draft=False)

    assert [line[: len(left_out[0])] for line in made.told] == left_out if left_out else made.told == ()
    assert {path.stem for path in made.folder.glob("*.xlsx")} == set(made.names)
    assert ("征求意见表" in made.names) == (not left_out)


def test_a_form_whose_sheets_are_empty_is_not_filled(tmp_path):
    wanted = {name: example_forms()[name] for name in ("群众参与光荣榜", "居民同意情况汇总表")}
    made = fill_all(desk(tmp_path), outcome(tower(1, 2)), wanted, "申报表")

    assert made.names == ("居民同意情况汇总表",)
    assert made.told == ("没有做“群众参与光荣榜”：光荣榜没有内容",)


def test_nothing_at_all_to_fill_is_refused(tmp_path):
    with pytest.raises(Unusable, match="光荣榜没有内容"):
        fill_all(desk(tmp_path), outcome(tower(1, 2)), {"光荣榜": example_forms()["群众参与光荣榜"]}, "申报表")
    assert list(tmp_path.iterdir()) == []


def test_formulas_that_were_not_worked_out_are_told(tmp_path):
    form = make(tmp_path / "自己的表.xlsx", {"A1": "{{总户数}}", "B1": "=TODAY()+A1"})
    made = fill_all(desk(tmp_path), outcome(tower(1, 2)), {"自己的表": form}, "申报表")

    assert made.told == ("“自己的表”有 1 格公式没有先算好，打开、保存后才有数",)


def test_word_forms_of_the_users_own_are_filled_too(tmp_path):
    (tmp_path / "表样").mkdir()
    document(tmp_path / "表样", "共 {{总户数}} 户").rename(tmp_path / "表样" / "通知.docx")
    make(tmp_path / "表样" / "通知.xlsx", {"A1": "{{总户数}}"})
    (tmp_path / "表样" / "~$通知.docx").write_bytes(b"")
    (tmp_path / "表样" / "说明.txt").write_bytes(b"")
    found = forms_of(tmp_path)
    assert found.keys() - example_forms().keys() == {"通知", "通知.docx"}

    own = {name: form for name, form in found.items() if name.startswith("通知")}
    made = fill_all(desk(tmp_path), outcome(tower(1, 2)), own, "申报表")
    assert {path.name for path in made.folder.iterdir()} == {"通知.docx", "通知.xlsx"}
    assert said(made.folder / "通知.docx")[0] == "共 2 户"


def test_a_word_form_with_a_slip_is_told_in_a_line(tmp_path):
    (tmp_path / "表样").mkdir()
    document(tmp_path / "表样", "共 {{总户}} 户").rename(tmp_path / "表样" / "通知.docx")
    own = {"通知.docx": forms_of(tmp_path)["通知.docx"]}
    with pytest.raises(Unusable, match=r"通知\.docx：.*是不是“总户数”"):
        fill_all(desk(tmp_path), outcome(tower(1, 2)), own, "申报表")
