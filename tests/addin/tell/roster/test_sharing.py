from addin.tell.roster.sharing import shared


def test_stretches_differ_by_one_at_most():
    assert shared("abcdefg", 3) == ["ab", "cd", "efg"]


def test_of_nothing_there_are_no_stretches():
    assert shared("", 0) == []
