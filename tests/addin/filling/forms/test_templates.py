import pytest

from addin.filling.forms.templates import Call, Placeholder, Template, parse


def pieces(text: str) -> tuple[str | Placeholder, ...]:
    template = parse(text)
    assert template is not None
    return template.pieces


@pytest.mark.parametrize("text", ["小区名称", "", "{小区名称}", "f(x) = {1}"])
def test_text_without_double_braces_is_no_template(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("text", ["{{小区名称}}", " {{ 小区名称 }}\n", "｛｛小区名称｝｝", "{{　小区名称　}}"])
def test_a_placeholder_alone(text: str) -> None:
    template = parse(text)

    assert template is not None
    assert template.alone == Placeholder("小区名称")


@pytest.mark.parametrize("text", ["{{分摊明细.产权人}}", "{{分摊明细．产权人}}", "{{ 分摊明细。产权人 }}"])
def test_a_field_of_a_record_set(text: str) -> None:
    assert pieces(text) == (Placeholder("分摊明细", "产权人"),)


def test_placeholders_in_text_and_where_they_begin() -> None:
    assert parse("共{{总户数}}户，出资{{居民出资|万元}}万元") == Template(
        ("共", Placeholder("总户数"), "户，出资", Placeholder("居民出资", "", (Call("万元"),)), "万元"),
        (0, 1, 8, 12, 23),
    )


@pytest.mark.parametrize("call", ["小数(1)", "小数（1）", "小数:1", "小数：1", " 小数 ( 1 ) "])
def test_a_filter_with_an_argument(call: str) -> None:
    assert pieces(f"{{{{居民出资|万元｜{call}}}}}") == (Placeholder("居民出资", "", (Call("万元"), Call("小数", "1"))),)


@pytest.mark.parametrize("text", ["{{小区名称}", "小区名称}}", "{{小区{{名称}}", "{{小区}名称}}"])
def test_braces_that_do_not_match_are_left_over(text: str) -> None:
    template = parse(text)

    assert template is not None
    assert template.left_over


def test_two_placeholders_side_by_side_are_not_alone() -> None:
    template = parse("{{区县}}{{街道}}")

    assert template is not None
    assert template.alone is None
    assert not template.left_over
