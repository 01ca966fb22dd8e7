"""Forgeries tried on `verify`: each is found, or what it takes to find it is said."""

import json
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.press.delivery import deliver
from addin.record.outputs import State, digests
from addin.record.record import code_of, sealed
from addin.record.verify import Verification, verify
from addin.trust import signing
from addin.unusable import Unusable
from tests.addin.trust.small import compound

RECORD, RESULTS = "甲-运行记录.json", "甲-结果.xlsx"
FORM, POSTED = "改造申报表.xlsx", "公示/表决结果公告.xlsx"


def run(workbook: Path, folder: Path) -> None:
    book = read_book(workbook)
    deliver(workbook, analyse(book, datetime.now().date()), folder, draft=True, letters=True)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The folder of a compound that was run twice, the workbook beside it."""
    place = tmp_path_factory.mktemp("forged")
    workbook = compound(place / "甲.xlsx")
    for _ in range(2):
        run(workbook, place / "结果")
    return place


@pytest.fixture
def folder(made, tmp_path) -> Path:
    shutil.copytree(made, tmp_path / "全部")
    return tmp_path / "全部" / "结果"


def found(folder: Path) -> Verification:
    return verify(folder / RECORD, read_book(folder.parent / "甲.xlsx"))


def change(path: Path, sheet: int | str, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    (book[sheet] if isinstance(sheet, str) else book.worksheets[sheet])[cell] = value
    book.save(path)


def reseal(folder: Path, edit: Callable[[dict], None] = lambda _: None) -> None:
    """The forger makes the record fit what he changed: new hashes, a new seal."""
    path = folder / RECORD
    content = json.loads(path.read_bytes())["record"]
    made = digests(folder)
    content["outputs"] = {name: made[name] for name in content["outputs"] if name in made}
    edit(content)
    path.write_bytes(sealed(content))


def backdate(content: dict) -> None:
    content["time"] = (datetime.fromisoformat(content["time"]) - timedelta(days=30)).isoformat()


def named(result: Verification) -> str:
    return " ".join(f"{one.what}：{one.now}" for one in (*(result.written or ()), *result.figures))


def test_what_was_written_is_found_as_it_was(folder):
    result = found(folder)
    assert result.same
    assert set(result.outputs.values()) == {State.SAME}
    assert (result.written, result.doubts, result.strangers) == ((), (), ())
    assert len(json.loads((folder / RECORD).read_bytes())["record"]["before"]) == 1


@pytest.mark.parametrize(
    ("file", "sheet", "cell"),
    [
        (RESULTS, "表决结论", "G2"),
        (RESULTS, "同意率", "D2"),
        (RESULTS, "出资分摊", "A2"),
        (FORM, 0, "B4"),
        (POSTED, 0, "A3"),
    ],
)
@pytest.mark.parametrize("resealed", [False, True], ids=["left", "resealed"])
def test_a_forged_output_is_found_even_where_its_hash_was_forged_too(folder, file, sheet, cell, resealed):
    change(folder / file, sheet, cell, "伪造")
    if resealed:
        reseal(folder)
    result = found(folder)
    assert not result.same
    assert result.intact
    assert (result.outputs[file] is State.CHANGED) is not resealed
    assert f"{cell}：伪造" in named(result)


@pytest.mark.parametrize("file", ["表决结果公告.docx", "公示/表决结果公告.docx"])
@pytest.mark.parametrize("resealed", [False, True], ids=["left", "resealed"])
def test_a_forged_word_form_is_found_paragraph_by_paragraph(folder, file, resealed):
    document = Document(str(folder / file))
    document.tables[0].rows[1].cells[1].paragraphs[0].runs[0].text = "伪造"
    document.save(str(folder / file))
    if resealed:
        reseal(folder)
    result = found(folder)
    assert (result.outputs[file] is State.CHANGED) is not resealed
    (one,) = [one for one in result.written if one.what.startswith(file)]
    assert "段" in one.what
    assert one.now == "伪造"


def test_a_word_form_of_the_same_words_in_another_dress_is_told_as_that(folder):
    document = Document(str(folder / "表决结果公告.docx"))
    document.paragraphs[1].runs[0].bold = False
    document.save(str(folder / "表决结果公告.docx"))
    assert "表决结果公告.docx：每段文字一致，别处（版式等）不同" in named(found(folder))


def test_an_answer_changed_in_the_results_own_copy_of_the_input_is_found(folder):
    change(folder / RESULTS, "同意表", "D2", "同意")
    reseal(folder)
    assert "同意表!D2：同意" in named(found(folder))


def test_a_missing_output_is_named(folder):
    (folder / FORM).unlink()
    result = found(folder)
    assert result.outputs[FORM] is State.MISSING
    assert not result.same


def test_a_workbook_that_no_run_wrote_is_named_and_is_no_difference(folder):
    shutil.copy(folder / RESULTS, folder / "甲-结果(最终).xlsx")
    shutil.copy(folder / "表决结果公告.docx", folder / "公示" / "缴款通知.docx")
    result = found(folder)
    assert result.strangers == ("公示/缴款通知.docx", "甲-结果(最终).xlsx")
    assert result.same


def test_a_backdated_record_is_found_by_the_line_in_the_results(folder):
    reseal(folder, backdate)
    result = found(folder)
    assert result.intact
    assert "运行记录!A" in named(result)
    assert not result.same


def test_where_that_line_was_forged_too_the_chain_tells(folder):
    content = json.loads((folder / RECORD).read_bytes())["record"]
    backdate(content)
    book = openpyxl.load_workbook(folder / RESULTS)
    last = book["运行记录"].max_row
    book["运行记录"].cell(last, 1).value = datetime.fromisoformat(content["time"])
    book.save(folder / RESULTS)
    reseal(folder, backdate)
    result = found(folder)
    assert named(result) == ""
    assert any("先后颠倒" in doubt for doubt in result.doubts)
    assert not result.same


def test_a_record_from_the_future_is_told(folder):
    reseal(folder, lambda content: content.update(time="2999-01-01T00:00:00"))
    assert any("晚于现在" in doubt for doubt in found(folder).doubts)


def test_a_changed_figure_or_input_that_was_sealed_anew_is_found(folder):
    reseal(folder, lambda content: content["results"]["数"].update(同意户数="12"))
    assert "数·同意户数：11" in named(found(folder))


def test_an_input_changed_in_the_record_no_longer_fits_the_outputs(folder):
    def agree(content: dict) -> None:
        sheet = next(one for one in content["input"]["sheets"] if one["name"] == "同意表")
        sheet["rows"][1][3] = "同意"

    reseal(folder, agree)
    result = found(folder)
    assert "同意户数" in named(result)
    assert result.inputs


def test_an_earlier_record_put_back_does_not_fit_the_outputs(made, folder, tmp_path):
    change(folder.parent / "甲.xlsx", "同意表", "D2", "同意")
    earlier = (folder / RECORD).read_bytes()
    run(folder.parent / "甲.xlsx", folder)
    (folder / RECORD).write_bytes(earlier)
    result = verify(folder / RECORD, None)
    assert State.CHANGED in result.outputs.values()
    assert result.written


def test_a_record_that_was_changed_before_the_next_run_breaks_the_chain_for_all_to_see(folder):
    data = (folder / RECORD).read_bytes()
    (folder / RECORD).write_bytes(data.replace(b'"format":2', b'"format": 2'))
    run(folder.parent / "甲.xlsx", folder)
    result = found(folder)
    assert any("改动过" in doubt for doubt in result.doubts)


@pytest.mark.parametrize("name", ["../甲.xlsx", "/etc/passwd", "公示/../../甲.xlsx", "C:\\x", "a\\..\\b", ""])
def test_a_forged_name_never_leads_out_of_the_folder(folder, name):
    reseal(folder, lambda content: content.update(outputs={name: "0"}))
    with pytest.raises(Unusable, match="文件夹外面"):
        found(folder)


def test_all_remade_together_is_what_a_plain_hash_cannot_tell_but_the_code_and_the_signature_can(folder):
    secret, public = signing.new_key("只有本单位才知道")
    code = code_of((folder / RECORD).read_bytes())
    (folder.parent / "k.pem").write_bytes(secret)
    private = signing.load(folder.parent / "k.pem", "只有本单位才知道")
    signature = signing.sign((folder / RECORD).read_bytes(), private, RECORD, datetime.now())
    assert signing.check((folder / RECORD).read_bytes(), signature, public).valid

    change(folder.parent / "甲.xlsx", "同意表", "D2", "同意")
    shutil.rmtree(folder)
    run(folder.parent / "甲.xlsx", folder)
    assert found(folder).same
    assert code_of((folder / RECORD).read_bytes()) != code
    assert not signing.check((folder / RECORD).read_bytes(), signature, public).valid


def test_a_record_of_the_first_format_is_still_read(folder):
    def older(content: dict) -> None:
        content["format"] = 1
        for name in ("outputs", "before", "selftest", "draft"):
            del content[name]

    reseal(folder, older)
    result = found(folder)
    assert (result.same, result.outputs, result.written) == (True, None, None)
