"""Whatever a compound looks like, its groups hold together and the oracle counts the same."""

from dataclasses import astuple
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from addin.law.decision import decide
from addin.roll import build
from addin.tally import tally
from tests.oracle import ballots
from tests.properties.rolls import dossier
from validators.sheets.settings import Settings
from validators.sheets.vote.choices import Matter

DWELLINGS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "10"]), st.sampled_from(["", "1", "2"]), st.integers(0, 20_000), st.integers(0, 5)
    ),
    max_size=12,
)
OPINIONS = st.sampled_from(["agree", "against", "abstain"])
VOTED = [matter for matter in Matter if matter is not Matter.SURVEY]
DAYS = st.sampled_from([date(2020, 12, 31), date(2021, 1, 1)])


@st.composite
def compounds(draw):
    dwellings = draw(DWELLINGS)
    if not dwellings:
        return [], []
    numbers = st.integers(0, len(dwellings) - 1)
    return dwellings, draw(st.lists(st.tuples(numbers, OPINIONS, st.booleans()), max_size=16))


def groups_of(dwellings, answers, **chosen):
    read = dossier(Settings(**chosen), dwellings, answers)
    return read, tally(build(read))


def belongs(group):
    return lambda row: row[0] == (group.building or row[0]) and (group.level != "unit" or row[1] == group.unit)


@given(compounds())
def test_every_group_counts_as_the_oracle_does(compound):
    for group in groups_of(*compound)[1]:
        expected = ballots.counts(*compound, belongs(group))
        for measure in ("households", "persons", "area"):
            votes = expected[measure]
            assert astuple(getattr(group, measure)) == (sum(votes.values()), *votes.values(), 0, 0), (
                "nobody follows, or is served"
            )


@given(compounds())
def test_households_and_area_of_each_level_sum_to_the_compounds(compound):
    whole, *parts = groups_of(*compound)[1]
    for level in ("building", "unit"):
        inside = [group for group in parts if group.level == level]
        assert sum(group.households.total for group in inside) == whole.households.total
        assert sum(group.area.agree for group in inside) == whole.area.agree
        assert sum(group.persons.total for group in inside) >= whole.persons.total


@given(compounds(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_answers_has_no_effect(compound, random):
    dwellings, answers = compound
    moved = list(range(len(dwellings)))
    random.shuffle(moved)
    shuffled = [dwellings[number] for number in moved]
    spoken = [(moved.index(dwelling), word, signed) for dwelling, word, signed in answers]
    random.shuffle(spoken)
    assert groups_of(shuffled, spoken)[1] == groups_of(dwellings, answers)[1]


@given(compounds(), DAYS, st.sampled_from(VOTED), st.booleans())
def test_every_verdict_of_every_group_is_the_oracles(compound, day, matter, invalid_takes_part):
    read, groups = groups_of(*compound, vote_date=day, matter=matter, invalid_takes_part=invalid_takes_part)
    decision = decide(read, groups)
    expected = [
        verdict
        for group in groups
        for verdict in ballots.verdicts(
            ballots.counts(*compound, belongs(group)), day, matter is Matter.SPECIAL, invalid_takes_part
        )
    ]
    assert [(v.rule.name, v.by.value, v.passed, v.part, v.whole) for v in decision.verdicts] == expected
    assert all(v.passed == (v.missing == 0) == (v.part >= v.need) for v in decision.verdicts)
