"""No Word offers to repair what the product makes: Word forms shipped, filled and masked, by Microsoft's validator."""

from datetime import date
from pathlib import Path

import pytest

from addin.hosts.files import read_book
from addin.machine.templates import word_forms
from addin.pipeline import analyse
from addin.public.filled import for_the_wall
from addin.word.either import fill_forms, mask
from addin.workbook.sample import sample_bytes
from tests.office.open_xml import faults

pytestmark = pytest.mark.office


def test_no_word_form_has_a_fault_filled_or_masked(tmp_path: Path) -> None:
    (tmp_path / "样例.xlsx").write_bytes(sample_bytes(clean=True))
    outcome = analyse(read_book(tmp_path / "样例.xlsx"), date(2020, 7, 28))
    forms = dict(word_forms())
    fill_forms(outcome, forms, tmp_path)
    posted = for_the_wall(outcome, forms)
    assert mask(outcome, posted, tmp_path) == {}
    made = sorted(tmp_path.rglob("*.docx"))
    assert len(made) == len(forms) + len(posted) == 5
    assert faults([*made, *forms.values()]) == []
