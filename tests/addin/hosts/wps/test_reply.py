"""Answers: whole or not there, readable whatever the encoding; and a sign of life while the work goes on."""

import json
import os
import threading
import time

import pytest

from addin.hosts.wps.reply import ALIVE, ANSWER, Alive, reply

TEXTS = ["检查完了。", "", "“引号”和\\斜杠", "亓文简 😀", "a\nb\t\u2028c"]


@pytest.mark.parametrize("text", TEXTS)
def test_an_answer_is_ascii_and_says_the_same(tmp_path, text):
    reply(tmp_path, {"say": text})
    assert (tmp_path / ANSWER).read_bytes().isascii()
    assert json.loads((tmp_path / ANSWER).read_text()) == {"protocol": 1, "say": text}
    assert [path.name for path in tmp_path.iterdir()] == [ANSWER]


def test_whoever_reads_meanwhile_finds_the_old_or_the_new_and_nothing_between(tmp_path):
    """As the add-in does, which looks five times a second."""
    reply(tmp_path, {"say": ""})
    over, broken, seen = threading.Event(), [], set()

    def read():
        while not over.is_set():
            text = (tmp_path / ANSWER).read_text()
            try:
                seen.add(len(json.loads(text)["say"]))
            except ValueError:
                broken.append(len(text))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 41):
        reply(tmp_path, {"say": "x" * 100_000 * number})
    over.set()
    reader.join()
    assert broken == []
    assert len(seen) > 1


def test_where_the_disk_refuses_there_is_no_answer_and_no_rest_of_one(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        reply(tmp_path, {"say": "x" * 1000})
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_just_looked_at_is_tried_again(tmp_path, monkeypatch):
    from pathlib import Path

    real, tries = Path.replace, []

    def busy(self, target):
        tries.append(target)
        if len(tries) < 4:
            raise PermissionError(13, "used by another process")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    reply(tmp_path, {"say": "x"})
    assert (tmp_path / ANSWER).exists()


def test_signs_of_life_differ_and_say_what_is_done(tmp_path):
    with Alive(tmp_path).told() as alive:
        first = json.loads((tmp_path / ALIVE).read_text())
        alive.say("正在读取 …")
        second = json.loads((tmp_path / ALIVE).read_text())
    assert second["count"] > first["count"]
    assert second["text"] == "正在读取 …"


def test_signs_come_by_themselves_and_end_with_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr("addin.hosts.wps.reply.EVERY_SECONDS", 0.02)
    with Alive(tmp_path).told():
        time.sleep(0.3)
        seen = json.loads((tmp_path / ALIVE).read_text())["count"]
    assert seen >= 3
    last = (tmp_path / ALIVE).read_bytes()
    time.sleep(0.1)
    assert (tmp_path / ALIVE).read_bytes() == last


def test_a_full_disk_does_not_end_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
    with Alive(tmp_path).told() as alive:
        alive.say("正在写 …")
