"""LibreOffice is waited for while it does something, however long that takes, and given up once it does nothing."""

import pytest

from addin.hosts.calc import progress


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes on by a second a look, and LibreOffice's work, a list of ticks."""
    now, ticks = [0.0], [0]

    def look():
        now[0] += 1.0
        return now[0]

    monkeypatch.setattr(progress.time, "monotonic", look)
    monkeypatch.setattr(progress.time, "sleep", lambda _: None)
    monkeypatch.setattr(progress, "spent", lambda: ticks[0])
    return ticks


def answers(after: int, work=None):
    """None so often, then an answer; `work` is done at every question."""
    asked = [0]

    def probe():
        asked[0] += 1
        if work:
            work()
        return "here" if asked[0] > after else None

    return probe


@pytest.mark.parametrize("after", [0, 1, 5, 20])
def test_an_answer_in_time_is_taken(clock, after):
    assert progress.until(answers(after)) == "here"


@pytest.mark.parametrize("after", [100, 250, 400])
def test_while_it_works_it_is_waited_for(clock, after):
    def work():
        clock[0] += 1

    assert progress.until(answers(after, work)) == "here"


@pytest.mark.parametrize("stalled", [0, 5, 30])
def test_it_is_given_up_once_it_does_nothing(clock, stalled):
    assert progress.until(answers(100), stalled) is None


def test_one_that_spins_for_ever_is_given_up_too(clock):
    def work():
        clock[0] += 1

    assert progress.until(answers(10**6, work)) is None


def test_the_work_of_other_programs_counts_for_nothing(tmp_path, monkeypatch):
    for number, (name, user) in enumerate([("soffice.bin", 5), ("python3", 70), ("a) (b", 900)], start=1):
        (tmp_path / str(number)).mkdir()
        fields = " ".join(["S", *["0"] * 10, str(user), "2", "0", "0", *["0"] * 10])
        (tmp_path / str(number) / "stat").write_text(f"{number} ({name}) {fields}")
    monkeypatch.setattr(progress, "PROC", tmp_path)
    assert progress.spent() == 7
