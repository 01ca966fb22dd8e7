"""The example Word forms can be filled, each letter on a page of its own, and say what the compound's sheets say."""

import zipfile
from datetime import date

import pytest
from docx import Document

from addin.hosts.files import read_book
from addin.machine.templates import word_forms
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.word.form import fill_word
from addin.workbook.letters.catalogue import LETTERS
from addin.workbook.sample import sample_bytes


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("样例") / "小区.xlsx"
    path.write_bytes(sample_bytes(clean=True))
    outcome = analyse(read_book(path), date(2020, 7, 28))
    return catalogue.figures(outcome), catalogue.records(outcome)


def filled(sample, tmp_path, name):
    fill_word(word_forms()[name], tmp_path / name, *sample, force=True)
    return Document(str(tmp_path / name))


def test_the_catalogue_is_what_lies_there():
    assert list(word_forms()) == sorted(LETTERS)


def test_every_household_gets_a_letter_on_a_page_of_its_own(sample, tmp_path):
    made = filled(sample, tmp_path, "缴款通知.docx")
    titles = [p for p in made.paragraphs if p.text == "居民出资缴款通知"]
    assert len(titles) == len(made.tables) == len(sample[1]["分摊明细"]) == 134
    assert all(p.paragraph_format.page_break_before for p in titles)
    amounts = [table.rows[1].cells[3].text for table in made.tables]
    assert sum(int(one.replace(",", "").replace(".", "")) for one in amounts) == 31_864_000


def test_the_announcement_lists_the_items_and_its_days(sample, tmp_path):
    text = "\n".join(p.text for p in filled(sample, tmp_path, "告知书.docx").paragraphs)
    assert text.count("．") == len(sample[1]["告知项目"])
    assert "告知时间：2020年6月19日至2020年6月23日" in text


def test_the_result_of_the_vote_says_what_follows_from_which_article(sample, tmp_path):
    made = filled(sample, tmp_path, "表决结果公告.docx")
    text = "\n".join(p.text for p in made.paragraphs)
    assert "达到规定，表决事项通过" in text
    assert "物权法" in text
    assert "另行组织表决" not in text
    assert made.tables[0].rows[1].cells[1].text == "130"


@pytest.mark.parametrize("name", LETTERS)
def test_nothing_is_left_of_the_language(sample, tmp_path, name):
    filled(sample, tmp_path, name)
    with zipfile.ZipFile(tmp_path / name) as archive:
        assert "{{" not in archive.read("word/document.xml").decode()
        assert "\ue000" not in archive.read("word/document.xml").decode()
