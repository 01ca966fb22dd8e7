"""One JSON object on stdout, the same whether a list is there or made while it is printed."""

import json
from io import BytesIO, TextIOWrapper

import pytest

from addin.cli import console


def printed(payload, monkeypatch):
    out = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr(console.sys, "stdout", out)
    console.print_json(payload)
    return out.buffer.getvalue().decode()


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_what_is_made_while_it_is_printed_reads_as_a_list(monkeypatch, count):
    monkeypatch.setattr(console, "AT_ONCE", 3)
    rows = [{"户": number, "名": f"“{number}”", "内": [number, None, True]} for number in range(count)]
    whole = {"a": 1, "rows": rows, "last": {"甲": "乙"}}
    said = printed({**whole, "rows": iter(rows)}, monkeypatch)
    assert said == json.dumps(whole, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("payload", [{}, {"甲": []}, {"甲": {}, "乙": "\ud800".encode("utf-8", "replace").decode()}])
def test_small_objects_are_printed_as_json_prints_them(monkeypatch, payload):
    assert printed(payload, monkeypatch) == json.dumps(payload, ensure_ascii=False) + "\n"
