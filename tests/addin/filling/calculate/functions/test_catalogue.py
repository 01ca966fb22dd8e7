"""What staff read about the functions is what is computed."""

import re
from pathlib import Path

from addin.filling.calculate.functions.catalogue import functions

DOCS = Path(__file__).parents[5] / "docs" / "forms.md"


def test_the_documents_list_every_function_and_no_other():
    section = DOCS.read_text("utf-8").partition("哪些公式会先算好")[2].partition("别的公式")[0]
    assert set(re.findall(r"`([A-Z][A-Z.]*)`", section)) == set(functions())
