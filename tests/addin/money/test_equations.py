import pytest

from addin.money.equations import (
    EQUATIONS,
    NAMES,
    broken,
    equation_findings,
    of_the_year,
)
from tests.compound import setting_cell
from tests.money import dossier, receipt


@pytest.mark.parametrize(
    ("case", "amounts", "wrong"),
    [
        ("104 = 105+115+120", {"104": 6, "105": 3, "115": 2, "120": 1}, []),
        ("104 too much", {"104": 7, "105": 3, "115": 2, "120": 1}, ["104"]),
        ("104 too little", {"104": 5, "105": 3, "115": 2, "120": 1}, ["104"]),
        ("a part that nobody gave is nothing", {"104": 5, "105": 3, "115": 2}, []),
        ("105 may be more than its lines", {"105": 10, "106": 4, "111": 3}, []),
        ("105 reaches its lines", {"105": 7, "106": 4, "111": 3}, []),
        ("105 below its lines", {"105": 6, "106": 4, "111": 3}, ["105"]),
        ("106 below its lines", {"106": 3, "107": 2, "110": 2}, ["106"]),
        ("115 below 116+117+118", {"115": 5, "116": 2, "117": 2, "118": 2}, ["115"]),
        ("loans lie inside 115", {"115": 5, "119": 5}, []),
        ("more loans than 115", {"115": 5, "119": 6}, ["115"]),
        ("项目总投资 ≥ 103 ≥ 104", {"总": 5, "103": 5, "104": 5}, []),
        ("103 above the total", {"总": 4, "103": 5}, ["总"]),
        ("104 above 103", {"103": 4, "104": 5}, ["103"]),
        ("101 ≥ 102", {"101": 1, "102": 2}, ["101"]),
        ("as many started as there are", {"101": 2, "102": 2}, []),
        ("104 above the total where 103 is not given", {"总": 4, "104": 5}, ["总"]),
        ("104 at the total", {"总": 5, "104": 5}, []),
        ("where 103 is given it says so alone", {"总": 4, "103": 4, "104": 5}, ["103"]),
        ("nothing given", {}, []),
        ("a whole that nobody gave", {"105": 3, "107": 2}, []),
    ],
)
def test_equations(case, amounts, wrong):
    assert [equation.whole for equation, _ in broken(amounts)] == wrong, case


def test_every_code_has_a_name():
    assert {code for equation in EQUATIONS for code in (equation.whole, *equation.parts)} <= NAMES.keys()


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"central_grant": 10, "central_investment": 11}, [("funding-parts-exceed", "central_grant")]),
        ({"central_grant": 10, "central_investment": 10}, []),
        ({"central_investment": 11}, []),
        ({"loans": 101}, [("funding-parts-exceed", "loans")]),
        ({"received_this_year": 99}, [("received-not-by-source", "received_this_year")]),
        (
            {"received_this_year": 101},
            [
                ("received-not-by-source", "received_this_year"),
                ("funding-lines-differ", "approved_total"),
            ],
        ),
        ({"projects_total": 2, "projects_started": 2}, []),
        ({"projects_total": 2, "projects_started": 3}, [("projects-started-exceed", "projects_total")]),
        ({"projects_started": 1}, [("projects-started-exceed", "projects_total")]),
        ({"completed_this_year": 101}, [("funding-lines-differ", "approved_total")]),
    ],
)
def test_over_the_lines_of_the_settings(chosen, found):
    told = equation_findings(dossier([], approved_total=100, **chosen))
    assert [(finding.code, str(finding.place)) for finding in told] == [(c, setting_cell(n)) for c, n in found]


def test_the_message_names_the_lines_and_their_sum():
    (finding,) = equation_findings(dossier([], approved_total=100_00, central_grant=10_00, central_investment=11_00))
    assert finding.message == "中央补助（10.00 元）少于其中的 中央预算内投资 之和 11.00 元"


def test_residents_that_owe_less_than_nothing_count_as_nothing_among_private_money():
    over = dossier([], approved_total=100, province_grant=500, work_unit_funds=50, loans=50)
    assert "funding-parts-exceed" not in [finding.code for finding in equation_findings(over)]


def came_in(*rows, **chosen):
    given = [receipt(line, amount, row=at) for at, (line, amount) in enumerate(rows, start=2)]
    found = equation_findings(dossier([], receipts=given, **{"approved_total": 1000, **chosen}))
    return [(finding.code, str(finding.place)) for finding in found]


THREE = (("省级补助", 60), ("居民出资", 30), ("其他资金", 10))


@pytest.mark.parametrize(
    ("case", "rows", "chosen", "found"),
    [
        ("104 = 105+115+120", THREE, {"received_this_year": 100}, []),
        ("104 blank is the sum", THREE, {}, []),
        ("a fen too little", THREE, {"received_this_year": 99}, ["received-sum-differs @received_this_year"]),
        ("a fen too much", THREE, {"received_this_year": 101}, ["received-sum-differs @received_this_year"]),
        ("a source on two rows", (*THREE, ("省级补助", 5)), {"received_this_year": 105}, []),
        ("nothing came", (("其他资金", 0),), {"received_this_year": 1}, ["received-sum-differs @received_this_year"]),
        ("only part of what was approved", THREE, {"province_grant": 900, "received_this_year": 100}, []),
        ("a sum that is given stands", (("国家预算资金", 70), ("省级补助", 60)), {"received_this_year": 70}, []),
        ("below its lines", (("国家预算资金", 50), ("省级补助", 60)), {}, ["funding-parts-exceed @资金到位!B2"]),
        ("central below its lines", (("国债", 60), ("中央补助", 50)), {}, ["funding-parts-exceed @资金到位!B3"]),
        (
            "a sum given as nothing stands, too",
            (("中央补助", 0), ("国债", 5)),
            {},
            ["funding-parts-exceed @资金到位!B2"],
        ),
        ("private below its lines", (("社会资本", 1), ("居民出资", 2)), {}, ["funding-parts-exceed @资金到位!B2"]),
        ("loans inside private money", (("居民出资", 5), ("金融机构信贷资金", 5)), {}, []),
        ("more loans", (("居民出资", 5), ("金融机构信贷资金", 6)), {}, ["funding-parts-exceed @资金到位!B3"]),
        ("103 ≥ 104", THREE, {"completed_this_year": 99}, ["funding-lines-differ @completed_this_year"]),
        ("103 reaches 104", THREE, {"completed_this_year": 100}, []),
        ("a row that cannot be read", (*THREE, ("国债", None)), {"received_this_year": 1}, []),
    ],
)
def test_what_came_in_is_compared_with_what_came_in(case, rows, chosen, found):
    expected = [one.split(" @") for one in found]
    places = [(code, place if "!" in place else setting_cell(place)) for code, place in expected]
    assert came_in(*rows, **chosen) == places, case


def test_a_sum_that_differs_names_its_lines_and_their_sum():
    given = [receipt("省级补助", 60_00), receipt("其他资金", 40_00)]
    (finding,) = equation_findings(dossier([], receipts=given, approved_total=1000_00, received_this_year=90_00))
    assert finding.message == "本年实际到位资金（90.00 元）不等于 国家预算资金、其他资金 之和 100.00 元"


def test_where_the_approved_amounts_are_not_known_they_are_not_compared():
    assert [finding.code for finding in equation_findings(dossier([], loans=5))] == []


@pytest.mark.parametrize(
    ("chosen", "year"),
    [
        ({}, {"总": 5}),
        ({"projects_started": 1}, {"总": 5, "101": 0, "102": 1}),
        ({"projects_total": 1}, {"总": 5, "101": 1}),
        ({"completed_this_year": 2, "received_this_year": 1}, {"总": 5, "103": 2, "104": 1}),
    ],
)
def test_the_year_holds_what_was_given(chosen, year):
    assert of_the_year(dossier([], approved_total=5, **chosen)) == year


def test_what_came_in_is_the_years_104_where_that_is_blank():
    given = dossier(
        [], approved_total=50, receipts=[receipt("国债", 3), receipt("居民出资", 4), receipt("其他资金", 5)]
    )
    assert of_the_year(given) == {"总": 50, "104": 12}


def test_a_line_below_its_parts_is_told_at_its_first_row():
    assert came_in(("国债", 9), ("中央补助", 3), ("中央补助", 3)) == [("funding-parts-exceed", "资金到位!B3")]
