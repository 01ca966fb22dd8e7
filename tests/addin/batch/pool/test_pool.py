"""Processes that last; one that dies takes one item with it, and that one is known."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from addin.batch.pool.pool import work


def squared(item):
    return item, os.getpid(), item * item


def dies(item):
    """Ends its process whenever it sees a 3."""
    if item == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def dies_once(item):
    """Ends its process the first time only: it was memory that its neighbours took."""
    path, number = item
    if number == 3 and not Path(path).exists():
        Path(path).touch()
        os._exit(9)
    return number


def grows(item):
    """Holds 40 MB more after each item."""
    held.append(bytearray(40 * 1024 * 1024))
    return os.getpid()


held: list[bytearray] = []


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_every_item_comes_back_once_whatever_the_number_of_processes(processes):
    found = [result for _, result in work(squared, range(20), processes)]
    assert sorted(item for item, _, _ in found) == list(range(20))
    assert all(square == item * item for item, _, square in found)


def test_the_processes_last():
    pids = {pid for _, (_, pid, _) in work(squared, range(60), 2)}
    assert len(pids) <= 2
    assert os.getpid() not in pids


@pytest.mark.parametrize("processes", [1, 2])
def test_only_the_item_that_kills_its_process_is_lost(processes):
    found = dict(work(dies, range(9), processes))
    assert found == {item: None if item == 3 else item for item in range(9)}


def test_an_item_that_comes_through_alone_has_its_result(tmp_path):
    mark = str(tmp_path / "died")
    found = {item[1]: result for item, result in work(dies_once, [(mark, number) for number in range(6)], 2)}
    assert found == {number: number for number in range(6)}
    assert (tmp_path / "died").exists()


def test_a_process_is_replaced_when_it_holds_too_much_and_not_before():
    large = [result for _, result in work(grows, range(6), 1, limit=150 * 1024 * 1024)]
    assert 1 < len(set(large)) <= 6
    assert None not in large
    small = [result for _, result in work(grows, range(3), 1, limit=2**40)]
    assert len(set(small)) == 1


def test_who_begins_is_told_before_it_is_done():
    begun = []
    for item, _ in work(squared, range(5), 1, begun.append):
        assert item in begun


def test_whoever_stops_listening_leaves_no_process_behind():
    running = work(squared, range(1000), 2)
    _, (_, pid, _) = next(running)
    running.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_processes_end_when_their_parent_is_killed(tmp_path):
    script = (
        "import sys\nfrom addin.batch.pool.pool import work\nfrom tests.addin.batch.pool.test_pool import squared\n"
        "for _, (_, pid, _) in work(squared, range(100_000), 2):\n    print(pid, flush=True)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the process outlived its parent by ten seconds")
