"""`explain` and `verify` as a user calls them."""

import json

from openpyxl import load_workbook

from addin.machine.version import VERSION


def test_a_figure_is_explained_with_its_cells(jiugai, clean):
    call = jiugai("explain", clean, "同意率")
    assert call.code == 0
    assert "119 户 ÷ 134 户 ＝ 88.81%" in call.out
    assert "户室清册!D2:D135" in call.out


def test_json_has_every_range(jiugai, clean):
    found = jiugai("explain", clean, "同意户数", "--json").json
    assert found["sources"][0]["count"] == 119
    assert "…" not in "".join(found["sources"][0]["cells"])


def test_an_unknown_figure_is_one_line_and_exit_2(jiugai, clean):
    call = jiugai("explain", clean, "同意律")
    assert (call.code, call.out) == (2, "")
    assert "同意率" in call.err
    assert call.err.count("\n") == 1


def test_a_run_can_be_verified_and_a_later_change_is_found(jiugai, clean, tmp_path):
    assert jiugai("run", clean, "--out", tmp_path).code == 0
    record = tmp_path / f"{clean.stem}-运行记录.json"
    assert jiugai("verify", record).code == 0
    assert jiugai("verify", record, "--workbook", clean, "--json").json["inputs"] == []
    book = load_workbook(clean)
    book["同意表"]["F2"] = "弃权"
    book.save(tmp_path / clean.name)
    call = jiugai("verify", record)
    assert call.code == 1
    assert "同意表!F2：记录 同意，现在 弃权" in call.out
    record.write_bytes(record.read_bytes().replace(VERSION.encode(), b"9.9.9"))
    assert jiugai("verify", record).code == 1
    assert "被改动过" in jiugai("verify", record).out


def test_what_is_no_record_is_refused(jiugai, clean, tmp_path):
    other = tmp_path / "x.json"
    other.write_text(json.dumps({"a": 1}), encoding="utf-8")
    assert jiugai("verify", other).code == 2
    assert jiugai("verify", clean).code == 2
