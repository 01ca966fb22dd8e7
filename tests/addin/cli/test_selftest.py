"""`jiugai selftest`, and what a run's record and `verify` then say of it."""

import json


def test_it_passes_and_the_record_of_the_next_run_says_when(jiugai, clean, tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    out = tmp_path / "结果"
    jiugai("run", clean, "--out", out)
    record = out / f"{clean.stem}-运行记录.json"
    assert json.loads(record.read_bytes())["record"]["selftest"] is None
    assert "自检：这台机器没有通过过" in jiugai("verify", record).out
    page = tmp_path / "自检.txt"
    call = jiugai("selftest", "--out", page)
    assert call.code == 0
    assert call.out.rstrip().endswith("结论：通过")
    assert page.read_text(encoding="utf-8-sig").rstrip().endswith("结论：通过")
    jiugai("run", clean, "--out", out)
    told = json.loads(record.read_bytes())["record"]["selftest"]
    assert told["build"] in call.out
    assert told["build"] in jiugai("verify", record).out
