"""The page of what may be left out is whole and up to date; a reason that is not on it is refused."""

import ast
from pathlib import Path

import pytest

from addin.docs.left_out import PAGE, is_known, page
from validators.table import reasons

ROOT = Path(reasons.__file__).parents[2]


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make templates`"


@pytest.mark.parametrize(
    "why",
    [
        "“微信”列没有用到",
        "合计行，只用来核对",
        "工作表“通讯录”用不到，没有读取",
        "工作表“同意表-旧”没有读取：名称里有“旧”，像是不再用的表",
        "不认识工作表“户室请册”；是不是“户室清册”？这张表没有读取",
        "“参数”表有两张，只读了前一张；“参数 (2)”没有读取",
    ],
)
def test_what_check_prints_stands_on_the_page(why: str) -> None:
    assert is_known(why)


@pytest.mark.parametrize("why", ["", "没有用到", "原因不明", "列没有用到", "合计行"])
def test_other_words_do_not(why: str) -> None:
    assert not is_known(why)


def test_every_reason_of_the_code_is_on_the_page() -> None:
    """Every word of `reasons` is a line of the list, and nobody gives `Usage` words of his own."""
    words = {value for name, value in vars(reasons).items() if name.isupper() and isinstance(value, str)}
    assert words == {reason.words for reason in reasons.OF_CELLS}
    for path in [*(ROOT / "validators").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Usage":
                texts = [one.value for one in ast.walk(node) if isinstance(one, ast.Constant)]
                assert not [text for text in texts if isinstance(text, str)], path
