"""One to one, the same from either side, whatever the order; a same name always wins."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.validators.names.people import answered, people
from validators.names.matching import match
from validators.names.person import Known, known

SIGNED_IN = "余聚安 汪华安 亓文简 冯志民 冯晴霞 余会民 李振民 李洪锡 谷献锋 张学勉 郭惠"
BALLOTS = "冯志民 李江 祁文松 李石生 胡 范晴霞 张学勉 汪山 郭江 谷献岭 李洪铭"
SIGNATURES = "余永林 汪宇瑞 祁文简 李洪瑞 汪志江 董晴霞 郭惠 李和民 张岩兰 谷超岭 余江"
WORDS = st.text(alphabet="亓祁余文简松李洪锡铭瑞程郭惠\u3f06\U00020bb7", min_size=1, max_size=3)
NAMES = st.lists(WORDS, max_size=7, unique=True)


def pairs(one: str, other: str, what: Known | None = None) -> dict[str, str]:
    first, second = people(one), people(other, "表决票")
    return {first[link.a].name: second[link.b].name for link in match(first, second, what or Known())}


def test_the_seeds_ballots_find_those_who_signed_in():
    found = pairs(SIGNED_IN, BALLOTS)
    variants = {"冯晴霞": "范晴霞", "亓文简": "祁文松", "谷献锋": "谷献岭", "李洪锡": "李洪铭", "汪华安": "汪山"}
    assert found | variants == found
    assert (found["冯志民"], found["张学勉"]) == ("冯志民", "张学勉")


def test_the_seeds_signatures_find_all_eleven():
    found = pairs(SIGNED_IN, SIGNATURES)
    assert len(found) == 11
    assert (found["汪华安"], found["谷献锋"], found["李振民"], found["郭惠"]) == ("汪宇瑞", "谷超岭", "李和民", "郭惠")
    assert {found["余会民"], found["余聚安"]} == {"余江", "余永林"}


def test_those_who_would_have_done_as_well_are_named():
    first, second = people("余聚安 余会民"), people("余江 余永林", "决议签字")
    assert all(link.also for link in match(first, second, Known()))


def test_a_confirmed_pair_goes_before_a_same_name():
    said = known((), answered("程惠@会议签到 = 郭惠@表决票"))
    assert pairs("程惠 郭惠", "郭惠 程惠", said)["程惠"] == "郭惠"


def test_two_of_one_name_are_told_apart_by_their_address():
    first = people("王芳/3#1单元2楼东 王芳/4#1单元2楼东")
    second = people("王芳/4栋1单元2层东户 王芳/3栋1单元2层东户", "表决票")
    assert [(link.a, link.b) for link in match(first, second, Known())] == [(0, 1), (1, 0)]


@settings(deadline=None)
@given(NAMES, NAMES)
def test_nobody_is_matched_twice(one, other):
    links = match(people(" ".join(one)), people(" ".join(other), "表决票"), Known())
    assert len({link.a for link in links}) == len({link.b for link in links}) == len(links)


@settings(deadline=None)
@given(NAMES, NAMES)
def test_it_is_the_same_from_either_side(one, other):
    back = {b: a for a, b in pairs(" ".join(other), " ".join(one)).items()}
    assert pairs(" ".join(one), " ".join(other)) == back


@settings(deadline=None)
@given(NAMES, NAMES, st.randoms())
def test_the_order_of_the_rows_says_nothing(one, other, random):
    before = pairs(" ".join(one), " ".join(other))
    random.shuffle(one)
    random.shuffle(other)
    assert pairs(" ".join(one), " ".join(other)) == before


@settings(deadline=None)
@given(NAMES, NAMES)
def test_a_same_name_always_wins(one, other):
    found = pairs(" ".join(one), " ".join(other))
    assert all(found[name] == name for name in set(one) & set(other))
