"""The same lines from a cluster as from this machine, whatever dies on the way."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from distributed import Client

from addin.batch.cluster import workers
from addin.filling import write_cells
from addin.hosts.files import read_book
from tests.clusters import cluster_in


@pytest.fixture
def cluster(tmp_path):
    with cluster_in(tmp_path / "cluster") as made:
        yield made


@pytest.fixture
def street(clean, tmp_path):
    folder = tmp_path / "街道"
    (folder / "东").mkdir(parents=True)
    for number in range(6):
        write_cells(clean, folder / "东" / f"{number}.xlsx", {"参数!B2": f"{number}小区"})
    (folder / "坏.xlsx").write_bytes(clean.read_bytes()[:9000])
    return folder


@pytest.fixture
def poisoned(street):
    """A workbook that ends every worker that opens it, in the environment of `poison`."""
    shutil.copy(street / "东" / "0.xlsx", street / "毒.xlsx")
    return street


POISON = """
import os, signal
from addin.batch import working
read_book = working.read_book
def deadly(path):
    if path.name == "毒.xlsx":
        os.kill(os.getpid(), signal.SIGKILL)
    return read_book(path)
working.read_book = deadly
"""


@pytest.fixture
def poison(tmp_path):
    """Python runs this module at its start: what it does to `read_book`, it does in the workers only."""
    (tmp_path / "poison").mkdir()
    (tmp_path / "poison" / "poison_of_tests.py").write_text(POISON)
    return {
        "PYTHONPATH": f"{tmp_path / 'poison'}:{os.getcwd()}",
        "DASK_DISTRIBUTED__WORKER__PRELOAD": "poison_of_tests",
    }


def test_the_cluster_says_what_this_machine_says(jiugai, street, cluster, tmp_path):
    cluster.start_workers(2)
    here = jiugai("batch", street, "--out", tmp_path / "a", "--summary-only", "--jobs", 1, "--json").json
    sent = jiugai("batch", street, "--out", tmp_path / "b", "--summary-only", "--json", "--on", cluster.address)
    shared = jiugai("batch", street, "--out", tmp_path / "c", "--json", "--on", cluster.address, "--shared")
    assert sent.code == shared.code == 1
    assert "2 个工作进程" in sent.err
    assert "看板" in sent.err
    assert here["compounds"] == sent.json["compounds"]
    assert here["totals"] == sent.json["totals"] == shared.json["totals"]
    assert (tmp_path / "c" / "东" / "0" / "0-结果.xlsx").exists()


def test_results_come_back_from_workers_that_share_no_folder(jiugai, street, cluster, tmp_path):
    cluster.start_workers(1)
    jiugai("batch", street, "--out", tmp_path / "a", "--jobs", 1)
    call = jiugai("batch", street, "--out", tmp_path / "b", "--on", cluster.address)
    assert call.code == 1
    names = [{path.relative_to(tmp_path / out) for path in (tmp_path / out).rglob("*.xlsx")} for out in "ab"]
    assert names[0] == names[1]
    for name in ("东/0/0-结果.xlsx", "东/0/改造申报表.xlsx"):
        grids = [read_book(tmp_path / out / name).grids for out in "ab"]
        assert [grid.rows for grid in grids[0] if grid.name != "运行记录"] == [
            grid.rows for grid in grids[1] if grid.name != "运行记录"
        ]


def test_only_the_file_that_kills_its_workers_has_no_line(jiugai, poisoned, poison, cluster, tmp_path):
    cluster.start_workers(2, poison)
    call = jiugai("batch", poisoned, "--out", tmp_path / "a", "--summary-only", "--json", "--on", cluster.address)
    lines = {one["file"]: one["unusable"] for one in call.json["compounds"]}
    assert "意外退出" in lines.pop("毒.xlsx")
    assert "损坏" in lines.pop("坏.xlsx")
    assert lines == {f"东/{number}.xlsx": "" for number in range(6)}


def test_workers_killed_on_the_way_lose_nothing(jiugai, clean, cluster, tmp_path):
    folder = tmp_path / "街道"
    folder.mkdir()
    for number in range(20):
        write_cells(clean, folder / f"{number}.xlsx", {"参数!B2": f"{number}小区"})
    cluster.start_workers(2)
    command = [sys.executable, "-m", "addin.cli", "batch", folder, "--out", tmp_path / "a", "--summary-only", "--json"]
    batch = subprocess.Popen([*command, "--on", cluster.address], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with Client(cluster.address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        for _ in range(2):
            time.sleep(1.5)
            pids = client.run(os.getpid)
            os.kill(next(iter(pids.values())), signal.SIGKILL)
    out, err = batch.communicate(timeout=300)
    assert batch.returncode == 0, err.decode()
    files = [one["file"] for one in json.loads(out)["compounds"]]
    assert sorted(files) == sorted(f"{number}.xlsx" for number in range(20))


def test_a_scheduler_killed_on_the_way_is_one_line_and_the_next_run_goes_on(jiugai, clean, cluster, tmp_path):
    folder = tmp_path / "街道"
    folder.mkdir()
    for number in range(30):
        write_cells(clean, folder / f"{number}.xlsx", {"参数!B2": f"{number}小区"})
    killed = cluster.start_workers(2)
    command = [sys.executable, "-m", "addin.cli", "batch", folder, "--out", tmp_path / "a", "--summary-only"]
    batch = subprocess.Popen([*command, "--on", cluster.address], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    journal = tmp_path / "a" / ".jiugai" / "进度.jsonl"
    while not journal.exists() or journal.read_bytes().count(b"\n") < 5:
        assert batch.poll() is None
        time.sleep(0.05)
    os.killpg(cluster.scheduler.pid, signal.SIGKILL)
    os.killpg(killed.pid, signal.SIGKILL)
    _, err = batch.communicate(timeout=120)
    assert batch.returncode == 2
    assert err.decode().strip().splitlines()[-1].endswith("再运行一次会从断处接着做")
    done = journal.read_bytes().count(b"\n")
    assert 5 <= done < 30
    again = jiugai("batch", folder, "--out", tmp_path / "a", "--summary-only", "--jobs", 1, "--json")
    assert again.code == 0
    assert f"{done} 份和上次一样" in again.err
    assert len({one["file"] for one in again.json["compounds"]}) == len(again.json["compounds"]) == 30


OTHER = """
from addin.batch import program
program.fingerprint = lambda: "0123456789abcdef"
"""


def test_workers_of_another_version_are_refused_by_name(jiugai, street, cluster, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "other_of_tests.py").write_text(OTHER)
    path = f"{tmp_path / 'other'}:{os.getcwd()}"
    cluster.start_workers(1, {"PYTHONPATH": path, "DASK_DISTRIBUTED__WORKER__PRELOAD": "other_of_tests"})
    call = jiugai("batch", street, "--out", tmp_path / "a", "--summary-only", "--on", cluster.address)
    assert (call.code, call.err.strip().count("\n")) == (2, 0)
    assert "版本不一样" in call.err
    assert "0123456789abcdef" in call.err


@pytest.mark.parametrize("what", ["no scheduler", "no worker", "no such folder on the workers"])
def test_a_cluster_that_cannot_be_used_is_one_line_with_what_to_do(
    jiugai, street, cluster, tmp_path, monkeypatch, what
):
    monkeypatch.setattr(workers, "PATIENCE", 3 if what != "no such folder on the workers" else 30)
    address, more, word = cluster.address, (), "dask worker"
    if what == "no scheduler":
        address, word = "tcp://127.0.0.1:9", "dask scheduler"
    if what == "no such folder on the workers":
        cluster.start_workers(1)
        monkeypatch.setattr(workers, "_sees", _blind)
        more, word = ("--shared",), "共享文件夹"
    call = jiugai("batch", street, "--out", tmp_path / "a", "--summary-only", "--on", address, *more)
    assert (call.code, call.err.strip().count("\n")) == (2, 0)
    assert word in call.err


def _blind(_):
    return False
