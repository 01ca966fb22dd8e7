import pytest

from addin.shares.equations import EQUATIONS, NAMES, broken, equation_findings
from tests.compound import setting_cell
from tests.money import dossier


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
        ({"received_this_year": 99}, [("funding-lines-differ", "received_this_year")]),
        ({"received_this_year": 100}, []),
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
