"""Saving: whole or not at all, never over what is open, read-only or there without leave."""

import os
from pathlib import Path

import pytest

from addin.filling.opc import save
from addin.filling.opc.save import save_bytes
from addin.unusable import Unusable


def test_the_file_holds_the_bytes_and_nothing_is_left_beside_it(tmp_path):
    save_bytes(b"abc", tmp_path / "新表.xlsx")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("新表.xlsx", b"abc")]


def test_an_existing_file_is_replaced_only_when_forced(tmp_path):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(Unusable, match=r"已经存在.*--force"):
        save_bytes(b"new", target)
    assert target.read_bytes() == b"old"
    save_bytes(b"new", target, force=True)
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("lock", ["~$a.xlsx", ".~a.xlsx", ".~lock.a.xlsx#"])
def test_a_file_that_is_open_elsewhere_is_left_alone(tmp_path, lock):
    (tmp_path / "a.xlsx").write_bytes(b"old")
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(Unusable, match="打开着"):
        save_bytes(b"new", tmp_path / "a.xlsx", force=True)


def test_a_read_only_file_is_left_alone(tmp_path):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(Unusable, match="只读"):
        save_bytes(b"new", target, force=True)
    assert target.read_bytes() == b"old"


def test_a_missing_folder_and_a_folder_as_target_are_named(tmp_path):
    with pytest.raises(Unusable, match="没有这个文件夹"):
        save_bytes(b"x", tmp_path / "没有" / "a.xlsx")
    with pytest.raises(Unusable, match="这是文件夹"):
        save_bytes(b"x", tmp_path)


def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def fail(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(save.os, "replace", fail)
    with pytest.raises(Unusable, match="写不进去"):
        save_bytes(b"new", target, force=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.xlsx", b"old")]


def test_a_file_that_reads_back_otherwise_is_thrown_away(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"other")
    with pytest.raises(Unusable, match="读回的内容不一致"):
        save_bytes(b"new", tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_a_file_stays_a_link(tmp_path):
    real, link = tmp_path / "real.xlsx", tmp_path / "link.xlsx"
    real.write_bytes(b"old")
    os.symlink(real, link)
    save_bytes(b"new", link, force=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_what_is_replaced_is_kept_beside_it_with_its_date(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1595462400")
    target = tmp_path / "a.xlsx"
    for content in (b"one", b"two", b"two", b"three"):
        save_bytes(content, target, force=True)
    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path != target}
    assert sorted(kept.values()) == [b"one", b"two"]
    assert all(name.startswith("a-备份202007") and name.endswith(".xlsx") for name in kept)
    assert target.read_bytes() == b"three"


def test_a_disk_without_second_names_gets_a_copy(tmp_path, monkeypatch):
    def refuse(source: Path, target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(save.os, "link", refuse)
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    save_bytes(b"new", target, force=True)
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"new", b"old"]
