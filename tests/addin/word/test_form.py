"""Word forms speak the language of the .xlsx forms: names, filters, rows that come again, conditions."""

import base64
import io
import zipfile
from decimal import Decimal

import pytest

from addin.filling.forms.form import FormProblem
from addin.unusable import Unusable
from addin.word.form import fill_word
from addin.word.lint import problems
from tests.addin.word.documents import FIGURES, RECORDS, document, said

MORE = {**FIGURES, "居民出资": Decimal("16409.02")}


def filled(tmp_path, *parts, header="", draft=False):
    fill_word(document(tmp_path, *parts, header=header), tmp_path / "填.docx", MORE, RECORDS, force=True, draft=draft)
    return said(tmp_path / "填.docx")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("共 {{总户数}} 户", "共 12 户"),
        ("{{小区名称}}全体业主：", "幸福里 & 甲<乙>全体业主："),
        ("｛｛居民出资｜大写｝｝", "壹万陆仟肆佰零玖元零贰分"),
        ("{{居民出资|万元|小数 1}}万元", "1.6万元"),
        ("{{总|||户数}} 粗|||户", "12 粗户"),
        ("{{ 居民出资 | 千分位 }}元", "16,409.02元"),
        ("不是占位符 {x} A & B", "不是占位符 {x} A & B"),
    ],
)
def test_single_values(tmp_path, text, shown):
    assert filled(tmp_path, text, "{{总户数}}")[0] == shown


def test_the_look_of_a_run_stays(tmp_path):
    from docx import Document

    filled(tmp_path, "前|||粗{{总户数}}|||后")
    runs = Document(str(tmp_path / "填.docx")).paragraphs[0].runs
    assert [(run.text, run.bold) for run in runs] == [("前", False), ("粗12", True), ("后", False)]


def test_a_row_comes_again_for_each_record(tmp_path):
    rows = [
        ("门牌", "户主", "金额"),
        ("{{分摊明细.门牌}}", "{{分摊明细.产权人|遮名}}", "{{分摊明细.分摊金额}}"),
        ("合计", "", "600"),
    ]
    assert filled(tmp_path, rows)[-5:] == [
        "门牌|户主|金额",
        "1号楼101|孟*棠|100",
        "1号楼102|钱*宝|200",
        "2号楼101|李*海|300",
        "合计||600",
    ]


def test_a_paragraph_comes_again_too_and_a_block_as_a_whole(tmp_path):
    found = filled(
        tmp_path,
        "{{分摊明细.门牌}}；",
        "{{#每 分摊明细}}致{{分摊明细.产权人}}：",
        "应缴{{分摊明细.分摊金额}}元{{/每}}",
        "完",
    )
    assert found[:3] == ["1号楼101；", "1号楼102；", "2号楼101；"]
    assert found[3:] == ["致孟小棠：", "应缴100元", "致钱二宝：", "应缴200元", "致李四海：", "应缴300元", "完"]


def test_a_block_may_hold_a_table(tmp_path):
    rows = [("门牌", "{{分摊明细.门牌}}")]
    found = filled(tmp_path, "{{#每 分摊明细}}通知", rows, "{{/每}}完", "{{总户数}}")
    assert found.count("通知") == 3
    assert found[-3:] == ["门牌|1号楼101", "门牌|1号楼102", "门牌|2号楼101"]


def test_without_records_a_row_stays_blank_and_a_block_goes(tmp_path):
    assert filled(tmp_path, [("{{光荣榜.姓名}}", "元")], "{{#每 光荣榜}}感谢{{/每}}", "{{总户数}}") == ["12", "|元"]


@pytest.mark.parametrize(
    ("condition", "stays"),
    [("总户数", True), ("非 总户数", False), ("表决结论 = 通过", True), ("表决结论 ≠ 通过", False), ("草稿", False)],
)
def test_conditions_drop_what_they_stand_before(tmp_path, condition, stays):
    found = filled(tmp_path, f"{{{{#若 {condition}}}}}一", "二", "{{总户数}}")
    assert found == (["一", "二", "12"] if stays else ["二", "12"])
    found = filled(tmp_path, f"{{{{#若 {condition}}}}}一", "二{{/若}}", "{{总户数}}")
    assert found == (["一", "二", "12"] if stays else ["12"])


def test_a_condition_on_a_field_chooses_records(tmp_path):
    assert filled(tmp_path, "{{#若 分摊明细.楼栋 = 1号楼}}{{分摊明细.产权人}}") == ["孟小棠", "钱二宝"]


def test_headers_are_filled_and_a_draft_is_marked(tmp_path):
    assert filled(tmp_path, "{{总户数}}", header="{{总户数}}户")[-1] == "12户"
    assert filled(tmp_path, "{{总户数}}", draft=True)[-1] == "草稿"
    assert filled(tmp_path, "{{总户数}}{{草稿}}", draft=True) == ["12草稿"]


def test_the_same_values_give_the_same_bytes(tmp_path):
    filled(tmp_path, "{{总户数}}")
    first = (tmp_path / "填.docx").read_bytes()
    filled(tmp_path, "{{总户数}}")
    assert (tmp_path / "填.docx").read_bytes() == first


def test_parts_that_are_not_filled_stay(tmp_path):
    form = document(tmp_path, "{{总户数}}")
    fill_word(form, tmp_path / "填.docx", MORE, RECORDS)
    with zipfile.ZipFile(form) as old, zipfile.ZipFile(tmp_path / "填.docx") as new:
        assert set(old.namelist()) == set(new.namelist())
        for name in ("word/styles.xml", "word/theme/theme1.xml", "docProps/core.xml"):
            assert old.read(name) == new.read(name)


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        (["{{总户}}"], "是不是“总户数”"),
        (["{{分摊明细.业主}}"], "没有“业主”这一栏"),
        (["{{总户数|大些}}"], "没有“大些”这种写法"),
        (["{{小区名称|大写}}"], "只能用在数上"),
        (["{{总户数"], "没有写完整"),
        (["{{#每 分摊明细}}一"], "后面没有"),
        (["{{/若}}一"], "前面没有"),
        (["{{#每 分摊}}一{{/每}}"], "没有“分摊”这个明细"),
        (["{{#每 分摊明细.楼栋}}一{{/每}}"], "不能分组"),
        (["{{本组.楼栋}}"], "没有“本组”"),
        (["{{分摊明细.门牌}}{{光荣榜.姓名}}"], "两个明细"),
        (["{{图:公章}}"], "Word 表里不放图片，请去掉 {{图:…}}，填好后在 Word 里自己插入"),
        (["｛｛图：公章｝｝"], "Word 表里不放图片"),
        (["{{#每 分摊明细.楼栋}}{{本组.楼栋}}{{/每}}"], "不能分组，请在 Excel 表里分组"),
        (["{{分摊明细.门牌|预留 20}}"], "Word 表没有“预留”的空行"),
        (["{{分摊明细.门牌|向右}}"], "只能往下排，没有“向右”"),
        (["{{分摊明细.门牌|并排}}"], "只能往下排，没有“并排”"),
        (["{{分摊明细.门牌|可缺}}"], "“可缺”只用在 Excel 工作表的名字里"),
        (["{{#每 分摊明细 每页 20}}{{分摊明细.门牌}}{{/每}}"], "Word 表不按“每页 …”分页"),
        (["{{#若 总户}}一"], "没有“总户”这个数"),
        (["{% for x in y %}{{总户数}}"], "请改写"),
        (["没有占位符"], "没有可填的内容"),
    ],
)
def test_what_cannot_be_filled_is_told_and_nothing_is_written(tmp_path, texts, problem):
    form = document(tmp_path, *texts)
    with pytest.raises(FormProblem, match=problem):
        fill_word(form, tmp_path / "填.docx", MORE, RECORDS)
    assert not (tmp_path / "填.docx").exists()
    assert any(problem in line for line in problems(form, MORE, RECORDS))


@pytest.mark.parametrize("content", [b"", b"text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old"])
def test_what_is_no_word_file_is_told(tmp_path, content):
    (tmp_path / "表.docx").write_bytes(content)
    with pytest.raises(Unusable, match=r"是空文件|不是 Word 文档|文件已损坏，或不是 Word 文档"):
        fill_word(tmp_path / "表.docx", tmp_path / "填.docx", MORE, RECORDS)


def test_a_form_is_never_written_over(tmp_path):
    form = document(tmp_path, "{{总户数}}")
    with pytest.raises(Unusable, match="不能写回表样"):
        fill_word(form, form, MORE, RECORDS, force=True)


@pytest.mark.parametrize("attribute", ["descr", "name", "title"])
def test_a_frame_that_waits_for_a_picture_is_refused_not_left_standing(tmp_path, attribute):
    from docx import Document

    path = document(tmp_path, "{{总户数}}")
    made = Document(str(path))
    made.add_picture(io.BytesIO(png()))
    next(made.element.iter("{*}docPr")).set(attribute, "{{图:公章}}")
    made.save(str(path))
    with pytest.raises(FormProblem, match="名称、替代文字和艺术字里的占位符不填；Word 表里不放图片"):
        fill_word(path, tmp_path / "填.docx", MORE, RECORDS)
    assert not (tmp_path / "填.docx").exists()


@pytest.mark.parametrize("odd", ["甲\x00乙", "甲\x0b乙", "甲\ufffe乙", "甲\uffff乙", "甲\ud800乙"])
def test_what_no_document_can_hold_is_left_out(tmp_path, odd):
    fill_word(document(tmp_path, "{{小区名称}}"), tmp_path / "填.docx", {**MORE, "小区名称": odd}, RECORDS)
    assert said(tmp_path / "填.docx") == ["甲乙"]


def png() -> bytes:
    """One dot."""
    return base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
