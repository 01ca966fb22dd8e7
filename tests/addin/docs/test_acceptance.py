"""docs/acceptance.md names every button, every form and every trouble that only a person can see, and is not stale."""

import re

import pytest

from addin.buttons.catalogue import BUTTONS
from addin.docs import acceptance
from addin.docs.acceptance import BOX, PAGE, page
from addin.docs.acceptance_lines import AGAIN, SEEN
from addin.machine.templates import blank_forms, example_forms, word_forms

FORMS = (*example_forms(), *blank_forms(), *word_forms())


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make templates`"


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.id)
def test_every_button_is_pressed_twice_in_excel_and_in_wps(button):
    (line,) = [line for line in page().splitlines() if line.startswith(f"| **{button.caption}** |")]
    assert line.count(BOX) == 4
    assert SEEN[button.id] in line


def test_nothing_is_said_of_buttons_that_are_no_more():
    ids = {button.id for button in BUTTONS}
    assert set(SEEN) == ids
    assert set(AGAIN) <= ids


def test_a_new_button_is_not_left_out(monkeypatch):
    from dataclasses import replace

    monkeypatch.setattr(acceptance, "BUTTONS", (*BUTTONS, replace(BUTTONS[0], id="brand_new")))
    with pytest.raises(KeyError, match="brand_new"):
        page()


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_opened(form):
    lines = [line for line in page().splitlines() if line.startswith(f"| {form} |")]
    assert len(lines) == 1
    assert lines[0].count(BOX) == 3


@pytest.mark.parametrize(
    "thing",
    [
        *("OneDrive", "SharePoint", "受保护的视图", "连按两次", "同时开两份", "单位策略", "安全软件"),
        *("没有打开工作簿", "正在输入一格", "只读", "断电", "没有 Python", "macOS", "统信", "麒麟", "Esc"),
        *("publish.xml", "ShellExecute", "修复", "uninstall.bat", "--remove", "发送到", "公示版", "A3"),
    ],
)
def test_what_only_a_person_can_see_is_named(thing):
    assert thing in page()


def test_it_says_that_wps_was_never_tried():
    assert "没有在真的 WPS 里试过" in page()
    assert "没有 Excel，也没有 WPS" in page()


def test_it_can_be_printed_and_ticked():
    lines = page().splitlines()
    assert sum(line.startswith("- [ ] ") for line in lines) > 40
    assert all(len(line) < 200 for line in lines)
    for table in re.findall(r"(?:^\|.*\n)+", page(), re.MULTILINE):
        assert len({line.count("|") for line in table.splitlines()}) == 1
