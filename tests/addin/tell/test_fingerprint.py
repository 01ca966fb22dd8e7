"""The same cells give the same word, however a host hands them over."""

from datetime import date, datetime

from addin.tell.fingerprint import fingerprint
from validators.grid import Book, Grid


def word(*rows, name="同意表", more=()):
    return fingerprint(Book("x", (Grid(name, rows), *more)), ["问题清单"])


def test_whole_numbers_midnights_and_blanks_at_the_end_make_no_difference():
    assert word([1, date(2026, 6, 29)]) == word([1.0, datetime(2026, 6, 29), ""], [""])


def test_another_value_another_place_or_another_sheet_makes_one():
    words = {word(["a", "b"]), word(["ab"]), word(["a"], ["b"]), word(["a", "b"], name="户室清册"), word(["a", "c"])}
    assert len(words) == 5


def test_results_do_not_count():
    assert word(["a"]) == word(["a"], more=[Grid("问题清单", [["错误"]])])
