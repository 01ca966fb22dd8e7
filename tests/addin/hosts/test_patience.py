"""How long a busy office is waited for: by the clock, with pauses, and not so long again once it was given up."""

import pytest

from addin.hosts import patience
from addin.hosts.patience import AFTERWARDS, PAUSE, Patience


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = 100.0

        def monotonic(self):
            return self.now

        def sleep(self, seconds):
            self.now += seconds

    found = Clock()
    monkeypatch.setattr(patience, "time", found)
    return found


def waited(clock, given) -> float:
    """Seconds until a call that is rejected without end is given up, tried as xlwings tries."""
    start, tries = clock.now, 1
    while not given or tries < given:
        tries += 1
    return clock.now - start


@pytest.mark.parametrize("seconds", [0.0, 1.0, 20.0])
def test_it_gives_up_by_the_clock_and_pauses_in_between(clock, seconds):
    assert waited(clock, Patience(seconds)) == pytest.approx(seconds, abs=2 * PAUSE)


def test_every_call_has_its_own_time(clock):
    given = Patience(5.0)
    assert all(tries < given for tries in (1, 2, 3))
    clock.now += 60
    assert given > 1


def test_once_it_was_given_up_tidying_up_waits_little_until_it_is_renewed(clock):
    given = Patience(20.0)
    waited(clock, given)
    assert waited(clock, given) == pytest.approx(AFTERWARDS, abs=2 * PAUSE)
    given.renew()
    assert waited(clock, given) == pytest.approx(20.0, abs=2 * PAUSE)


def test_xlwings_takes_it_for_a_large_number():
    given = Patience()
    assert bool(given)
    assert len(range(given + 1)) > 10**9
